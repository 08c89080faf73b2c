import * as z from "zod/mini";
import type { Assessment } from "#core/assessment/assessment.ts";
import { storableExact } from "#core/assessment/storable-exact.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionStates } from "#core/scoring/question-states.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import type { Figure } from "#core/scoring/scorecard.ts";
import { ExactText, type Fraction, parseExact } from "#core/shared/exact.ts";

/** A figure as it stood: two equal ends for a final one. */
const Ends = z.readonly(
  z.strictObject({ lowest: ExactText, highest: ExactText, open: z.int().check(z.gte(0)) }),
);
type Ends = z.infer<typeof Ends>;

/** How the assessment stood on the day of a meeting: figures and values only, so that the next one can tell what moved. */
export const Snapshot = z.readonly(
  z.strictObject({
    takenAt: z.iso.datetime(),
    index: Ends,
    /** The outermost groups, by their ids. */
    groups: z.readonly(z.record(z.string(), Ends)),
    /** Of every answered question in scope. */
    values: z.readonly(z.record(QuestionId, ExactText)),
    answered: z.int().check(z.gte(0)),
    total: z.int().check(z.gte(0)),
    evidence: z.int().check(z.gte(0)),
  }),
);
export type Snapshot = z.infer<typeof Snapshot>;

export function takeSnapshot(
  questionnaire: Questionnaire,
  assessment: Assessment,
  takenAt: string,
): Snapshot {
  const { index, groups, answered, total } = scoreAssessment(questionnaire, assessment);
  const values = questionStates(questionnaire, assessment).flatMap(({ question, value }) =>
    value === null ? [] : [[question.id, storableExact(value)] as const],
  );
  return {
    takenAt,
    index: endsOf(index),
    groups: Object.fromEntries(groups.map(({ id, figure }) => [id, endsOf(figure)])),
    values: Object.fromEntries(values),
    answered,
    total,
    evidence: assessment.evidence.length,
  };
}

function endsOf(figure: Figure): Ends {
  return figure.kind === "final"
    ? { lowest: storableExact(figure.exact), highest: storableExact(figure.exact), open: 0 }
    : { lowest: storableExact(figure.lowest), highest: storableExact(figure.highest), open: figure.open };
}

/** The figure that was kept; final where nothing was open. */
export function figureOf({ lowest, highest, open }: Ends): Figure {
  return open === 0
    ? { kind: "final", exact: parseExact(lowest) }
    : { kind: "range", lowest: parseExact(lowest), highest: parseExact(highest), open };
}

/** One question whose value is another than it was; null on either side while it was unanswered. */
export interface MovedQuestion {
  readonly question: QuestionId;
  readonly before: Fraction | null;
  readonly after: Fraction | null;
}

export interface Movement {
  /** What the lower end of the index gained or lost: what is certain now and was not then. */
  readonly gain: Fraction;
  /** Nothing was open then or now, so that the gain is that of the index itself. */
  readonly isExact: boolean;
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly before: Figure | null;
    readonly after: Figure;
  }[];
  /** In the order of the instrument. */
  readonly rose: readonly MovedQuestion[];
  readonly fell: readonly MovedQuestion[];
  readonly answered: number;
  readonly evidence: number;
}

/** What changed from one snapshot to a later one; every gain is the negative of the one the other way round. */
export function movementBetween(questionnaire: Questionnaire, before: Snapshot, after: Snapshot): Movement {
  const moved = movedQuestions(before, after);
  return {
    gain: parseExact(after.index.lowest).sub(parseExact(before.index.lowest)),
    isExact: before.index.open + after.index.open === 0,
    groups: questionnaire.groups.flatMap(({ id, name }) => {
      const [was, is] = [before.groups[id], after.groups[id]];
      return is === undefined
        ? []
        : [{ id, name, before: was === undefined ? null : figureOf(was), after: figureOf(is) }];
    }),
    rose: moved.filter((one) => directionOf(one) > 0),
    fell: moved.filter((one) => directionOf(one) < 0),
    answered: after.answered - before.answered,
    evidence: after.evidence - before.evidence,
  };
}

function movedQuestions(before: Snapshot, after: Snapshot): readonly MovedQuestion[] {
  const numbers = new Set([...Object.keys(before.values), ...Object.keys(after.values)]);
  return [...numbers]
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }))
    .map((number) => {
      const question = QuestionId.parse(number);
      return { question, before: valueIn(before, question), after: valueIn(after, question) };
    })
    .filter((one) => directionOf(one) !== 0);
}

function valueIn({ values }: Snapshot, question: QuestionId): Fraction | null {
  const value = values[question];
  return value === undefined ? null : parseExact(value);
}

/** A question that became answered has risen, one that was emptied has fallen. */
function directionOf({ before, after }: MovedQuestion): number {
  if (before === null || after === null) {
    return Number(before === null) - Number(after === null);
  }
  return after.compare(before);
}
