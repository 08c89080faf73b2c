import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import type { UseFormReturn } from "react-hook-form";
import * as z from "zod/mini";
import type { AssessmentDetails } from "#core/assessment/assessment.ts";
import { DetailsText, detailsProblems, textOfDetails } from "#core/assessment/details-text.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";

/** Details as text, and one level as target for all: "" leaves targets as they are, "none" takes them away. */
const DetailsFormText = z.extend(DetailsText, { levelTarget: z.string() });
export type DetailsFormText = z.infer<typeof DetailsFormText>;
/** As the fields hold it, before it was checked. */
export type TypedDetails = z.input<typeof DetailsFormText>;
export type DetailsForm = UseFormReturn<TypedDetails, unknown, DetailsFormText>;

export function detailsResolver(questionnaire: Questionnaire) {
  return standardSchemaResolver(
    DetailsFormText.check((context) => {
      for (const { field, sentence } of detailsProblems(context.value, questionnaire)) {
        context.issues.push({ code: "custom", path: [field], message: sentence, input: context.value });
      }
    }),
  );
}

export function textForEditing(details: AssessmentDetails): TypedDetails {
  return { ...textOfDetails(details), levelTarget: "" };
}
