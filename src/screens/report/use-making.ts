import { useEffect, useRef, useState } from "react";
import type { Result } from "#core/shared/result.ts";

export interface MadeOutput {
  readonly fileName: string;
  readonly sizeInBytes: number;
}

export type Making =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly done: number; readonly note: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "made"; readonly output: MadeOutput }
  | { readonly kind: "failed"; readonly sentence: string };

type Make = (
  progress: (done: number, note: string) => void,
  signal: AbortSignal,
) => Promise<Result<MadeOutput, string>>;

/** Makes one file at a time. Cancelling shows at once, and so does leaving the screen, which cancels too. */
export function useMaking(onMake: Make) {
  const [making, setMaking] = useState<Making>({ kind: "idle" });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const start = () => {
    const current = new AbortController();
    control.current = current;
    const showIfCurrent = (next: Making) => control.current === current && setMaking(next);
    showIfCurrent({ kind: "busy", done: 0, note: "Menyiapkan" });
    onMake((done, note) => showIfCurrent({ kind: "busy", done, note }), current.signal).then(
      (result) =>
        showIfCurrent(
          result.ok ? { kind: "made", output: result.value } : { kind: "failed", sentence: result.error },
        ),
      (bug: unknown) => {
        showIfCurrent({ kind: "failed", sentence: BROKEN });
        reportError(bug);
      },
    );
  };
  const cancel = () => {
    control.current?.abort();
    control.current = null;
    setMaking({ kind: "cancelled" });
  };
  return { making, start, cancel };
}

const BROKEN =
  "Berkas ini tidak jadi dibuat karena kesalahan aplikasi. Penilaian tidak berubah. Muat ulang halaman, lalu coba lagi.";
