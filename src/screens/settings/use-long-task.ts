import { useEffect, useRef, useState } from "react";
import type { LongTask } from "./backup-offer.ts";

export type LongWork =
  | { readonly kind: "idle" }
  /** From 0 to 1. */
  | { readonly kind: "busy"; readonly done: number }
  | { readonly kind: "failed"; readonly sentence: string }
  | { readonly kind: "done"; readonly sentence: string };

/** One long piece of work at a time, with its progress. Leaving the screen cancels it. */
export function useLongTask() {
  const [work, setWork] = useState<LongWork>({ kind: "idle" });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const start = <Value>(task: LongTask<Value>, sentenceOf: (value: Value) => string) => {
    if (work.kind === "busy") {
      return;
    }
    const current = new AbortController();
    control.current = current;
    setWork({ kind: "busy", done: 0 });
    const onProgress = (progress: { readonly doneInBytes: number; readonly totalInBytes: number }) =>
      setWork({ kind: "busy", done: progress.doneInBytes / Math.max(1, progress.totalInBytes) });
    task({ signal: current.signal, onProgress }).then(
      (result) =>
        setWork(
          result.ok
            ? { kind: "done", sentence: sentenceOf(result.value) }
            : { kind: "failed", sentence: result.error },
        ),
      (bug: unknown) => {
        setWork({ kind: "failed", sentence: BROKEN });
        reportError(bug);
      },
    );
  };
  return { work, start, cancel: () => control.current?.abort() };
}

const BROKEN =
  "Tindakan ini tidak selesai karena kesalahan aplikasi. Tidak ada yang berubah. Muat ulang halaman, lalu coba lagi.";
