import { useEffect, useState } from "react";
import { PageCanvas } from "./page-canvas.tsx";
import type { OpenedPages, OpenPages } from "./page-choice.tsx";
import { sharp } from "./page-pictures.ts";
import "./page-picker.css";

interface PicturePreviewProps {
  /** What it shows, for whoever does not see it. */
  readonly label: string;
  /** Another function for another picture. */
  readonly onOpen: OpenPages;
}

const BOX = { width: 320, height: 240 };

/** A photo or a screenshot, small, the right way up. */
export function PicturePreview({ label, onOpen }: PicturePreviewProps) {
  const [opened, setOpened] = useState<OpenedPages | string | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    onOpen(gone.signal).then(
      (pages) => {
        if (typeof pages !== "string") {
          gone.signal.addEventListener("abort", pages.close);
        }
        if (!gone.signal.aborted) {
          setOpened(pages);
        }
      },
      (cause: unknown) => {
        if (!gone.signal.aborted) {
          reportError(cause);
        }
      },
    );
    return () => gone.abort();
  }, [onOpen]);
  if (typeof opened === "string") {
    return <p className="warn">{opened}</p>;
  }
  return (
    <div className="picture-preview" role="img" aria-label={label}>
      {opened !== null && <PageCanvas pictures={opened} page={1} box={sharp(BOX)} />}
    </div>
  );
}
