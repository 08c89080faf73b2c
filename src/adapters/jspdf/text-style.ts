import { MM_PER_POINT } from "./page-size.ts";
import { ACCENT, INK, QUIET } from "./palette.ts";

export interface TextStyle {
  readonly weight: "regular" | "semibold";
  readonly sizePt: number;
  /** From one line to the next, as a multiple of the size. */
  readonly leading: number;
  readonly colour: string;
  /** Extra space after each letter, as a part of the size. Large letters stand too far apart without some less. */
  readonly tracking?: number;
}

export const BODY: TextStyle = { weight: "regular", sizePt: 9.2, leading: 1.42, colour: INK };
export const BODY_STRONG: TextStyle = { ...BODY, weight: "semibold" };
export const QUIET_BODY: TextStyle = { ...BODY, colour: QUIET };
export const SMALL: TextStyle = { weight: "regular", sizePt: 7.8, leading: 1.38, colour: QUIET };
export const SMALL_STRONG: TextStyle = { ...SMALL, weight: "semibold" };
export const SMALL_LINK: TextStyle = { ...SMALL, colour: ACCENT };
export const TABLE_HEAD: TextStyle = { ...SMALL_STRONG, leading: 1.3 };

export function styled(style: TextStyle, change: Partial<TextStyle>): TextStyle {
  return { ...style, ...change };
}

/** From one line to the next, in millimetres. */
export function lineHeight({ sizePt, leading }: TextStyle): number {
  return sizePt * leading * MM_PER_POINT;
}

/** The baseline below the top of a line, so that the letters stand in its middle. */
export function baseline({ sizePt, leading }: TextStyle): number {
  return sizePt * MM_PER_POINT * (leading / 2 + 0.364);
}
