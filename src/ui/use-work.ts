import { useState } from "react";

/** What a piece of work that was started by a button has come to. Sentences are finished ones, to be shown as they are. */
export type Work =
  | { readonly kind: "idle" }
  | { readonly kind: "busy" }
  | { readonly kind: "failed"; readonly sentence: string }
  | { readonly kind: "done"; readonly sentence: string };

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: string };

/** Starting again while busy does nothing: a second tap on a slow device must not do the work twice. */
export interface WorkControl {
  readonly work: Work;
  readonly start: (task: () => Promise<Outcome>, doneSentence?: string) => void;
}

export function useWork(): WorkControl {
  const [work, setWork] = useState<Work>({ kind: "idle" });
  const start: WorkControl["start"] = (task, doneSentence = "") => {
    if (work.kind === "busy") {
      return;
    }
    setWork({ kind: "busy" });
    task().then(
      (outcome) =>
        setWork(
          outcome.ok ? { kind: "done", sentence: doneSentence } : { kind: "failed", sentence: outcome.error },
        ),
      (bug: unknown) => {
        setWork({ kind: "failed", sentence: BROKEN });
        reportError(bug);
      },
    );
  };
  return { work, start };
}

const BROKEN =
  "Tindakan ini tidak selesai karena kesalahan aplikasi. Yang sudah tersimpan tidak berubah. Muat ulang halaman, lalu coba lagi.";
