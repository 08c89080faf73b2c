import { useEffect, useRef, useState } from "react";
import type { Result } from "#core/shared/result.ts";

export interface MadeOutput {
  readonly fileName: string;
  readonly sizeInBytes: number;
}

export type Making<Progress, Output> =
  | { readonly kind: "idle" }
  /** Null before the first progress. */
  | { readonly kind: "busy"; readonly progress: Progress | null }
  | { readonly kind: "cancelled" }
  | { readonly kind: "made"; readonly output: Output }
  | { readonly kind: "failed"; readonly sentence: string };

/** Makes one thing at a time. Cancelling shows at once, and so does leaving the screen, which cancels too. */
export function useMaking<Progress, Output>(
  onMake: (progress: (progress: Progress) => void, signal: AbortSignal) => Promise<Result<Output, string>>,
) {
  const [making, setMaking] = useState<Making<Progress, Output>>({ kind: "idle" });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const start = () => {
    const current = new AbortController();
    control.current = current;
    const showIfCurrent = (next: Making<Progress, Output>) => control.current === current && setMaking(next);
    showIfCurrent({ kind: "busy", progress: null });
    onMake((progress) => showIfCurrent({ kind: "busy", progress }), current.signal).then(
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
