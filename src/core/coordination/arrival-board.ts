import { deadlineOf } from "#core/assessment/asked-of-one.ts";
import { type Assessment, answerTo, evidenceFor } from "#core/assessment/assessment.ts";
import type { HandedOutTask, ImportRecord } from "#core/assessment/import-record.ts";
import type { Task } from "#core/assessment/task.ts";
import type { Day } from "#core/evidence/evidence-item.ts";
import { arrivalsOf } from "#core/exchange/arrivals.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { recordsOf } from "#core/records/record-kind.ts";
import { type QuestionReview, questionReviews } from "#core/review/question-reviews.ts";
import { STAGE_LEVEL } from "#core/review/stage-level.ts";
import { answerValue } from "#core/scoring/answer-value.ts";

/**
 * How far one indicator of one OPD is, as far as files tell. "handed-out": nothing came back yet; "opened": the task came back, and this
 * OPD answered nothing of it yet; "in-work": others are answered, this one is not; "sent": answered; "checking": the OPD answered a
 * reviewer, who has to look at it; "sent-back": the OPD is to answer; "accepted": a reviewer gave it a level, and nothing is open.
 */
export type BoardState = "handed-out" | "opened" | "in-work" | "sent-back" | "sent" | "checking" | "accepted";

/** The states in the order of the work, what needs doing by the OPD first. */
export const BOARD_STATES: readonly BoardState[] = [
  "handed-out",
  "opened",
  "in-work",
  "sent-back",
  "sent",
  "checking",
  "accepted",
];

/** What an answer lacks. */
export type Lack = "answer" | "explanation" | "evidence" | "reply";

export interface BoardCell {
  readonly question: Question;
  /** Of this indicator; null when none was set. */
  readonly deadline: Day | null;
  /** That deadline has passed, and it still waits for the OPD. */
  readonly isLate: boolean;
  readonly state: BoardState;
  readonly lacks: readonly Lack[];
}

export interface BoardRow {
  /** With only those of its indicators that no later task of the same OPD asks for again. */
  readonly task: Task;
  /** When its last answer was taken in; null while none came. */
  readonly cameAt: string | null;
  /** Some of its indicators are late. */
  readonly isLate: boolean;
  readonly cells: readonly BoardCell[];
}

interface BoardInput {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly handedOut: readonly HandedOutTask[];
  readonly imports: readonly ImportRecord[];
  /** A day where the person is. */
  readonly today: string;
}

/**
 * Every task with how far each of its indicators is, each judged by its own deadline: the late ones first, by the deadline that was
 * missed first; then the others by their first. Of several tasks for one OPD each stands alone, with what no later one asks for.
 */
export function arrivalBoard({
  questionnaire,
  assessment,
  handedOut,
  imports,
  today,
}: BoardInput): readonly BoardRow[] {
  const reviews = questionReviews(questionnaire, {
    ...assessment,
    details: { ...assessment.details, scope: { kind: "all" } },
  });
  const judged = new Set(recordsOf(assessment, STAGE_LEVEL).map(({ question }) => question));
  const facts = (review: QuestionReview): QuestionFacts => ({
    review,
    isAnswered: isAnswered(questionnaire, assessment, review),
    isJudged: judged.has(review.question.id),
  });
  return arrivalsOf(handedOut, imports, today)
    .map(({ task, came, cameAt }): BoardRow => {
      const own = reviews
        .filter(({ question }) => task.indicators.includes(question.indicator.number))
        .map(facts);
      const hasAnswers = own.some((one) => one.isAnswered);
      const cells = own.map((one): BoardCell => {
        const { number } = one.review.question.indicator;
        const cell = cellOf(assessment, one, came.includes(number), hasAnswers);
        const deadline = deadlineOf(task, number);
        return { ...cell, deadline, isLate: deadline !== null && deadline < today && isWaitedFor(cell) };
      });
      return { task, cameAt, isLate: cells.some((cell) => cell.isLate), cells };
    })
    .sort((one, other) => firstMissed(one).localeCompare(firstMissed(other)));
}

const NEVER = "9999-12-31";

/** The first deadline that was missed; later than any where none was. */
function firstMissed({ cells }: BoardRow): string {
  const [first = NEVER] = cells.flatMap(({ deadline, isLate }) => (isLate ? (deadline ?? []) : [])).sort();
  return first;
}

/** Whether the OPD has to do something about it. */
export function isWaitedFor({ state }: Pick<BoardCell, "state">): boolean {
  return state === "handed-out" || state === "opened" || state === "in-work" || state === "sent-back";
}

function isAnswered(
  questionnaire: Questionnaire,
  assessment: Assessment,
  { question }: QuestionReview,
): boolean {
  return answerValue(questionnaire, question, answerTo(assessment, question.id)) !== null;
}

interface QuestionFacts {
  readonly review: QuestionReview;
  readonly isAnswered: boolean;
  /** Some stage gave it a level. */
  readonly isJudged: boolean;
}

function cellOf(
  assessment: Assessment,
  facts: QuestionFacts,
  hasCome: boolean,
  hasAnswers: boolean,
): Pick<BoardCell, "question" | "state" | "lacks"> {
  const { question } = facts.review;
  if (!hasCome) {
    return { question, state: "handed-out", lacks: [] };
  }
  const state = stateOf(facts, hasAnswers);
  return { question, state, lacks: state === "accepted" ? [] : lacksOf(assessment, facts) };
}

function stateOf({ review: { open }, ...facts }: QuestionFacts, hasAnswers: boolean): BoardState {
  if (open.agency > 0) {
    return "sent-back";
  }
  if (!facts.isAnswered) {
    return hasAnswers ? "in-work" : "opened";
  }
  if (open.reviewer > 0) {
    return "checking";
  }
  return facts.isJudged ? "accepted" : "sent";
}

function lacksOf(assessment: Assessment, { review, ...facts }: QuestionFacts): readonly Lack[] {
  const { question, open } = review;
  const { facts: written, analysis } = answerTo(assessment, question.id);
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ["reply", open.agency > 0],
    ["answer", !facts.isAnswered],
    ["explanation", written.trim() === "" && analysis.trim() === ""],
    ["evidence", evidenceFor(assessment, question.id).length === 0],
  ];
  return lacks.flatMap(([lack, isThere]) => (isThere ? [lack] : []));
}
