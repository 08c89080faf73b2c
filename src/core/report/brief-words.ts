import type { Question } from "#core/questionnaire/questions.ts";
import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";
import { gainInWords } from "./figure-words.ts";
import type { ReportBlock } from "./report-blocks.ts";

/** How many were left out of a list that shows at most so many; empty where none was. */
export function leftOut(count: number, most: number): string {
  return count > most ? `Dan ${count - most} lainnya, lengkap di aplikasi.` : "";
}

/** The text, cut off where it is longer than that. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

export function paragraph(text: string): ReportBlock {
  return { kind: "paragraph", tone: "normal", text };
}

export function nameOf({ indicator, service }: Question): string {
  return service === null ? indicator.name : `${indicator.name}, layanan ${service}`;
}

/** "+0,12", "−0,05" or "tetap". */
export function changeInWords(gain: Fraction): string {
  if (gain.equals(0)) {
    return "tetap";
  }
  return gain.compare(0) > 0 ? gainInWords(gain) : displayIndonesian(gain);
}
