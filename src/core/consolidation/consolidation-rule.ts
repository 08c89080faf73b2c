import * as z from "zod/mini";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { ExactText } from "#core/shared/exact.ts";

const agencyName = z.string().check(z.minLength(1), z.maxLength(200));

/** In characters. */
export const LONGEST_REASON = 5_000;

/** How the institution's answer to one question comes from those of the OPDs. */
export const ConsolidationRule = z.discriminatedUnion("kind", [
  /** What this OPD answers, whatever the others say. */
  z.readonly(z.strictObject({ kind: z.literal("owner"), agency: agencyName })),
  /** The lowest of what all its owners answer. */
  z.readonly(z.strictObject({ kind: z.literal("lowest") })),
  /** A level that the coordination team chose, and why. */
  z.readonly(
    z.strictObject({
      kind: z.literal("chosen"),
      level: ExactText,
      reason: z.string().check(z.regex(/\S/, "alasan"), z.maxLength(LONGEST_REASON)),
    }),
  ),
]);
export type ConsolidationRule = z.infer<typeof ConsolidationRule>;

/** The rule of one question. A question without one takes what its owners agree on. */
export const QuestionRule = z.readonly(z.strictObject({ question: QuestionId, rule: ConsolidationRule }));
export type QuestionRule = z.infer<typeof QuestionRule>;

/** Plain data, so that it can be kept, printed and sent. Of several rules for one question the last counts. */
export const QuestionRules = z.readonly(z.array(QuestionRule));
export type QuestionRules = z.infer<typeof QuestionRules>;
