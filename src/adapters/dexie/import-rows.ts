import * as z from "zod/mini";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { ImportRecord, Sending, UnfinishedImport } from "#core/assessment/import-record.ts";
import { Task, TaskId } from "#core/assessment/task.ts";

export const ImportRow = ImportRecord;
export type ImportRow = ImportRecord;

export const UnfinishedImportRow = UnfinishedImport;
export type UnfinishedImportRow = UnfinishedImport;

export const SendingRow = Sending;
export type SendingRow = Sending;

export const HandedOutRow = z.readonly(z.object({ assessment: AssessmentId, id: TaskId, task: Task }));
export type HandedOutRow = z.infer<typeof HandedOutRow>;
