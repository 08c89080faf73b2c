import { criteriaOf, type Question } from "#core/questionnaire/questions.ts";
import { valueInWords, valueLabel } from "#core/report/figure-words.ts";
import type { QuestionState } from "#core/scoring/question-states.ts";

/** One line of the tree, in plain values: a line whose values are the same is not drawn again. */
export interface TreeRow {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly shown: string;
  readonly label: string;
}

export interface TreeBranch {
  readonly id: string;
  readonly name: string;
  readonly answered: number;
  readonly rows: readonly TreeRow[];
}

/** The questions under their outermost group. With words to look for: only those that have all of them. */
export function treeBranches(states: readonly QuestionState[], wanted: string): readonly TreeBranch[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = states.filter((state) => words.every((word) => searchTextOf(state.question).includes(word)));
  const branches = new Map<string, TreeBranch>();
  for (const state of found) {
    const group = state.question.path[0];
    if (group !== undefined) {
      const branch = branches.get(group.id) ?? { id: group.id, name: group.name, answered: 0, rows: [] };
      branches.set(group.id, {
        ...branch,
        answered: branch.answered + (state.answered ? 1 : 0),
        rows: [...branch.rows, rowOf(state)],
      });
    }
  }
  return [...branches.values()];
}

function rowOf({ question, value }: QuestionState): TreeRow {
  const service = question.service === null ? "" : `, layanan ${question.service}`;
  return {
    id: question.id,
    name: `${question.indicator.shortName}${service}`,
    value: value === null ? null : value.valueOf(),
    shown: value === null ? "·" : valueInWords(question.indicator, value),
    label: valueLabel(question.indicator, value),
  };
}

const searchTexts = new WeakMap<Question, string>();

/** Number, names, and what its criteria say. */
function searchTextOf(question: Question): string {
  const known = searchTexts.get(question);
  if (known !== undefined) {
    return known;
  }
  const { indicator } = question;
  const criteria = criteriaOf(indicator).map((criterion) => criterion.text);
  const text = [question.id, indicator.name, indicator.shortName, ...criteria].join(" ").toLowerCase();
  searchTexts.set(question, text);
  return text;
}
