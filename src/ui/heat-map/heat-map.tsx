import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { CursorGrid } from "./cursor-grid.tsx";
import type { HeatMapContent, HeatMapPlace, Zoom } from "./heat-map-content.ts";
import { columnAtX, type Geometry, movedBy, rowAtY } from "./heat-map-geometry.ts";
import { useHeatMapPicture } from "./use-heat-map-picture.ts";
import "./heat-map.css";

interface HeatMapProps {
  /** What is shown, and how to move in it. */
  readonly label: string;
  readonly content: HeatMapContent;
  readonly zoom: Zoom | "fitting";
  readonly cursor: HeatMapPlace;
  readonly onCursor: (place: HeatMapPlace) => void;
  /** Below the mouse; null when it has left. */
  readonly onPoint: (place: HeatMapPlace | null) => void;
  /** Enter on a cell, or a press on the label of its row. */
  readonly onRow: (row: number) => void;
  /** Space on a cell, or a press on the head of its column. */
  readonly onColumn: (column: number) => void;
}

/**
 * Rows by columns as colours with digits, bars or bands, from a handful of columns to thousands. The picture is drawn; for keyboard and
 * screen reader the cell at the cursor is a real one, which moves.
 */
export function HeatMap(props: HeatMapProps) {
  const { label, content, zoom, cursor, onCursor, onPoint } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const wantsFocus = useRef(false);
  const { geometry, reveal } = useHeatMapPicture({ scroller, canvas, content, zoom, cursor });
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / geometry.rowHeight) - 6);
    const isFar = event.ctrlKey || event.metaKey;
    const moved = event.altKey ? null : movedBy(event.key, isFar, cursor, geometry, page);
    if (moved !== null) {
      wantsFocus.current = true;
      onCursor(moved);
      reveal(moved);
    } else if (event.key === "Enter") {
      props.onRow(cursor.row);
    } else if (event.key === " ") {
      props.onColumn(cursor.column);
    } else {
      return;
    }
    event.preventDefault();
  };
  const click = (event: PointerEvent) => {
    const { row, column } = placeBelow(event, scroller.current, geometry);
    if (row !== null && column !== null) {
      wantsFocus.current = true;
      onCursor({ row, column });
    } else if (column !== null) {
      props.onColumn(column);
    } else if (row !== null) {
      props.onRow(row);
    }
  };
  const point = (event: PointerEvent) => {
    const { row, column } = placeBelow(event, scroller.current, geometry);
    onPoint(row === null || column === null ? null : { row, column });
  };
  return (
    <div
      ref={scroller}
      className="heat-map"
      onPointerUp={click}
      onPointerMove={point}
      onPointerLeave={() => onPoint(null)}
    >
      <div className="heat-map__space" style={{ width: geometry.width, height: geometry.height }}>
        <div className="heat-map__picture" aria-hidden="true">
          <canvas ref={canvas} />
        </div>
        <CursorGrid
          label={label}
          content={content}
          geometry={geometry}
          cursor={cursor}
          wantsFocus={wantsFocus}
          onKeyDown={press}
        />
      </div>
    </div>
  );
}

/** The labels and heads lie over what has scrolled below them. */
function placeBelow(event: PointerEvent, scroller: HTMLElement | null, geometry: Geometry) {
  if (scroller === null) {
    return { row: null, column: null };
  }
  const box = scroller.getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  return {
    row: y < geometry.top ? null : rowAtY(geometry, y + scroller.scrollTop),
    column: x < geometry.left ? null : columnAtX(geometry, x + scroller.scrollLeft),
  };
}
