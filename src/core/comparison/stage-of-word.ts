import { STAGES, type Stage } from "./column-facts.ts";

const WORDS: Readonly<Record<Stage, readonly string[]>> = {
  self: ["", "mandiri", "self", "penilaian mandiri", "pm"],
  internal: ["internal", "asesor internal", "verifikasi internal"],
  document: ["dokumen", "document", "pd", "penilaian dokumen"],
  interview: ["interviu", "wawancara", "interview", "pi", "penilaian interviu"],
  visit: ["visitasi", "visit", "pv"],
  final: ["akhir", "final", "resmi"],
};

const STAGE_BY_WORD = new Map<string, Stage>(
  STAGES.flatMap((stage) => WORDS[stage].map((word) => [word, stage] as const)),
);

/** The stage that a word in a table means; an empty one means self-assessment. Null for a word that means none. */
export function stageOfWord(word: string): Stage | null {
  return STAGE_BY_WORD.get(word.trim().toLowerCase()) ?? null;
}
