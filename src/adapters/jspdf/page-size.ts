/** All lengths in millimetres, font sizes in points. A4 upright. */
const PAGE_WIDTH = 210;
export const PAGE_HEIGHT = 297;
export const MARGIN_SIDE = 20;
export const MARGIN_TOP = 25;
export const MARGIN_BOTTOM = 22;
export const CONTENT_WIDTH = PAGE_WIDTH - 2 * MARGIN_SIDE;
export const CONTENT_RIGHT = PAGE_WIDTH - MARGIN_SIDE;
export const CONTENT_BOTTOM = PAGE_HEIGHT - MARGIN_BOTTOM;

export const MM_PER_POINT = 25.4 / 72;
