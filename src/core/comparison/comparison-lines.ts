import type { Group, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { type Question, questionsOf } from "#core/questionnaire/questions.ts";
import type { ComparisonLine } from "./comparison.ts";

/** The index, then every group before what stands in it, then its questions, in the order of the instrument. */
export function comparisonLines(questionnaire: Questionnaire): readonly ComparisonLine[] {
  const groups = linesOfGroups(questionnaire, questionnaire.groups, 1, 1);
  return [
    {
      kind: "index",
      id: "",
      name: questionnaire.indexName,
      depth: 0,
      end: groups.length + 1,
      isLevel: false,
    },
    ...groups,
  ];
}

function linesOfGroups(
  questionnaire: Questionnaire,
  groups: readonly Group[],
  depth: number,
  start: number,
): readonly ComparisonLine[] {
  const lines: ComparisonLine[] = [];
  for (const group of groups) {
    const own = start + lines.length;
    const inner = linesOfGroups(questionnaire, group.groups, depth + 1, own + 1);
    const questions = questionsOf(questionnaire)
      .filter(({ path }) => path.at(-1) === group)
      .map((question, place) => lineOfQuestion(question, depth + 1, own + 1 + inner.length + place));
    const end = own + 1 + inner.length + questions.length;
    const line = { kind: "group", id: group.id, name: group.name, depth, end, isLevel: false } as const;
    lines.push(line, ...inner, ...questions);
  }
  return lines;
}

function lineOfQuestion({ id, indicator, service }: Question, depth: number, place: number): ComparisonLine {
  const ofService = service === null ? "" : ` (layanan ${service})`;
  return {
    kind: "question",
    id,
    name: `${indicator.number}. ${indicator.shortName}${ofService}`,
    depth,
    end: place + 1,
    isLevel: indicator.valueRule.kind === "level",
  };
}
