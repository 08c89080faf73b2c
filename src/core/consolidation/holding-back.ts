import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import { type MissingForNextLevel, missingForNextLevel } from "#core/scoring/missing-for-next-level.ts";
import { questionsInScope } from "#core/scoring/score-assessment.ts";
import { scoringPlanOf } from "#core/scoring/scoring-plan.ts";
import { reachableValues } from "#core/scoring/steps.ts";
import { Fraction } from "#core/shared/exact.ts";
import type { Consolidation, Outcome } from "./consolidate.ts";
import { type Decision, lowestOf } from "./decision.ts";

/** A question that is below its highest value, and who keeps it there. */
export interface HeldBack {
  readonly outcome: Outcome;
  /** "choice": a level was chosen by hand. "decision": owners disagree and nobody decided. "nobody": no OPD owns it. */
  readonly cause: "agencies" | "choice" | "decision" | "nobody";
  readonly holders: readonly Holder[];
  /** What the index lacks because the question is not at its highest value. Over all questions: highest index less index. */
  readonly loss: Fraction;
  /** What the index gains once every holder meets what it lacks for its next level. */
  readonly gain: Fraction;
}

export interface Holder {
  /** Null for the institution itself. */
  readonly agency: string | null;
  /** Null where no criterion decides: the value comes from another body's index, or stands by hand at the top. */
  readonly next: MissingForNextLevel | null;
  /** What the index gains if this one alone meets what it lacks. */
  readonly gainAlone: Fraction;
}

/** What holds the index back, the largest gain first, then the largest loss. Open questions count at the lowest value. */
export function holdingBack(consolidation: Consolidation): readonly HeldBack[] {
  const { questionnaire, institution } = consolidation.input;
  const inScope = questionsInScope(questionnaire, institution.details);
  const shares = new Map(scoringPlanOf(questionnaire, inScope).questions.map(({ id, share }) => [id, share]));
  return consolidation.outcomes
    .map((outcome) => {
      const share = shares.get(outcome.question.id) ?? new Fraction(0);
      const held = heldByOutcome.get(outcome) ?? heldBack(questionnaire, outcome, share);
      heldByOutcome.set(outcome, held);
      return held;
    })
    .filter(({ loss }) => !loss.equals(0))
    .sort((one, other) => other.gain.compare(one.gain) || other.loss.compare(one.loss));
}

/** What one OPD, or the institution itself (null), holds back over all questions. */
export interface HolderSum {
  readonly agency: string | null;
  readonly questions: readonly HeldBack[];
  /** What the index gains if this one alone meets what it lacks for the next level of each. */
  readonly gainAlone: Fraction;
  /** What the index lacks over its questions. A question that several hold back counts for each of them. */
  readonly loss: Fraction;
}

/** The largest loss first. */
export function heldByHolder(held: readonly HeldBack[]): readonly HolderSum[] {
  const agencies = [...new Set(held.flatMap(({ holders }) => holders.map(({ agency }) => agency)))];
  return agencies
    .map((agency) => {
      const questions = held.filter(({ holders }) => holders.some((one) => one.agency === agency));
      const own = questions.flatMap(({ holders }) => holders.filter((one) => one.agency === agency));
      return {
        agency,
        questions,
        gainAlone: sum(own.map(({ gainAlone }) => gainAlone)),
        loss: sum(questions.map(({ loss }) => loss)),
      };
    })
    .sort((one, other) => other.loss.compare(one.loss) || other.gainAlone.compare(one.gainAlone));
}

function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce((total, part) => total.add(part), new Fraction(0));
}

/** Outcomes that a change does not touch stay the same objects, and what they hold back is then known. */
const heldByOutcome = new WeakMap<Outcome, HeldBack>();

function heldBack(questionnaire: Questionnaire, outcome: Outcome, share: Fraction): HeldBack {
  const { question, decision } = outcome;
  const now = outcome.value ?? scaleOf(questionnaire).min;
  const highest = reachableValues(questionnaire, question.indicator).at(-1) ?? now;
  const voices = voicesOf(outcome).map((voice) => {
    const next = missingForNextLevel(questionnaire, question, voice.answer);
    const value = answerValue(questionnaire, question, voice.answer) ?? scaleOf(questionnaire).min;
    return { ...voice, next, value, raised: next?.valueIfMet ?? value };
  });
  const gainOf = (raised: readonly Fraction[]) => {
    const lowest = raised.reduce<Fraction | null>(
      (low, one) => ((low?.compare(one) ?? 1) <= 0 ? low : one),
      null,
    );
    return lowest === null || lowest.compare(now) <= 0 ? new Fraction(0) : share.mul(lowest.sub(now));
  };
  return {
    outcome,
    cause: causeOf(decision),
    holders: voices
      .filter(({ holds }) => holds)
      .map((one) => ({
        agency: one.agency,
        next: one.next,
        gainAlone: gainOf(voices.map((voice) => (voice === one ? voice.raised : voice.value))),
      })),
    loss: highest.compare(now) > 0 ? share.mul(highest.sub(now)) : new Fraction(0),
    gain: gainOf(voices.map(({ holds, raised, value }) => (holds ? raised : value))),
  };
}

function causeOf(decision: Decision): HeldBack["cause"] {
  switch (decision.kind) {
    case "chosen":
    case "settled-here":
      return "choice";
    case "disagreement":
      return "decision";
    case "nobody":
      return "nobody";
    default:
      return "agencies";
  }
}

/** Whose answers the value is the lowest of, and which of them keep it down. Of a level chosen by hand it is nobody's. */
function voicesOf({ owners, rule, decision, answer }: Outcome) {
  switch (decision.kind) {
    case "owner":
      return owners
        .filter(({ agency }) => decision.agencies.includes(agency))
        .map((owner) => ({ agency: owner.agency, answer: owner.answer, holds: true }));
    case "agreed":
    case "lowest":
    case "awaited": {
      const named = owners.filter(({ agency }) => rule?.kind === "owner" && rule.agency === agency);
      return (named.length > 0 ? named : owners).map((owner) => ({
        agency: owner.agency,
        answer: owner.answer,
        holds: decision.agencies.includes(owner.agency),
      }));
    }
    case "disagreement": {
      const lowest = lowestOf(owners);
      return owners.map(({ agency, answer: said, value }) => ({
        agency,
        answer: said,
        holds: value === null || (lowest !== null && value.equals(lowest)),
      }));
    }
    case "chosen":
    case "settled-here":
      return [];
    case "nobody":
      return [{ agency: null, answer, holds: true }];
  }
}
