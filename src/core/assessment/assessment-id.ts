import * as z from "zod/mini";

export const AssessmentId = z
  .string()
  .check(z.regex(/^[0-9a-z-]{8,64}$/))
  .brand<"AssessmentId">();
export type AssessmentId = z.infer<typeof AssessmentId>;
