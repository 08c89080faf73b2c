/** What a JSON text is made of, before anything is made of it in memory. */
export interface JsonShape {
  /** How many lists and objects lie within one another. */
  readonly depth: number;
  /** No fewer than there are values in it, and no more than twice as many. */
  readonly values: number;
}

/** Reads over the text once; it need not be JSON. */
export function jsonShape(text: string): JsonShape {
  let [open, depth, values, isInText] = [0, 0, 1, false];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (isInText) {
      place += unit === BACKSLASH ? 1 : 0;
      isInText = unit !== QUOTE;
    } else if (unit === QUOTE) {
      isInText = true;
    } else if (unit === COMMA) {
      values += 1;
    } else if (unit === LIST || unit === OBJECT) {
      open += 1;
      values += 1;
      depth = Math.max(depth, open);
    } else if (unit === LIST_END || unit === OBJECT_END) {
      open -= 1;
    }
  }
  return { depth, values };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LIST = 0x5b;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
