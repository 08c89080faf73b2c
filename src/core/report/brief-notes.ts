import { paragraph, shortened } from "./brief-words.ts";
import { plainHeading } from "./heading-blocks.ts";
import type { ReportBlock } from "./report-blocks.ts";

/** So many characters surely fit on a line. */
const LINE = 84;
const REST = " (selengkapnya di aplikasi)";

/** The notes of a meeting on at most so many lines; nothing where none were made. */
export function briefNotes(notes: string, mostLines: number): readonly ReportBlock[] {
  const lines = notes
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length === 0) {
    return [];
  }
  const kept: string[] = [];
  let room = mostLines;
  for (const line of lines) {
    if (room > 0) {
      kept.push(shortened(line, room * LINE - REST.length));
      room -= Math.ceil(line.length / LINE);
    }
  }
  const text = kept.join("\n");
  return [plainHeading(2, "Catatan"), paragraph(text === lines.join("\n") ? text : text + REST)];
}
