import { dequal } from "dequal/lite";
import type { Answer } from "#core/assessment/answer.ts";
import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type Question, questionsOf } from "#core/questionnaire/questions.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import { questionsInScope } from "#core/scoring/score-assessment.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import type { Fraction } from "#core/shared/exact.ts";
import type { ConsolidationRule, QuestionRule, QuestionRules } from "./consolidation-rule.ts";
import { type Contribution, isSameAnswer, type OwnerAnswer, ownAnswers } from "./contribution.ts";
import { type Decision, decide, isSettled, ruleFits } from "./decision.ts";
import { unitedAnswer } from "./united-answer.ts";
import { unitedEvidence } from "./united-evidence.ts";

export interface ConsolidationInput {
  readonly questionnaire: Questionnaire;
  /** What stands where no OPD's answer counts: its details, its own answers and evidence. */
  readonly institution: Assessment;
  /** As `contributionsOf` gives them. */
  readonly contributions: readonly Contribution[];
  readonly rules: QuestionRules;
  /** Questions that the institution itself has settled, knowing what the OPDs say: where they differ from it, its own answer stays. */
  readonly settledHere?: ReadonlySet<QuestionId> | undefined;
}

/** What became of one question. */
export interface Outcome {
  readonly question: Question;
  /** Every OPD that owns it, answered or not. */
  readonly owners: readonly OwnerAnswer[];
  readonly rule: ConsolidationRule | null;
  readonly decision: Decision;
  /** The institution's answer: the OPDs' where the question is settled, otherwise its own as it stood. */
  readonly answer: Answer;
  readonly value: Fraction | null;
}

export interface Consolidation {
  readonly input: ConsolidationInput;
  /** The institution's assessment as it is with everything that is settled. */
  readonly assessment: Assessment;
  /** Over the questions of the institution's scope: all of the instrument, as a rule. */
  readonly scorecard: Scorecard;
  /** In the order of the instrument. */
  readonly outcomes: readonly Outcome[];
  readonly settled: ReadonlySet<QuestionId>;
  /** Rules that cannot be applied, for they name an OPD that does not own the question, or a level that is not on the scale. */
  readonly unfitRules: readonly QuestionRule[];
}

/**
 * The institution's assessment out of those of its OPDs. With what came of an earlier input only the questions that are touched are
 * worked out anew; the outcome is the same as without.
 */
export function consolidate(input: ConsolidationInput, earlier?: Consolidation): Consolidation {
  const { questionnaire, institution, contributions, rules } = input;
  const ruleByQuestion = new Map(rules.map(({ question, rule }) => [question, rule]));
  const known = earlier !== undefined && isOfSameQuestions(earlier.input, input) ? earlier.outcomes : [];
  const ownersByQuestion = ownersOf(questionnaire, contributions);
  const inScope = questionsInScope(questionnaire, institution.details);
  const questions = questionsOf(questionnaire).filter(({ id }) => inScope?.has(id) !== false);
  const outcomes = questions.map((question, place) => {
    const owners = ownersByQuestion.get(question.id) ?? [];
    const rule = ruleByQuestion.get(question.id) ?? null;
    const own = answerTo(institution, question.id);
    const same = known[place];
    return same !== undefined &&
      isUntouched(same, earlier, owners, rule, own) &&
      isSettledAlike(input, earlier, question)
      ? same
      : outcomeOf(input, question, owners, rule, own);
  });
  const settled = settledIn(outcomes, earlier?.settled);
  return {
    input,
    assessment: {
      ...institution,
      answers: answersOf(institution, outcomes),
      evidence: unitedEvidence(questionnaire, institution, contributions, settled),
    },
    scorecard: scoreValues(questionnaire, valuesOf(outcomes), inScope),
    outcomes,
    settled,
    unfitRules: rules.filter((rule) => !outcomes.some((outcome) => isFor(questionnaire, outcome, rule))),
  };
}

function isOfSameQuestions(earlier: ConsolidationInput, input: ConsolidationInput): boolean {
  return (
    earlier.questionnaire === input.questionnaire &&
    dequal(earlier.institution.details.scope, input.institution.details.scope)
  );
}

/** The earlier set itself where it holds the same. */
function settledIn(
  outcomes: readonly Outcome[],
  earlier: ReadonlySet<QuestionId> | undefined,
): ReadonlySet<QuestionId> {
  const settled = outcomes.filter(({ decision }) => isSettled(decision)).map(({ question }) => question.id);
  const isSame = earlier?.size === settled.length && settled.every((id) => earlier.has(id));
  return earlier !== undefined && isSame ? earlier : new Set(settled);
}

function isFor(
  questionnaire: Questionnaire,
  { question, owners }: Outcome,
  { question: id, rule }: QuestionRule,
): boolean {
  return question.id === id && ruleFits(questionnaire, owners, rule);
}

function ownersOf(
  questionnaire: Questionnaire,
  contributions: readonly Contribution[],
): ReadonlyMap<QuestionId, readonly OwnerAnswer[]> {
  const owners = new Map<QuestionId, OwnerAnswer[]>();
  for (const contribution of contributions) {
    for (const [question, answer] of ownAnswers(questionnaire, contribution)) {
      const others = owners.get(question);
      if (others === undefined) {
        owners.set(question, [answer]);
      } else {
        others.push(answer);
      }
    }
  }
  return owners;
}

function isUntouched(
  outcome: Outcome,
  earlier: Consolidation | undefined,
  owners: readonly OwnerAnswer[],
  rule: ConsolidationRule | null,
  own: Answer,
): boolean {
  return (
    earlier !== undefined &&
    answerTo(earlier.input.institution, outcome.question.id) === own &&
    dequal(outcome.rule, rule) &&
    outcome.owners.length === owners.length &&
    outcome.owners.every((one, place) => {
      const other = owners[place];
      return other !== undefined && (one === other || isSameAnswer(one, other));
    })
  );
}

function isSettledAlike(
  input: ConsolidationInput,
  earlier: Consolidation | undefined,
  { id }: Question,
): boolean {
  return input.settledHere?.has(id) === earlier?.input.settledHere?.has(id);
}

function outcomeOf(
  { questionnaire, settledHere }: ConsolidationInput,
  question: Question,
  owners: readonly OwnerAnswer[],
  rule: ConsolidationRule | null,
  own: Answer,
): Outcome {
  const byOwners = decide(questionnaire, owners, rule);
  const staysOwn =
    rule === null && settledHere?.has(question.id) === true && isOtherwise(byOwners, owners, own);
  const decision = staysOwn ? SETTLED_HERE : byOwners;
  const answer = isSettled(decision) ? unitedAnswer(question, owners, decision, own) : own;
  return { question, owners, rule, decision, answer, value: answerValue(questionnaire, question, answer) };
}

const SETTLED_HERE: Decision = { kind: "settled-here" };

/** Whether the institution's answer is another one than its owners come to. None of them is passed over. */
function isOtherwise(decision: Decision, owners: readonly OwnerAnswer[], own: Answer): boolean {
  if (own.standing.kind === "unanswered" && own.external === null) {
    return false;
  }
  return (
    decision.kind === "disagreement" ||
    (isSettled(decision) && !owners.some(({ answer }) => isSameLevel(answer, own)))
  );
}

function isSameLevel(one: Answer, other: Answer): boolean {
  return dequal(one.standing, other.standing) && one.external === other.external;
}

/** Questions that nobody touched get no entry. */
function answersOf(institution: Assessment, outcomes: readonly Outcome[]): Assessment["answers"] {
  const settled = outcomes.filter(({ decision }) => isSettled(decision));
  return {
    ...institution.answers,
    ...Object.fromEntries(settled.map(({ question, answer }) => [question.id, answer])),
  };
}

function valuesOf(outcomes: readonly Outcome[]): ReadonlyMap<QuestionId, Fraction> {
  return new Map(
    outcomes.flatMap(({ question, value }) => (value === null ? [] : [[question.id, value] as const])),
  );
}
