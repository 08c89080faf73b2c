/** A row of a sheet, with the number under which a person finds it. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** More columns than this are no table that a person made. */
const MOST_COLUMNS = 1000;

/** The texts that cells refer to by number. */
export function sharedTexts(xml: string): readonly string[] {
  return Array.from(xml.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g), ([, inner]) =>
    textIn(inner ?? ""),
  );
}

/** The rows of a sheet that hold something. Cells are trimmed; those that were left out are empty texts. */
export function sheetRows(xml: string, texts: readonly string[]): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let line = 0;
  for (const [, attributes = "", inner = ""] of xml.matchAll(ROW)) {
    line = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? line + 1);
    const cells = cellsIn(inner, texts);
    if (cells.some((cell) => cell !== "")) {
      rows.push({ line, cells });
    }
  }
  return rows;
}

const ROW = /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g;
const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const VALUE = /<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/;

function cellsIn(inner: string, texts: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const [, attributes = "", content = ""] of inner.matchAll(CELL)) {
    const named = /\br="([A-Z]+)\d*"/.exec(attributes)?.[1];
    const place = named === undefined ? cells.length : columnNumber(named);
    if (place < MOST_COLUMNS) {
      while (cells.length < place) {
        cells.push("");
      }
      cells[place] = cellText(/\bt="(\w+)"/.exec(attributes)?.[1] ?? "n", content, texts).trim();
    }
  }
  return cells;
}

/** "A" is 0, "AA" is 26. */
function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(type: string, content: string, texts: readonly string[]): string {
  if (type === "inlineStr") {
    return textIn(content);
  }
  const value = unescaped(VALUE.exec(content)?.[1] ?? "");
  if (type === "s") {
    return texts[Number(value)] ?? "";
  }
  return type === "n" ? plainNumber(value) : value;
}

/** Programs write 4.4 as 4.4000000000000004; nobody typed that. */
function plainNumber(value: string): string {
  return /^-?\d+\.\d{10,}$/.test(value) ? String(Number(Number(value).toFixed(9))) : value;
}

/** All the pieces of a text, without how they are read aloud (which Japanese workbooks add). */
function textIn(inner: string): string {
  const spoken = inner.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, "");
  const pieces = Array.from(spoken.matchAll(/<(?:\w+:)?t\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g));
  return unescaped(pieces.map(([, text]) => text ?? "").join(""));
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) {
      return NAMED[name] ?? whole;
    }
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
