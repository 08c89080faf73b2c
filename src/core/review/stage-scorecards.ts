import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { scaleProblem } from "#core/questionnaire/scale.ts";
import { recordsOf } from "#core/records/record-kind.ts";
import { questionsInScope, valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import { scoreValues } from "#core/scoring/score-values.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { type Fraction, parseExact } from "#core/shared/exact.ts";
import { STAGE_LEVEL, STAGES, type Stage } from "./stage-level.ts";

/** The self-assessment, and the stages after it. */
export type AnyStage = "self" | Stage;

const ANY_STAGES: readonly AnyStage[] = ["self", ...STAGES];

/** What one question is worth at one stage. */
export interface StageValue {
  readonly value: Fraction;
  /** The stage that said so: another one where this stage says nothing and the nearest earlier one stands. */
  readonly from: AnyStage;
}

export interface StageScorecard {
  readonly stage: AnyStage;
  /** How many of the questions in scope have a level of this very stage. */
  readonly judged: number;
  readonly total: number;
  /**
   * Over the levels of this stage alone: what it has not judged yet is open and can still become anything on the scale. Final only
   * when every question in scope was judged.
   */
  readonly own: Scorecard;
  /** The same where all that is not judged stays as the nearest earlier stage has it, down to the answers themselves. */
  readonly standing: Scorecard;
  /** For `standing`; a question that nobody has judged or answered has no entry. */
  readonly values: ReadonlyMap<QuestionId, StageValue>;
}

/** Every stage side by side, the self-assessment first. */
export function stageScorecards(
  questionnaire: Questionnaire,
  assessment: Assessment,
): readonly StageScorecard[] {
  const inScope = questionsInScope(questionnaire, assessment.details);
  const total = inScope?.size ?? questionsOf(questionnaire).length;
  const score = (values: ReadonlyMap<QuestionId, Fraction>) => scoreValues(questionnaire, values, inScope);
  const scorecards: StageScorecard[] = [];
  for (const stage of ANY_STAGES) {
    const given = valuesAt(questionnaire, assessment, stage);
    const values = new Map<QuestionId, StageValue>(scorecards.at(-1)?.values);
    for (const [question, value] of given) {
      values.set(question, { value, from: stage });
    }
    const standing = new Map([...values].map(([question, { value }]) => [question, value]));
    const judged = [...given.keys()].filter((question) => inScope?.has(question) !== false).length;
    const own = score(given);
    const isSame = judged === 0 && stage !== "self";
    scorecards.push({
      stage,
      judged,
      total,
      own,
      standing: isSame ? (scorecards.at(-1)?.standing ?? own) : score(standing),
      values,
    });
  }
  return scorecards;
}

/** What the stage itself says. A level off the scale, which only a forged file has, says nothing. */
function valuesAt(
  questionnaire: Questionnaire,
  assessment: Assessment,
  stage: AnyStage,
): ReadonlyMap<QuestionId, Fraction> {
  if (stage === "self") {
    return valuesOfAssessment(questionnaire, assessment);
  }
  return new Map(
    recordsOf(assessment, STAGE_LEVEL)
      .filter(({ body }) => body.stage === stage)
      .map(({ question, body }) => [question, parseExact(body.level)] as const)
      .filter((one): one is readonly [QuestionId, Fraction] => one[0] !== null)
      .filter(([, value]) => scaleProblem(questionnaire, value) === null),
  );
}

/** The scorecards that say something: the self-assessment, and each stage with a level of its own. */
export function stagesInUse(scorecards: readonly StageScorecard[]): readonly StageScorecard[] {
  return scorecards.filter(({ stage, judged }) => stage === "self" || judged > 0);
}
