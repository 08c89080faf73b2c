import * as z from "zod/mini";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { Fingerprint } from "#core/pack/fingerprint.ts";
import { AssessmentId } from "./assessment-id.ts";
import { ChangeId, Edit } from "./change.ts";
import { Task, TaskId } from "./task.ts";

/** One file that was taken in. */
const ImportedFile = z.readonly(
  z.object({
    name: z.string(),
    /** Who sent it: the OPD, or the institution. */
    sender: z.string(),
    /** The task that it answers; null where it answers none. */
    task: z.nullable(TaskId),
    /** When the file was written, by the clock of whoever wrote it. */
    madeAt: z.iso.datetime(),
    /** Of the key that signed it; missing where none did, or where the signature did not hold. */
    signedBy: z.optional(Fingerprint),
    /** Its changes that were new here and superseded by nothing then: whose an opinion is. Earlier versions did not note it. */
    brought: z.optional(z.readonly(z.array(ChangeId))),
  }),
);

/** A part of the assessment, by its current changes before and after something was done to it. Several of either are opinions that differ. */
const TurnedPart = z.readonly(
  z.object({
    part: z.string(),
    before: z.readonly(z.array(ChangeId)),
    after: z.readonly(z.array(ChangeId)),
  }),
);
export type TurnedPart = z.infer<typeof TurnedPart>;

/** What was taken in at one moment, with everything that it did here: enough to take it back, and to bring it in again. */
export const ImportRecord = z.readonly(
  z.object({
    assessment: AssessmentId,
    /** Tells apart the imports of one assessment. */
    at: z.iso.datetime(),
    files: z.readonly(z.array(ImportedFile)),
    /** From how things stood to how they stood afterwards, in order. */
    edits: z.readonly(z.array(Edit)),
    /** What it was last done to: by taking it in, back, or in again. Earlier versions did not note it. */
    parts: z.optional(z.readonly(z.array(TurnedPart))),
    /** Opinions that came back under another id when it was taken back or in again. */
    cameBack: z.optional(z.readonly(z.array(z.readonly(z.object({ of: ChangeId, as: ChangeId }))))),
    /** Null while it stands. */
    takenBackAt: z.nullable(z.iso.datetime()),
  }),
);
export type ImportRecord = z.infer<typeof ImportRecord>;

/** Contents that were about to be kept for an import. What is noted and never taken in is swept away at a later start. */
export const UnfinishedImport = z.readonly(
  z.object({ assessment: AssessmentId, files: z.readonly(z.array(Sha256)) }),
);
export type UnfinishedImport = z.infer<typeof UnfinishedImport>;

/** An answer that was sent back to whoever handed the task out. */
export const Sending = z.readonly(
  z.object({
    assessment: AssessmentId,
    at: z.iso.datetime(),
    /** The contents of evidence that were in it. */
    files: z.readonly(z.array(Sha256)),
  }),
);
export type Sending = z.infer<typeof Sending>;

/** A task that was handed out of an assessment. */
export const HandedOutTask = z.readonly(z.object({ assessment: AssessmentId, task: Task }));
export type HandedOutTask = z.infer<typeof HandedOutTask>;
