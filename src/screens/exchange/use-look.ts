import { useEffect, useRef, useState } from "react";
import type { Look, OnLook } from "./look.ts";

export type Looking =
  | { readonly kind: "nothing" }
  | { readonly kind: "busy"; readonly done: number; readonly note: string }
  | { readonly kind: "failed"; readonly sentence: string }
  | { readonly kind: "seen"; readonly look: Look };

/** One look at a time: a new one takes the place of the one before. */
export function useLook(onLook: OnLook) {
  const [looking, setLooking] = useState<Looking>({ kind: "nothing" });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const close = () => {
    control.current?.abort();
    control.current = null;
    setLooking({ kind: "nothing" });
  };
  const look = (files: readonly File[], takesLookAlikes: boolean) => {
    control.current?.abort();
    const current = new AbortController();
    control.current = current;
    const showIfCurrent = (next: Looking) => control.current === current && setLooking(next);
    showIfCurrent({ kind: "busy", done: 0, note: "Menyiapkan" });
    onLook(
      files,
      takesLookAlikes,
      (done, note) => showIfCurrent({ kind: "busy", done, note }),
      current.signal,
    ).then(
      (result) =>
        showIfCurrent(
          result.ok ? { kind: "seen", look: result.value } : { kind: "failed", sentence: result.error },
        ),
      (bug: unknown) => {
        showIfCurrent({ kind: "failed", sentence: BROKEN });
        reportError(bug);
      },
    );
  };
  return { looking, look, cancel: close, close };
}

const BROKEN =
  "Berkas tidak dapat diperiksa karena kesalahan aplikasi. Penilaian tidak berubah. Muat ulang halaman, lalu coba lagi.";
