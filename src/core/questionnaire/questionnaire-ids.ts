import * as z from "zod/mini";

/** Apart from the schema of instruments: the first screen reads ids, and no instrument. */

/** Ids become keys of plain objects, so the names that every object already has ("constructor") are no ids. */
export const isFreeKey = z.refine<string>((id) => !(id in Object.prototype), "nama yang dicadangkan");

export const QuestionnaireId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(40), isFreeKey)
  .brand<"QuestionnaireId">();
export type QuestionnaireId = z.infer<typeof QuestionnaireId>;

/** What is answered: an indicator's number ("12"), or that of a further service of a repeated indicator ("35-2"). */
export const QuestionId = z
  .string()
  .check(z.regex(/^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*$/), z.maxLength(20), isFreeKey)
  .brand<"QuestionId">();
export type QuestionId = z.infer<typeof QuestionId>;

/** A criterion within its indicator: level, dot, place ("3.2"). Stable for the life of an edition. */
export const CriterionId = z
  .string()
  .check(z.regex(/^\d{1,2}\.\d{1,2}$/))
  .brand<"CriterionId">();
export type CriterionId = z.infer<typeof CriterionId>;
