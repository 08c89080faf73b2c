import { lacksEvidence, lacksExplanation, type QuestionState } from "#core/scoring/question-states.ts";
import type { IconName } from "#ui/icon.tsx";

export interface RowMark {
  readonly icon: IconName;
  readonly words: string;
  readonly isWarning: boolean;
}

/** How a question stands, as icons with words: what is missing, or that nothing is. */
export function rowMarks(state: QuestionState): readonly RowMark[] {
  const gaps = [
    lacksEvidence(state) ? "Tanpa bukti" : null,
    lacksExplanation(state) ? "Tanpa penjelasan" : null,
    state.belowTarget ? "Di bawah sasaran" : null,
    state.disagreesWithTicks ? "Tidak sesuai centang" : null,
  ].filter((words) => words !== null);
  const warnings = gaps.map((words): RowMark => ({ icon: "warning", words, isWarning: true }));
  const notes: readonly RowMark[] = state.hasNotes
    ? [{ icon: "pencil", words: "Ada catatan", isWarning: false }]
    : [];
  return [...standing(state, gaps.length), ...warnings, ...notes];
}

function standing(state: QuestionState, gapCount: number): readonly RowMark[] {
  if (state.isUnreviewed) {
    return [{ icon: "pencil", words: "Belum ditinjau", isWarning: false }];
  }
  if (!state.answered) {
    return [{ icon: "circle", words: "Belum dijawab", isWarning: false }];
  }
  return gapCount === 0 ? [{ icon: "check", words: "Lengkap", isWarning: false }] : [];
}
