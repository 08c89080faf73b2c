import { type Answer, EMPTY_ANSWER } from "#core/assessment/answer.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { type Consolidation, type ConsolidationInput, consolidate } from "#core/consolidation/consolidate.ts";
import { QuestionRules } from "#core/consolidation/consolidation-rule.ts";
import { type Contribution, contributionsOf } from "#core/consolidation/contribution.ts";
import { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { standingAtLevel } from "#core/scoring/standing-at-level.ts";
import { Fraction } from "#core/shared/exact.ts";
import { sha256Of } from "./assessment-builders.ts";
import { assessmentOf, inventedInstrument, questionOf } from "./scoring-builders.ts";

/** The answer that claims this level, with every criterion up to it. */
export function atLevel(questionnaire: Questionnaire, question: string, level: number | string): Answer {
  const standing = standingAtLevel(questionOf(questionnaire, question), new Fraction(level));
  return { ...EMPTY_ANSWER, standing };
}

/** Levels by question; null: owned and not answered. */
export type Levels = Readonly<Record<string, number | null>>;

/** What an OPD sends: it owns the questions that are named. */
export function opd(
  questionnaire: Questionnaire,
  agency: string,
  levels: Levels,
  evidence: readonly EvidenceItem[] = [],
): Assessment {
  const plain = assessmentOf(questionnaire, answersAt(questionnaire, levels), Object.keys(levels));
  const id = AssessmentId.parse(`opd-${agency.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-berkas`);
  return { ...plain, id, details: { ...plain.details, agency }, evidence };
}

/** The institution's own, before anything is brought together. */
export function institutionOf(questionnaire: Questionnaire, levels: Levels = {}): Assessment {
  const id = AssessmentId.parse("instansi-sendiri");
  return { ...assessmentOf(questionnaire, answersAt(questionnaire, levels)), id };
}

function answersAt(questionnaire: Questionnaire, levels: Levels): Readonly<Record<string, Answer>> {
  const answered = Object.entries(levels).flatMap(([question, level]) =>
    level === null ? [] : [[question, atLevel(questionnaire, question, level)] as const],
  );
  return Object.fromEntries(answered);
}

export function inputOf(
  questionnaire: Questionnaire,
  opds: readonly Assessment[],
  rules: Readonly<Record<string, unknown>> = {},
  institution: Assessment = institutionOf(questionnaire),
): ConsolidationInput {
  return {
    questionnaire,
    institution,
    contributions: taken(questionnaire, institution, opds),
    rules: QuestionRules.parse(Object.entries(rules).map(([question, rule]) => ({ question, rule }))),
  };
}

export function consolidated(...parts: Parameters<typeof inputOf>): Consolidation {
  return consolidate(inputOf(...parts));
}

function taken(
  questionnaire: Questionnaire,
  institution: Assessment,
  opds: readonly Assessment[],
): readonly Contribution[] {
  const contributions = contributionsOf(questionnaire, institution, opds);
  if (!contributions.ok) {
    throw new Error(JSON.stringify(contributions.error));
  }
  return contributions.value;
}

/** A file with that content, told apart by its number, cited for the pages of questions. */
export function proof(
  id: string,
  content: number,
  pages: Readonly<Record<string, string>>,
  title = "",
): EvidenceItem {
  return EvidenceItem.parse({
    id: `bukti-${id}`,
    title,
    document: { number: "", date: null },
    source: {
      kind: "file",
      sha256: sha256Of(content),
      name: `${content}.pdf`,
      sizeInBytes: 3,
      mediaType: "application/pdf",
    },
    citations: Object.entries(pages).map(([question, text]) => ({
      question,
      criteria: [],
      pages: text,
      article: "",
      note: "",
    })),
    addedAt: "2024-07-01T00:00:00Z",
  });
}

/** Weights 3 and 1 in A, 2, 2 and 2 in B: 10 in all. */
export const FIVE = inventedInstrument({
  groups: [
    { id: "A", indicators: { "1": { weight: "3" }, "2": { weight: "1" } } },
    { id: "B", indicators: { "3": { weight: "2" }, "4": { weight: "2" }, "5": { weight: "2" } } },
  ],
});
