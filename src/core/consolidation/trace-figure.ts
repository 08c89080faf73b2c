import type { Answer } from "#core/assessment/answer.ts";
import { type Citation, citationsFor, type EvidenceItem, isCitedFor } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { Fraction } from "#core/shared/exact.ts";
import type { Consolidation, Outcome } from "./consolidate.ts";
import type { OwnerAnswer } from "./contribution.ts";
import { isSettled } from "./decision.ts";

/** A figure of the institution: the index, a domain or aspect by its id, or one question. */
export type TracedFigure =
  | { readonly kind: "index" }
  | { readonly kind: "group"; readonly id: string }
  | { readonly kind: "question"; readonly id: QuestionId };

/** One question that the figure is made of. */
export interface TraceLine {
  readonly outcome: Outcome;
  /** Its part of the figure, as a fraction of 1: the figure is the sum of share times value. */
  readonly share: Fraction;
  readonly sources: readonly TraceSource[];
}

/** What one OPD, or the institution itself (null), says to the question, and where it is proved. */
export interface TraceSource {
  readonly agency: string | null;
  /** Whether its answer is the one that counts. */
  readonly counts: boolean;
  readonly answer: Answer;
  readonly value: Fraction | null;
  readonly evidence: readonly TracedEvidence[];
}

export interface TracedEvidence {
  readonly item: EvidenceItem;
  /** With their pages and criteria, for this question only. */
  readonly citations: readonly Citation[];
}

/** Leads a figure back to the OPD, the answer, the evidence and the page that it came from; in the order of the instrument. */
export function traceFigure(consolidation: Consolidation, figure: TracedFigure): readonly TraceLine[] {
  const outcomes = consolidation.outcomes.filter((outcome) => isPartOf(outcome, figure));
  const weight = outcomes.reduce((sum, { question }) => sum.add(question.weight), new Fraction(0));
  return outcomes.map((outcome) => ({
    outcome,
    share: weight.equals(0) ? weight : outcome.question.weight.div(weight),
    sources: sourcesOf(consolidation, outcome),
  }));
}

function isPartOf({ question }: Outcome, figure: TracedFigure): boolean {
  switch (figure.kind) {
    case "index":
      return true;
    case "group":
      return question.path.some(({ id }) => id === figure.id);
    case "question":
      return question.id === figure.id;
  }
}

/** The institution's own answer is a source where no OPD's settles the question. */
function sourcesOf(
  { input }: Consolidation,
  { question, owners, decision, answer, value }: Outcome,
): readonly TraceSource[] {
  const counting = isSettled(decision) ? decision.agencies : [];
  const ofOwners = owners.map((owner) => sourceOf(owner, question.id, counting.includes(owner.agency)));
  if (isSettled(decision)) {
    return ofOwners;
  }
  const evidence = input.institution.evidence
    .filter((item) => isCitedFor(item, question.id))
    .map((item) => ({ item, citations: citationsFor(item, question.id) }));
  const own = { agency: null, counts: value !== null, answer, value, evidence };
  return value === null && evidence.length === 0 ? ofOwners : [own, ...ofOwners];
}

function sourceOf(
  { agency, answer, value, evidence }: OwnerAnswer,
  question: QuestionId,
  counts: boolean,
): TraceSource {
  return {
    agency,
    counts,
    answer,
    value,
    evidence: evidence.map((item) => ({ item, citations: citationsFor(item, question) })),
  };
}
