import * as z from "zod/mini";
import { RecordId } from "#core/assessment/assessment-record.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { RecordKind } from "#core/records/record-kind.ts";
import { ExactText } from "#core/shared/exact.ts";

/** The stages after self-assessment, in their order: each gives levels of its own beside those that the OPD claims. */
export const Stage = z.enum(["internal", "document", "interview", "visit", "final"]);
export type Stage = z.infer<typeof Stage>;

export const STAGES: readonly Stage[] = Stage.options;

/** The level that one stage gives one question, and why. */
const StageLevel = z.readonly(
  z.strictObject({
    stage: Stage,
    level: ExactText,
    reason: z.string().check(z.maxLength(5_000)),
  }),
);
export type StageLevel = z.infer<typeof StageLevel>;

export const STAGE_LEVEL: RecordKind<StageLevel> = {
  kind: "stage-level",
  body: StageLevel,
  goesToAgencies: true,
};

/** The same for everybody, so that two who set the same level of the same stage meet in one record. */
export function stageLevelId(stage: Stage, question: QuestionId): RecordId {
  return RecordId.parse(`${ID_START}${stage}.${question.toLowerCase()}`);
}

const ID_START = "stage.";

/** Whether a record of that id is such a level, whatever it says that it is. */
export function isStageLevelId(id: RecordId): boolean {
  return id.startsWith(ID_START);
}
