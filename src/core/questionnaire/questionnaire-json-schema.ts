import * as z from "zod/mini";
import { Questionnaire } from "./questionnaire.ts";

/** The schema of questionnaires as JSON Schema, for editors and authors; `openQuestionnaire` checks more than this can say. */
export function questionnaireJsonSchema(): object {
  return {
    title: "Matang questionnaire",
    description: "Generated from src/core/questionnaire/questionnaire.ts by `npm run schema`; do not edit.",
    ...z.toJSONSchema(Questionnaire, {
      io: "input",
      override: ({ jsonSchema }) => void delete jsonSchema.readOnly,
    }),
  };
}
