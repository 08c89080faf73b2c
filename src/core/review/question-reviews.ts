import { type Assessment, isInScope } from "#core/assessment/assessment.ts";
import type { RecordId } from "#core/assessment/assessment-record.ts";
import { type EvidenceId, type EvidenceItem, isCitedFor } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type Question, questionsOf } from "#core/questionnaire/questions.ts";
import { recordsOf } from "#core/records/record-kind.ts";
import { type Thread, threadsOf } from "./conversation.ts";
import { type EvidenceVerdict, evidenceVerdict } from "./evidence-verdict.ts";
import { REMARK, type Remark, type ReviewSide } from "./remark.ts";
import { unsentRemarks } from "./review-progress.ts";

/** What was said about one question, and what is still open in it. */
export interface QuestionReview {
  readonly question: Question;
  /** The earliest first. */
  readonly threads: readonly Thread[];
  readonly evidence: readonly EvidenceReview[];
  /** Threads in which it is that side's turn. */
  readonly open: Readonly<Record<ReviewSide, number>>;
  /** The reviewers' remarks that have not been sent yet. */
  readonly unsent: ReadonlySet<RecordId>;
}

export interface EvidenceReview {
  readonly item: EvidenceItem;
  readonly verdict: EvidenceVerdict;
}

/** Of every question in scope, in the order of the instrument. */
export function questionReviews(
  questionnaire: Questionnaire,
  assessment: Assessment,
): readonly QuestionReview[] {
  const remarks = remarksByQuestion(assessment);
  const unsent = unsentRemarks(assessment);
  return questionsOf(questionnaire)
    .filter(({ indicator }) => isInScope(assessment.details, indicator.number))
    .map((question) => reviewOf(assessment, question, remarks.get(question.id) ?? [], unsent));
}

/** Of one question, in scope or not. */
export function questionReview(assessment: Assessment, question: Question): QuestionReview {
  const remarks = remarksByQuestion(assessment).get(question.id) ?? [];
  return reviewOf(assessment, question, remarks, unsentRemarks(assessment));
}

/** Threads that wait for that side, over all questions. */
export function openFor(side: ReviewSide, reviews: readonly QuestionReview[]): number {
  return reviews.reduce((sum, { open }) => sum + open[side], 0);
}

/** Threads that wait for that side, wherever they are. */
export function openThreads(assessment: Assessment, side: ReviewSide): number {
  let open = 0;
  for (const [question, remarks] of remarksByQuestion(assessment)) {
    open += openIn(threadsOnEvidence(assessment, question, remarks).threads, side);
  }
  return open;
}

function reviewOf(
  assessment: Assessment,
  question: Question,
  remarks: readonly Remark[],
  unsent: ReadonlySet<RecordId>,
): QuestionReview {
  const { evidence, threads } = threadsOnEvidence(assessment, question.id, remarks);
  return {
    question,
    threads,
    evidence,
    open: { agency: openIn(threads, "agency"), reviewer: openIn(threads, "reviewer") },
    unsent: new Set(remarks.map(({ id }) => id).filter((id) => unsent.has(id))),
  };
}

function threadsOnEvidence(assessment: Assessment, question: QuestionId, remarks: readonly Remark[]) {
  const evidence = assessment.evidence
    .filter((item) => isCitedFor(item, question))
    .map((item): EvidenceReview => ({ item, verdict: evidenceVerdict(item, remarks) }));
  const verdicts = new Map(evidence.map(({ item, verdict }) => [item.id, verdict]));
  const threads = threadsOf(remarks).map((thread) => ({ ...thread, state: turnIn(thread, verdicts) }));
  return { evidence, threads };
}

function openIn(threads: readonly Thread[], side: ReviewSide): number {
  return threads.filter(({ state }) => state === side).length;
}

/** Another file in place of what was sent back is an answer, said or not. */
function turnIn(
  { about, state }: Thread,
  verdicts: ReadonlyMap<EvidenceId, EvidenceVerdict>,
): Thread["state"] {
  const isChanged = about.kind === "evidence" && verdicts.get(about.evidence) === "changed";
  return state === "agency" && isChanged ? "reviewer" : state;
}

function remarksByQuestion(assessment: Assessment): ReadonlyMap<QuestionId, readonly Remark[]> {
  const byQuestion = new Map<QuestionId, Remark[]>();
  for (const remark of recordsOf(assessment, REMARK)) {
    if (remark.question !== null) {
      const known = byQuestion.get(remark.question);
      if (known === undefined) {
        byQuestion.set(remark.question, [remark]);
      } else {
        known.push(remark);
      }
    }
  }
  return byQuestion;
}
