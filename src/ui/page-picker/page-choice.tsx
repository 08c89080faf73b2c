import { useCallback, useEffect, useId, useRef, useState } from "react";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { PagePicker } from "./page-picker.tsx";
import type { PagePictures } from "./page-pictures.ts";

/** Opened to be looked at; whoever opened it closes it. */
export interface OpenedPages extends PagePictures {
  readonly close: () => void;
}

/** The pages of a document; why they cannot be shown is a finished sentence. Rejects when the signal is aborted. */
export type OpenPages = (signal: AbortSignal) => Promise<OpenedPages | string>;

interface PageChoiceProps {
  /** Whose pages: "18.a.SK.pdf untuk indikator 18". Read after the button's words. */
  readonly name: string;
  readonly onOpen: OpenPages;
  readonly chosen: ReadonlySet<number>;
  /** False where so many pages cannot be noted. */
  readonly onChoose: (chosen: ReadonlySet<number>) => boolean;
}

type Opening =
  | { readonly kind: "closed" }
  | { readonly kind: "opening" }
  | { readonly kind: "failed"; readonly sentence: string }
  | { readonly kind: "open"; readonly pages: OpenedPages };

/** Behind one press: the pages as pictures, to be chosen by pressing them. The document is open only as long as they show. */
export default function PageChoice({ name, onOpen, chosen, onChoose }: PageChoiceProps) {
  const regionId = useId();
  const { opening, open, close } = useOpening(onOpen);
  const [isRefused, setRefused] = useState(false);
  const isShown = opening.kind !== "closed";
  return (
    <div className="page-choice">
      <Button
        kind="plain"
        aria-expanded={isShown}
        aria-controls={isShown ? regionId : undefined}
        onClick={isShown ? close : open}
      >
        <Icon name="image" isSmall /> {isShown ? "Tutup gambar halaman" : "Pilih pada gambar halaman"}
        <VisuallyHidden> {name}</VisuallyHidden>
      </Button>
      {isShown && (
        <div id={regionId}>
          {opening.kind === "opening" && <p role="status">Membuka halaman…</p>}
          {opening.kind === "failed" && <Alert kind="warn">{opening.sentence}</Alert>}
          {opening.kind === "open" && (
            <>
              <p className="quiet">
                {opening.pages.pages.toLocaleString("id")} halaman. Tekan halaman yang membuktikan; dengan
                Shift, semua di antaranya.
              </p>
              <PagePicker
                label={`Halaman ${name}`}
                pictures={opening.pages}
                chosen={chosen}
                onChoose={(wanted) => setRefused(!onChoose(wanted))}
              />
              {isRefused && (
                <Alert kind="bad">
                  Halaman itu tidak ikut: daftar halamannya menjadi terlalu panjang untuk dicatat. Pilih
                  halaman yang berurutan, atau tambahkan rujukan lain.
                </Alert>
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
}

function useOpening(onOpen: OpenPages) {
  const [opening, setOpening] = useState<Opening>({ kind: "closed" });
  const gone = useRef<AbortController>(null);
  const close = useCallback(() => {
    gone.current?.abort();
    gone.current = null;
    setOpening({ kind: "closed" });
  }, []);
  const open = () => {
    const ending = new AbortController();
    gone.current = ending;
    setOpening({ kind: "opening" });
    onOpen(ending.signal).then(
      (pages) => {
        if (typeof pages === "string") {
          setOpening({ kind: "failed", sentence: pages });
        } else if (ending.signal.aborted) {
          pages.close();
        } else {
          ending.signal.addEventListener("abort", pages.close);
          setOpening({ kind: "open", pages });
        }
      },
      (cause: unknown) => {
        if (!ending.signal.aborted) {
          reportError(cause);
          close();
        }
      },
    );
  };
  useEffect(() => () => gone.current?.abort(), []);
  return { opening, open, close };
}
