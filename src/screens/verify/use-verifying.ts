import { useEffect, useRef, useState } from "react";
import type { PackVerdict } from "#core/pack/judge-pack.ts";

export type Verifying =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly done: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed" }
  | { readonly kind: "judged"; readonly verdict: PackVerdict; readonly files: readonly File[] };

export type VerifyFiles = (
  files: readonly File[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
) => Promise<PackVerdict>;

/** Checks one set of files at a time: other files take the place of those being checked, and so does leaving the screen. */
export function useVerifying(onVerify: VerifyFiles) {
  const [verifying, setVerifying] = useState<Verifying>({ kind: "idle" });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const start = (files: readonly File[]) => {
    control.current?.abort();
    const current = new AbortController();
    control.current = current;
    const showIfCurrent = (next: Verifying) => control.current === current && setVerifying(next);
    showIfCurrent({ kind: "busy", done: 0 });
    onVerify(files, (done) => showIfCurrent({ kind: "busy", done }), current.signal).then(
      (verdict) => showIfCurrent({ kind: "judged", verdict, files }),
      (bug: unknown) => {
        if (!current.signal.aborted) {
          showIfCurrent({ kind: "failed" });
          reportError(bug);
        }
      },
    );
  };
  const cancel = () => {
    control.current?.abort();
    control.current = null;
    setVerifying({ kind: "cancelled" });
  };
  return { verifying, start, cancel };
}
