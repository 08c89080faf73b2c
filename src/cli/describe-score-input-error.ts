import type { ScoreInputError } from "#core/scoring/score-input.ts";
import { displayIndonesian } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";

const EXPECTED = {
  object: "sebuah objek JSON",
  text: "sebuah teks",
  "number-or-text": "sebuah angka atau teks",
} as const;

/** Where in the file, what is wrong, and what belongs there. */
export function describeScoreInputError(error: ScoreInputError): string {
  const { where } = error;
  switch (error.kind) {
    case "not-json":
      return "isinya bukan JSON yang sah. Periksa tanda kurung, koma, dan tanda kutipnya.";
    case "repeated-key":
      return `pada ${where} kunci "${error.key}" tertulis lebih dari sekali. Sisakan satu.`;
    case "wrong-type":
      return `pada ${where} seharusnya ada ${EXPECTED[error.expected]}.`;
    case "unknown-instrument":
      return `pada ${where} instrumen "${error.instrument}" tidak dikenal. Yang dikenal: ${error.known.join(", ")}.`;
    case "unknown-indicator":
      return `pada ${where} indikator "${error.key}" tidak ada dalam instrumennya.`;
    case "not-a-number":
      return `pada ${where} "${error.text}" bukan angka. Tulis seperti 3, "3.5", atau "7/2".`;
    case "out-of-scale":
      return `pada ${where} nilainya ${displayIndonesian(error.value)}, di luar skala ${displayIndonesian(error.problem.min, 0)} sampai ${displayIndonesian(error.problem.max, 0)}.`;
    default:
      return unreachable(error);
  }
}
