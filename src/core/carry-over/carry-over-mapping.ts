import * as z from "zod/mini";
import { QuestionId, QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";

/**
 * Which indicators of one instrument speak of what those of another do. Data, and a proposal: whoever uses it shows the
 * disclaimer. Across instruments a level is never carried.
 */
export const CarryOverMapping = z.readonly(
  z.object({
    format: z.literal("matang-carry-over"),
    formatVersion: z.literal(1),
    from: QuestionnaireId,
    to: QuestionnaireId,
    disclaimer: z.string().check(z.minLength(1)),
    rows: z.readonly(
      z.array(
        z.readonly(
          z.object({
            from: QuestionId,
            to: QuestionId,
            /**
             * "same-subject": explanation and evidence are taken over. "related": evidence is taken over, the explanation is put
             * beside, to be copied from. "evidence-only": evidence is put at hand, and nothing is taken over by itself.
             */
            kind: z.enum(["same-subject", "related", "evidence-only"]),
          }),
        ),
      ),
    ),
  }),
);
export type CarryOverMapping = z.infer<typeof CarryOverMapping>;
export type CarryOverRow = CarryOverMapping["rows"][number];
