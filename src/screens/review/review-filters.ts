import type { QuestionReview } from "#core/review/question-reviews.ts";
import { moveOf } from "#core/review/stage-gap.ts";
import type { Stage } from "#core/review/stage-level.ts";
import type { StageScorecard } from "#core/review/stage-scorecards.ts";

/** What a filter looks at. */
export interface FilterView {
  readonly scorecards: readonly StageScorecard[];
  readonly stage: Stage;
}

export interface ReviewFilter {
  readonly id: string;
  readonly name: string;
  readonly passes: (review: QuestionReview, view: FilterView) => boolean;
  /** What stands in place of the list when nothing passes. */
  readonly emptyText: string;
}

export const REVIEW_FILTERS: readonly ReviewFilter[] = [
  { id: "semua", name: "Semua", passes: () => true, emptyText: "Tidak ada indikator dalam penilaian ini." },
  {
    id: "opd",
    name: "Menunggu OPD",
    passes: ({ open }) => open.agency > 0,
    emptyText: "Tidak ada yang menunggu jawaban OPD.",
  },
  {
    id: "penilai",
    name: "Menunggu penilai",
    passes: ({ open }) => open.reviewer > 0,
    emptyText: "Tidak ada yang menunggu penilai.",
  },
  {
    id: "belum",
    name: "Belum dinilai di tahap ini",
    passes: ({ question }, { scorecards, stage }) =>
      scorecards.find((one) => one.stage === stage)?.values.get(question.id)?.from !== stage,
    emptyText: "Semua indikator sudah dinilai pada tahap ini.",
  },
  {
    id: "turun",
    name: "Turun dari mandiri",
    passes: ({ question }, { scorecards, stage }) => {
      const [self, now] = [scorecards[0], scorecards.find((one) => one.stage === stage)];
      const move = self === undefined || now === undefined ? null : moveOf(question, self, now);
      return move !== null && move.compare(0) < 0;
    },
    emptyText: "Tidak ada indikator yang turun dari penilaian mandiri.",
  },
];

export function reviewFilterById(id: string): ReviewFilter {
  const found = REVIEW_FILTERS.find((filter) => filter.id === id) ?? REVIEW_FILTERS[0];
  if (found === undefined) {
    throw new Error("There is no filter");
  }
  return found;
}
