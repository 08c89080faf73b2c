import type { Answer } from "#core/assessment/answer.ts";
import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import { evidenceName, isCitedFor } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";

/** What an earlier assessment says of a question and the new one does not take over. It stays in the earlier one. */
export interface LeftBehind {
  /** As the earlier instrument numbers it. */
  readonly question: QuestionId;
  /** "too-long": there is no room for all of it in one text. */
  readonly reason: "no-counterpart" | "not-in-scope" | "too-long";
  readonly hasExplanation: boolean;
  /** What the pieces of evidence are called. */
  readonly evidence: readonly string[];
}

/** A programme, or an action that is still to be done, that stays in the earlier assessment. */
export interface LeftRecord {
  readonly what: "programme" | "action";
  readonly reason: "stopped" | "other-agency" | "other-instrument" | "not-in-scope";
}

export interface EarlierAssessment {
  readonly assessment: Assessment;
  readonly questionnaire: Questionnaire;
}

export interface CarriedOver {
  readonly assessment: Assessment;
  readonly leftBehind: readonly LeftBehind[];
  readonly leftRecords: readonly LeftRecord[];
}

/** What becomes of answers and evidence. */
export type CarriedAnswers = Omit<CarriedOver, "leftRecords">;

/** The new assessment with a note of which of its questions hold what was taken over. */
export function withCarriedNote(
  assessment: Assessment,
  questionnaire: Questionnaire,
  earlier: Assessment,
): Assessment {
  const questions = questionsOf(questionnaire)
    .map(({ id }) => id)
    .filter((id) => saysAnything(assessment, id));
  const carried = { questionnaire: earlier.questionnaire, year: earlier.details.year, questions };
  return questions.length === 0 ? assessment : { ...assessment, details: { ...assessment.details, carried } };
}

/** Null where the earlier assessment says nothing of the question that could be taken over. */
export function leftBehindOf(
  earlier: Assessment,
  question: QuestionId,
  reason: LeftBehind["reason"],
): LeftBehind | null {
  if (!saysAnything(earlier, question)) {
    return null;
  }
  return {
    question,
    reason,
    hasExplanation: hasText(answerTo(earlier, question)),
    evidence: earlier.evidence.filter((item) => isCitedFor(item, question)).map(evidenceName),
  };
}

function saysAnything(assessment: Assessment, question: QuestionId): boolean {
  return (
    hasText(answerTo(assessment, question)) || assessment.evidence.some((item) => isCitedFor(item, question))
  );
}

function hasText({ facts, analysis, privateNotes }: Answer): boolean {
  return [facts, analysis, privateNotes].some((text) => text.trim() !== "");
}
