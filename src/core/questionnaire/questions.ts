import { Fraction, parseExact } from "#core/shared/exact.ts";
import type {
  Capability,
  Criterion,
  ExplanationTemplate,
  Group,
  Indicator,
  NamedLevel,
  Questionnaire,
} from "./questionnaire.ts";
import type { QuestionId } from "./questionnaire-ids.ts";

/** One thing to answer: an indicator, or one service of an indicator that is answered per service. */
export interface Question {
  readonly id: QuestionId;
  readonly indicator: Indicator;
  /** Which service it is (1, 2, 3), or null where the indicator is answered once. */
  readonly service: number | null;
  /** The groups it stands in, outermost first. */
  readonly path: readonly Group[];
  /** Its part of the whole, in the instrument's own unit; only proportions matter. */
  readonly weight: Fraction;
}

const questionsByQuestionnaire = new WeakMap<Questionnaire, readonly Question[]>();

/** Every question in the order of the instrument. The same list for the same questionnaire object. */
export function questionsOf(questionnaire: Questionnaire): readonly Question[] {
  const known = questionsByQuestionnaire.get(questionnaire);
  if (known !== undefined) {
    return known;
  }
  const whole = new Fraction(1);
  const questions = questionnaire.groups.flatMap((group) =>
    questionsInGroup(questionnaire, group, [], share(questionnaire, questionnaire.groups, group, whole)),
  );
  questionsByQuestionnaire.set(questionnaire, questions);
  return questions;
}

function questionsInGroup(
  questionnaire: Questionnaire,
  group: Group,
  outer: readonly Group[],
  groupShare: Fraction,
): readonly Question[] {
  const path = [...outer, group];
  return [
    ...group.groups.flatMap((inner) =>
      questionsInGroup(questionnaire, inner, path, share(questionnaire, group.groups, inner, groupShare)),
    ),
    ...group.indicators.flatMap((indicator) =>
      questionsOfIndicator(indicator, path, share(questionnaire, group.indicators, indicator, groupShare)),
    ),
  ];
}

/** With absolute weighting the weight as written; with relative weighting its part among its siblings times the part of their group. */
function share(
  questionnaire: Questionnaire,
  siblings: readonly { readonly weight: Group["weight"] }[],
  one: { readonly weight: Group["weight"] },
  ofGroup: Fraction,
): Fraction {
  if (questionnaire.weighting === "absolute") {
    return parseExact(one.weight);
  }
  const total = siblings.reduce((sum, sibling) => sum.add(parseExact(sibling.weight)), new Fraction(0));
  return parseExact(one.weight).div(total).mul(ofGroup);
}

function questionsOfIndicator(
  indicator: Indicator,
  path: readonly Group[],
  weight: Fraction,
): readonly Question[] {
  if (indicator.services === null) {
    return [{ id: indicator.number, indicator, service: null, path, weight }];
  }
  const count = indicator.services.length;
  return indicator.services.map((id, index) => ({
    id,
    indicator,
    service: index + 1,
    path,
    weight: weight.div(count),
  }));
}

export function findQuestion(questionnaire: Questionnaire, id: string): Question | null {
  return questionsOf(questionnaire).find((question) => question.id === id) ?? null;
}

/** The criteria of every level, lowest level first. */
export function criteriaOf(indicator: Indicator): readonly Criterion[] {
  return indicator.levels.flatMap((level) => level.criteria);
}

export function capabilityOf(questionnaire: Questionnaire, indicator: Indicator): Capability {
  const capability = questionnaire.capabilities.find((candidate) => candidate.id === indicator.capability);
  if (capability === undefined) {
    throw new Error(`Indicator ${indicator.number} names the unknown capability ${indicator.capability}`);
  }
  return capability;
}

/** The name and meaning of a level of this indicator; null for a level that its capability does not name. */
export function namedLevel(
  questionnaire: Questionnaire,
  indicator: Indicator,
  level: number,
): NamedLevel | null {
  return capabilityOf(questionnaire, indicator).levels.find((candidate) => candidate.level === level) ?? null;
}

/** What an explanation should name: the template of the innermost group that has one, else the questionnaire's. */
export function explanationTemplateFor(
  questionnaire: Questionnaire,
  question: Question,
): ExplanationTemplate {
  const own = question.path.findLast((group) => group.explanationTemplate !== null)?.explanationTemplate;
  return own ?? questionnaire.explanationTemplate;
}
