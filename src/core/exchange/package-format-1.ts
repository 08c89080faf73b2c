import * as z from "zod/mini";
import { Answer } from "#core/assessment/answer.ts";
import { AssessmentDetails } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { ChangeId } from "#core/assessment/change.ts";
import { Edit1, editFromVersion1 } from "#core/assessment/edit-version-1.ts";
import { EvidenceItem1, evidenceFromVersion1 } from "#core/evidence/evidence-version-1.ts";
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

/** `assessment.json` of version 1, as Matang 0.1 wrote it. Never edited. */
export const AssessmentFile1 = z.readonly(
  z.object({
    format: z.literal(ASSESSMENT_FORMAT),
    formatVersion: z.literal(1),
    madeBy: MadeBy,
    madeAt: z.iso.datetime(),
    assessment: z.readonly(
      z.object({
        id: AssessmentId,
        questionnaire: z.readonly(z.object({ id: QuestionnaireId, edition: z.int().check(z.gte(1)) })),
        details: AssessmentDetails,
        answers: z.readonly(z.record(QuestionId, Answer)),
        evidence: z.readonly(z.array(EvidenceItem1)),
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
            edit: Edit1,
          }),
        ),
      ),
    ),
    changesLeftOut: z.int().check(z.gte(0)),
  }),
);
export type AssessmentFile1 = z.infer<typeof AssessmentFile1>;

/** `manifest.json` of version 1. Never edited. */
export const Manifest1 = z.readonly(
  z.object({
    format: z.literal(MANIFEST_FORMAT),
    formatVersion: z.literal(1),
    files: z.readonly(z.array(ManifestFile)),
  }),
);
export type Manifest1 = z.infer<typeof Manifest1>;

/** Nothing is lost, and what version 1 could not say is empty: number and date of documents, articles, packs made. */
export function assessmentFileFromVersion1(file: AssessmentFile1): AssessmentFile {
  return {
    ...file,
    formatVersion: FORMAT_VERSION,
    assessment: {
      ...file.assessment,
      evidence: file.assessment.evidence.map(evidenceFromVersion1),
      packs: [],
      records: [],
    },
    changes: file.changes.map((change) => ({ ...change, edit: editFromVersion1(change.edit) })),
    superseded: [],
  };
}

export function manifestFromVersion1(manifest: Manifest1): Manifest {
  return { ...manifest, formatVersion: FORMAT_VERSION, notIncluded: [] };
}
