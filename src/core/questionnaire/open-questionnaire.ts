import * as z from "zod/mini";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { problemsOfGroups } from "./group-problems.ts";
import { groupsIn, indicatorsOf } from "./groups.ts";
import { problemsOfIndicator } from "./indicator-problems.ts";
import { Questionnaire } from "./questionnaire.ts";
import { problemsOfScales } from "./scale-problems.ts";

/** `problems` name the place and what is wrong there, for the person who writes an instrument. */
export interface NotAQuestionnaire {
  readonly kind: "not-a-questionnaire";
  readonly problems: readonly string[];
}

/** Reads an instrument and checks what a schema cannot: weights add up, ids are unique, levels and bands are in order. */
export function openQuestionnaire(input: unknown): Result<Questionnaire, NotAQuestionnaire> {
  const parsed = Questionnaire.safeParse(input);
  if (!parsed.success) {
    return fail({ kind: "not-a-questionnaire", problems: [z.prettifyError(parsed.error)] });
  }
  const problems = problemsOf(parsed.data);
  return problems.length > 0 ? fail({ kind: "not-a-questionnaire", problems }) : succeed(parsed.data);
}

function problemsOf(questionnaire: Questionnaire): readonly string[] {
  return [
    ...problemsOfScales(questionnaire),
    ...problemsOfGroups(questionnaire, groupsIn(questionnaire.groups)),
    ...indicatorsOf(questionnaire).flatMap((indicator) => problemsOfIndicator(questionnaire, indicator)),
  ];
}
