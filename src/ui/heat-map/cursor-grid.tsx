import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import type { HeatMapContent, HeatMapPlace } from "./heat-map-content.ts";
import { type Geometry, xOf, yOf } from "./heat-map-geometry.ts";

interface CursorGridProps {
  readonly label: string;
  readonly content: HeatMapContent;
  readonly geometry: Geometry;
  readonly cursor: HeatMapPlace;
  /** Set by whoever moves the cursor and wants to go on from there. */
  readonly wantsFocus: RefObject<boolean>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Thin columns get a frame that can be seen. */
const NARROWEST = 6;

/**
 * A grid of which one cell exists: over its picture, with the head of its row and of its column. A move makes a new cell and hands it
 * the focus, so that every screen reader reads it out.
 */
export function CursorGrid(props: CursorGridProps) {
  const { label, content, geometry, cursor, wantsFocus, onKeyDown } = props;
  const { row, column } = cursor;
  const cell = useRef<HTMLTableCellElement>(null);
  const place = `${row} ${column}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor is what it waits for
  useEffect(() => {
    if (wantsFocus.current) {
      wantsFocus.current = false;
      cell.current?.focus({ preventScroll: true });
    }
  }, [cursor]);
  const width = Math.max(NARROWEST, geometry.columnWidth - 1);
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that keys move in is a grid
      role="grid"
      aria-label={label}
      aria-rowcount={content.rows.length + 1}
      aria-colcount={content.columnCount + 1}
    >
      <thead>
        <tr aria-rowindex={1} className="visually-hidden">
          <th scope="col" aria-colindex={1}>
            Baris
          </th>
          <th scope="col" aria-colindex={column + 2}>
            {content.nameOf(column)}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr aria-rowindex={row + 2}>
          <th scope="row" aria-colindex={1} className="visually-hidden">
            {content.rows[row]?.label}
          </th>
          <td
            key={place}
            ref={cell}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell that takes the keys
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={content.markOf(column) > 0}
            tabIndex={0}
            className="heat-map__cursor"
            style={{
              left: xOf(geometry, column) - (width - geometry.columnWidth + 1) / 2,
              top: yOf(geometry, row),
              width,
              height: geometry.rowHeight - 1,
            }}
            onKeyDown={onKeyDown}
          >
            <span className="visually-hidden">{content.wordsAt(row, column)}</span>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
