/** A rectangle in the units and directions of the page: y grows upwards. */
export interface PageBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export type PageRotation = 0 | 90 | 180 | 270;

/** Corners may be given in any order. */
export function boxOf([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): PageBox {
  return {
    left: Math.min(x1, x2),
    bottom: Math.min(y1, y2),
    right: Math.max(x1, x2),
    top: Math.max(y1, y2),
  };
}

export function isEmptyBox({ left, bottom, right, top }: PageBox): boolean {
  return right - left <= 0 || top - bottom <= 0;
}

/** What both have; `within` itself where that is nothing, as viewers do. */
export function visibleBox(box: PageBox, within: PageBox): PageBox {
  const both = {
    left: Math.max(box.left, within.left),
    bottom: Math.max(box.bottom, within.bottom),
    right: Math.min(box.right, within.right),
    top: Math.min(box.top, within.top),
  };
  return isEmptyBox(both) ? within : both;
}

/** Clockwise, in steps of a quarter turn; anything else is no turn, as in viewers. */
export function rotationOf(degrees: number): PageRotation {
  const turn = ((degrees % 360) + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}
