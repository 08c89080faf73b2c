import { type RefObject, useEffect, useRef, useState } from "react";
import type { PagePictures, PixelBox } from "./page-pictures.ts";

interface PageCanvasProps {
  readonly pictures: PagePictures;
  readonly page: number;
  readonly box: PixelBox;
}

type Drawing = "under-way" | "drawn" | "not-drawn";

/** The picture of one page. Gone before it is drawn, it is not drawn at all. Words beside it say which page it is. */
export function PageCanvas(props: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useDrawing(props, canvas);
  return (
    <>
      <canvas ref={canvas} className="page-canvas" hidden={drawing !== "drawn"} />
      {drawing === "under-way" && <span className="page-canvas__waiting" />}
      {drawing === "not-drawn" && <span className="page-canvas__failed">Tidak dapat digambar</span>}
    </>
  );
}

function useDrawing(
  { pictures, page, box: { width, height } }: PageCanvasProps,
  canvas: RefObject<HTMLCanvasElement | null>,
): Drawing {
  const [drawn, setDrawn] = useState<{ readonly page: number; readonly drawing: Drawing } | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    pictures.draw(page, { width, height }, gone.signal).then(
      (picture) => {
        if (gone.signal.aborted) {
          return;
        }
        if (picture !== null && canvas.current !== null) {
          canvas.current.width = picture.width;
          canvas.current.height = picture.height;
          canvas.current.getContext("2d")?.drawImage(picture, 0, 0);
        }
        setDrawn({ page, drawing: picture === null ? "not-drawn" : "drawn" });
      },
      (cause: unknown) => {
        if (!gone.signal.aborted) {
          reportError(cause);
        }
      },
    );
    return () => gone.abort();
  }, [pictures, page, width, height, canvas]);
  return drawn?.page === page ? drawn.drawing : "under-way";
}
