import { lacksEvidence, lacksExplanation, type QuestionState } from "#core/scoring/question-states.ts";

export interface IndicatorFilter {
  readonly id: string;
  readonly name: string;
  /** What is said when nothing passes. */
  readonly emptyText: string;
  readonly passes: (state: QuestionState) => boolean;
}

export const ALL_INDICATORS: IndicatorFilter = {
  id: "semua",
  name: "Semua",
  emptyText: "Belum ada indikator di penilaian ini.",
  passes: () => true,
};

export const INDICATOR_FILTERS: readonly IndicatorFilter[] = [
  ALL_INDICATORS,
  {
    id: "belum-dijawab",
    name: "Belum dijawab",
    emptyText: "Semua sudah dijawab.",
    passes: (state) => !state.answered,
  },
  {
    id: "belum-ditinjau",
    name: "Belum ditinjau",
    emptyText: "Tidak ada isi penilaian sebelumnya yang belum ditinjau.",
    passes: (state) => state.isUnreviewed,
  },
  {
    id: "tanpa-bukti",
    name: "Tanpa bukti",
    emptyText: "Semua yang dijawab punya bukti.",
    passes: lacksEvidence,
  },
  {
    id: "tanpa-penjelasan",
    name: "Tanpa penjelasan",
    emptyText: "Semua yang dijawab punya penjelasan.",
    passes: lacksExplanation,
  },
  {
    id: "di-bawah-sasaran",
    name: "Di bawah sasaran",
    emptyText: "Tidak ada yang di bawah sasaran.",
    passes: (state) => state.belowTarget,
  },
  {
    id: "ada-catatan",
    name: "Ada catatan",
    emptyText: "Belum ada catatan pribadi.",
    passes: (state) => state.hasNotes,
  },
  {
    id: "tidak-sesuai-centang",
    name: "Tidak sesuai centang",
    emptyText: "Setiap tingkat sesuai dengan kriteria yang dicentang.",
    passes: (state) => state.disagreesWithTicks,
  },
];

export function filterById(id: string): IndicatorFilter {
  return INDICATOR_FILTERS.find((filter) => filter.id === id) ?? ALL_INDICATORS;
}
