import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import type { UseFormReturn } from "react-hook-form";
import * as z from "zod/mini";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import { DetailsText, detailsProblems } from "#core/assessment/details-text.ts";
import { isExample } from "#core/assessment/example-institution.ts";
import { instrumentForYear } from "#core/questionnaire/instrument-for-year.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";

/** What the form holds: text only. An empty `levelTarget` or `continueFrom` means none. */
const StartText = z.extend(DetailsText, {
  instrument: z.string(),
  levelTarget: z.string(),
  continueFrom: z.string(),
});
export type StartText = z.infer<typeof StartText>;
/** The same before it was checked. */
export type TypedStart = z.input<typeof StartText>;
export type StartFormState = UseFormReturn<TypedStart, unknown, StartText>;

export type Questionnaires = readonly [Questionnaire, ...Questionnaire[]];

export function startResolver(questionnaires: Questionnaires) {
  return standardSchemaResolver(
    StartText.check((context) => {
      const questionnaire = chosenQuestionnaire(questionnaires, context.value.instrument);
      for (const { field, sentence } of detailsProblems(context.value, questionnaire)) {
        context.issues.push({ code: "custom", path: [field], message: sentence, input: context.value });
      }
    }),
  );
}

export function chosenQuestionnaire(questionnaires: Questionnaires, id: string): Questionnaire {
  return questionnaires.find((one) => one.id === id) ?? questionnaires[0];
}

/** Right for most: an OPD, this year's instrument, the names as they were last time, but never those of the example. */
export function firstText(
  questionnaires: Questionnaires,
  earlier: readonly ShelvedAssessment[],
  thisYear: number,
): TypedStart {
  const last = earlier.find(({ summary }) => !isExample(summary))?.summary;
  const isWhole = last !== undefined && last.agency === null;
  return {
    institution: last?.institution ?? "",
    subject: isWhole ? "whole" : "agency",
    agency: last?.agency ?? "",
    year: String(thisYear),
    instrument: instrumentForYear(questionnaires, thisYear).id,
    scope: isWhole ? "all" : "selected",
    indicators: [],
    indexTarget: "",
    levelTarget: "",
    continueFrom: "",
  };
}
