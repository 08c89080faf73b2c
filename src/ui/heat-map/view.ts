import { columnAtX, type Geometry } from "./heat-map-geometry.ts";

/** The part of a heat map that is on show. */
export interface View {
  /** How far it has been scrolled. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstColumn: number;
  readonly endColumn: number;
}

export function viewOf(
  geometry: Geometry,
  seen: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): View {
  const { rowHeight, rowCount, columnCount } = geometry;
  const firstRow = Math.max(0, Math.floor(seen.top / rowHeight));
  const endRow = Math.min(rowCount, Math.ceil((seen.top + seen.height - geometry.top) / rowHeight));
  return {
    ...seen,
    firstRow,
    endRow: Math.max(firstRow, endRow),
    firstColumn: columnFrom(geometry, seen.left + geometry.left) ?? 0,
    endColumn: Math.min(columnCount, (columnBefore(geometry, seen.left + seen.width) ?? columnCount - 1) + 1),
  };
}

/** The first column that reaches beyond x: x may lie between two groups. */
function columnFrom(geometry: Geometry, x: number): number | null {
  return columnAtX(geometry, x) ?? columnAtX(geometry, x + geometry.gap);
}

function columnBefore(geometry: Geometry, x: number): number | null {
  return columnAtX(geometry, x) ?? columnAtX(geometry, x - geometry.gap);
}
