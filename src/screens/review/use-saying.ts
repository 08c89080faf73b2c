import { RecordId } from "#core/assessment/assessment-record.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Thread } from "#core/review/conversation.ts";
import type { RemarkIntent, RemarkSubject } from "#core/review/remark.ts";
import { saysRemark, takesRemarkBack } from "#core/review/review-edits.ts";
import { roundNow } from "#core/review/review-progress.ts";
import type { ReviewProps } from "./review-props.ts";

/** What is said, and where: in a thread, or as the beginning of a new one. */
export interface Said {
  readonly about: RemarkSubject;
  readonly intent: RemarkIntent;
  readonly text: string;
  /** The thread that it goes on; null when it begins one. */
  readonly thread: Thread | null;
  /** The only OPD that it is for, where it begins a thread; null for all that the question was given to. */
  readonly agency: string | null;
}

export interface Saying {
  readonly say: (said: Said) => void;
  readonly takeBack: (remark: RecordId) => void;
}

/** Says something about one question, under the name and at the time of now. */
export function useSaying(
  { assessment, side, stage, by, newId, onEdit }: ReviewProps,
  question: QuestionId,
): Saying {
  return {
    say: ({ about, intent, text, thread, agency }) => {
      const first = thread?.remarks[0];
      const of = side === "agency" && first !== undefined ? first.body.stage : stage;
      const edit = saysRemark({
        id: RecordId.parse(newId()),
        question,
        agency: first === undefined ? agency : first.agency,
        body: {
          stage: of,
          round: roundNow(assessment, of, side),
          side,
          about,
          intent,
          text: text.trim(),
          answers: thread?.remarks.at(-1)?.id ?? null,
          by,
          at: new Date().toISOString(),
        },
      });
      onEdit([edit]);
    },
    takeBack: (remark) => onEdit(takesRemarkBack(assessment, remark)),
  };
}
