import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import "./virtual-table.css";

export interface VirtualColumn {
  readonly key: string;
  readonly head: string;
  /** What the head is short for: shown on hover, and read out in its place. */
  readonly longHead?: string;
  readonly isNumber?: boolean;
}

interface VirtualTableProps {
  readonly caption: string;
  /** The first one names its row, and stays when the rest scrolls sideways. */
  readonly columns: readonly VirtualColumn[];
  readonly rowCount: number;
  readonly cell: (row: number, column: number) => ReactNode;
  readonly rowKey: (row: number) => string | number;
}

const ROW_REM = 2.75;
const ROWS_BESIDE = 8;

/** A table of thousands of rows: only those on show exist, and each says which one of all it is. */
export function VirtualTable({ caption, columns, rowCount, cell, rowKey }: VirtualTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { start, end, rowHeight } = useRowsOnShow(scroller, rowCount);
  const rows = Array.from({ length: Math.max(0, end - start) }, (_, place) => start + place);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with keys
    <section ref={scroller} className="virtual-table" tabIndex={0} aria-label={caption}>
      <div style={{ height: (rowCount + 1) * rowHeight }}>
        <table aria-rowcount={rowCount + 1} style={{ top: start * rowHeight }}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ key, head, longHead, isNumber }) => (
                <th
                  key={key}
                  scope="col"
                  title={longHead}
                  className={isNumber ? "virtual-table__number" : undefined}
                >
                  <span aria-hidden={longHead === undefined ? undefined : true}>{head}</span>
                  {longHead !== undefined && <span className="visually-hidden">{longHead}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)} aria-rowindex={row + 2}>
                {columns.map(({ key, isNumber }, column) =>
                  column === 0 ? (
                    <th key={key} scope="row">
                      {cell(row, column)}
                    </th>
                  ) : (
                    <td key={key} className={isNumber ? "virtual-table__number" : undefined}>
                      {cell(row, column)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function useRowsOnShow(scroller: { readonly current: HTMLElement | null }, rowCount: number) {
  const [seen, setSeen] = useState({ top: 0, height: 600, rowHeight: ROW_REM * 16 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) {
      return;
    }
    const look = () => {
      const rowHeight = ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const top = Math.floor(element.scrollTop / rowHeight / 4) * 4;
      setSeen((known) =>
        known.top === top && known.height === element.clientHeight && known.rowHeight === rowHeight
          ? known
          : { top, height: element.clientHeight, rowHeight },
      );
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller]);
  const { top, height, rowHeight } = seen;
  const start = Math.max(0, Math.min(top, rowCount) - ROWS_BESIDE);
  return {
    start,
    end: Math.min(rowCount, top + Math.ceil(height / rowHeight) + ROWS_BESIDE),
    rowHeight,
  };
}
