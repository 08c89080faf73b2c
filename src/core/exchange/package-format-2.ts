import * as z from "zod/mini";
import { Answer } from "#core/assessment/answer.ts";
import { AssessmentDetails } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { ChangeId } from "#core/assessment/change.ts";
import { Edit2 } from "#core/assessment/edit-version-2.ts";
import { PackRecord } from "#core/assessment/pack-record.ts";
import { Task } from "#core/assessment/task.ts";
import { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { QuestionId, QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import {
  ASSESSMENT_FORMAT,
  type AssessmentFile,
  FORMAT_VERSION,
  MANIFEST_FORMAT,
  MadeBy,
  type Manifest,
  ManifestFile,
} from "./package-format.ts";

/** One deadline and one note for all indicators. */
const Task2 = z.readonly(z.omit(Task.def.innerType, { each: true }));

/** `assessment.json` of version 2. Never edited. */
export const AssessmentFile2 = z.readonly(
  z.object({
    format: z.literal(ASSESSMENT_FORMAT),
    formatVersion: z.literal(2),
    madeBy: MadeBy,
    madeAt: z.iso.datetime(),
    assessment: z.readonly(
      z.object({
        id: AssessmentId,
        questionnaire: z.readonly(z.object({ id: QuestionnaireId, edition: z.int().check(z.gte(1)) })),
        details: AssessmentDetails,
        answers: z.readonly(z.record(QuestionId, Answer)),
        evidence: z.readonly(z.array(EvidenceItem)),
        packs: z.readonly(z.array(PackRecord)),
        task: z.optional(Task2),
        createdAt: z.iso.datetime(),
        changedAt: z.iso.datetime(),
      }),
    ),
    changes: z.readonly(
      z.array(
        z.readonly(
          z.object({
            id: ChangeId,
            assessment: AssessmentId,
            at: z.iso.datetime(),
            by: z.string().check(z.maxLength(200)),
            edit: Edit2,
            parents: z.optional(z.readonly(z.array(ChangeId))),
          }),
        ),
      ),
    ),
    superseded: z._default(z.readonly(z.array(ChangeId)), []),
    changesLeftOut: z.int().check(z.gte(0)),
  }),
);
export type AssessmentFile2 = z.infer<typeof AssessmentFile2>;

/** `manifest.json` of version 2. Never edited. */
export const Manifest2 = z.readonly(
  z.object({
    format: z.literal(MANIFEST_FORMAT),
    formatVersion: z.literal(2),
    files: z.readonly(z.array(ManifestFile)),
    notIncluded: z._default(z.readonly(z.array(ManifestFile)), []),
  }),
);
export type Manifest2 = z.infer<typeof Manifest2>;

/** Nothing is lost; version 2 kept nothing beside answers and evidence. */
export function assessmentFileFromVersion2(file: AssessmentFile2): AssessmentFile {
  return { ...file, formatVersion: FORMAT_VERSION, assessment: { ...file.assessment, records: [] } };
}

export function manifestFromVersion2(manifest: Manifest2): Manifest {
  return { ...manifest, formatVersion: FORMAT_VERSION };
}
