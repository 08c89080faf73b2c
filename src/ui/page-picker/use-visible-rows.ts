import { type RefObject, useLayoutEffect, useState } from "react";

export interface VisibleRows {
  readonly columns: number;
  /** Counted from 0; `end` is not among them. */
  readonly start: number;
  readonly end: number;
  readonly rows: number;
}

const ROWS_BESIDE = 1;

/** Which rows of a grid that scrolls are on show, and one before and after them: only those need to exist. */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  cell: { readonly width: number; readonly height: number },
): VisibleRows {
  const { width: cellWidth, height: cellHeight } = cell;
  const [seen, setSeen] = useState({ columns: 4, top: 0, height: cellHeight * 2 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return;
    }
    const look = () =>
      setSeen((before) => {
        const columns = columnsIn(element, cellWidth);
        const top = Math.floor(element.scrollTop / cellHeight);
        const height = element.clientHeight;
        const isSame = before.columns === columns && before.top === top && before.height === height;
        return isSame ? before : { columns, top, height };
      });
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller, cellWidth, cellHeight]);
  const rows = Math.ceil(count / seen.columns);
  const start = Math.max(0, Math.min(rows - 1, seen.top) - ROWS_BESIDE);
  const end = Math.min(rows, seen.top + Math.ceil(seen.height / cellHeight) + 1 + ROWS_BESIDE);
  return { columns: seen.columns, start, end, rows };
}

export function columnsIn(scroller: HTMLElement, cellWidth: number): number {
  return Math.max(2, Math.floor(scroller.clientWidth / cellWidth));
}
