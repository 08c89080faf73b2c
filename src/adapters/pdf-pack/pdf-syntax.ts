/** How values are written in a PDF, one character for each byte. */

export function numberText(value: number): string {
  if (!Number.isFinite(value)) {
    return "0";
  }
  if (Number.isInteger(value)) {
    return Math.abs(value) < 1e15 ? String(value) : "0";
  }
  const text = value.toFixed(8).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}

export function numbersText(values: readonly number[]): string {
  return values.map(numberText).join(" ");
}

/** Every character up to U+00FF is one byte; those above are what UTF-8 makes of them. */
export function nameText(name: string): string {
  return `/${name.replace(/[^!"$&'*-.0-;=?-Z\\^-z|~]/gu, hexEscaped)}`;
}

/**
 * All ways in which a key may be spelt where it is used. The reader hands over what stands as "#C3#A9" and what stands as the
 * byte E9 as the same "é", while contents name a resource by its bytes.
 */
export function keyTexts(key: string): readonly string[] {
  if (!/[\x80-\xff]/.test(key)) {
    return [nameText(key)];
  }
  const utf8 = String.fromCharCode(...new TextEncoder().encode(key));
  return [nameText(key), nameText(utf8)];
}

function hexEscaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const bytes = code < 0x100 ? [code] : [...new TextEncoder().encode(character)];
  return bytes.map((byte) => `#${hexByte(byte)}`).join("");
}

/** A string of bytes. */
export function bytesText(bytes: Uint8Array): string {
  let text = "(";
  for (const byte of bytes) {
    text += isEscaped(byte)
      ? `\\${byte === 0x0d ? "r" : String.fromCharCode(byte)}`
      : String.fromCharCode(byte);
  }
  return `${text})`;
}

/** Brackets and backslashes; and the carriage return, which readers would turn into a line feed. */
function isEscaped(byte: number): boolean {
  return byte === 0x28 || byte === 0x29 || byte === 0x5c || byte === 0x0d;
}

/** Text as people read it: plain where it is ASCII, UTF-16 otherwise. */
export function textString(text: string): string {
  if (/^[ -~]*$/.test(text)) {
    return `(${text.replace(/[\\()]/g, (character) => `\\${character}`)})`;
  }
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<FEFF${units.map((unit) => hexByte(unit >> 8) + hexByte(unit & 0xff)).join("")}>`;
}

/** "D:20261124023000Z" of an instant. */
export function dateString(instant: string): string {
  return `(D:${new Date(instant).toISOString().slice(0, 19).replace(/[-:T]/g, "")}Z)`;
}

export function hexByte(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, "0");
}

export function referenceText(object: number): string {
  return `${object} 0 R`;
}
