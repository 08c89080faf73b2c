import { readTable } from "#core/exchange/read-table.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";

const LEVEL_COLUMNS = ["tingkat", "level", "nilai"];

/** The levels in a table as the JSON text that `score` takes. Rows without a level are left out; "3,5" is read as 3.5. What is wrong comes back as a sentence. */
export function levelsOfTable(text: string): Result<string, string> {
  const table = readTable(text);
  if (!table.ok) {
    return fail("tabel ini kosong, atau tanda kutipnya tidak ditutup.");
  }
  const [head, ...rows] = table.value;
  const titles = (head?.cells ?? []).map((cell) => cell.toLowerCase());
  const indicator = titles.findIndex((title) => title === "indikator" || title === "indicator");
  const level = titles.findIndex((title) => LEVEL_COLUMNS.includes(title));
  if (indicator === -1 || level === -1) {
    return fail("baris pertama tabel harus memuat kolom indikator dan tingkat.");
  }
  const levels = new Map<string, string>();
  for (const { line, cells } of rows) {
    const [question = "", value = ""] = [cells[indicator], cells[level]];
    if (levels.has(question)) {
      return fail(`baris ${line}: indikator "${question}" disebut dua kali.`);
    }
    if (value !== "") {
      levels.set(question, value.replace(",", "."));
    }
  }
  return succeed(JSON.stringify({ levels: Object.fromEntries(levels) }));
}
