import { useEffect, useRef } from "react";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Icon } from "#ui/icon.tsx";
import { Tick } from "#ui/tick.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { PageCanvas } from "./page-canvas.tsx";
import { type PagePictures, sharp } from "./page-pictures.ts";

interface PageViewerProps {
  readonly pictures: PagePictures;
  /** Null while nothing is shown. */
  readonly page: number | null;
  readonly isChosen: boolean;
  readonly onGoTo: (page: number) => void;
  readonly onToggle: () => void;
  readonly onClose: () => void;
}

/** One page, large enough to be read. Arrow keys turn the page. */
export function PageViewer({ pictures, page, isChosen, onGoTo, onToggle, onClose }: PageViewerProps) {
  const goTo = (there: number) => onGoTo(Math.max(1, Math.min(pictures.pages, there)));
  useTurningByKeys(page, goTo);
  return (
    <Dialog
      title={`Halaman ${page ?? 1} dari ${pictures.pages}`}
      isOpen={page !== null}
      isWide
      onClose={onClose}
      ways={
        page !== null && (
          <div className="page-viewer__ways">
            <Button isOff={page <= 1} onClick={() => goTo(page - 1)}>
              <Icon name="left" isSmall /> Sebelumnya<VisuallyHidden> halaman {page - 1}</VisuallyHidden>
            </Button>
            <Tick label="Pilih halaman ini" checked={isChosen} onChange={onToggle} data-first-focus="" />
            <Button isOff={page >= pictures.pages} onClick={() => goTo(page + 1)}>
              Berikutnya<VisuallyHidden> halaman {page + 1}</VisuallyHidden> <Icon name="right" isSmall />
            </Button>
          </div>
        )
      }
    >
      {page !== null && (
        <div className="page-viewer">
          <PageCanvas pictures={pictures} page={page} box={sharp({ width: 750, height: 1060 })} />
        </div>
      )}
    </Dialog>
  );
}

/** Wherever in the dialog the focus is. */
function useTurningByKeys(page: number | null, goTo: (page: number) => void) {
  const go = useRef(goTo);
  useEffect(() => {
    go.current = goTo;
  });
  useEffect(() => {
    if (page === null) {
      return;
    }
    const turn = (event: KeyboardEvent) => {
      const step = new Map([
        ["ArrowLeft", -1],
        ["ArrowRight", 1],
      ]).get(event.key);
      if (step !== undefined) {
        event.preventDefault();
        go.current(page + step);
      }
    };
    document.addEventListener("keydown", turn);
    return () => document.removeEventListener("keydown", turn);
  }, [page]);
}
