import { verifyBackup } from "#adapters/files/verify-backup.ts";
import { writeBackup } from "#adapters/files/write-backup.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { adoptBackup } from "#core/exchange/backup-adopt.ts";
import type { AssessmentToBackUp, BackupContent } from "#core/exchange/backup-entries.ts";
import { Journal } from "#core/exchange/backup-journal.ts";
import { linkChanges } from "#core/exchange/change-set.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { bytesFrom, loadShipped, SAMPLE_EVIDENCE, SAMPLE_TIME, sampleContent } from "./package-samples.ts";

/** Two assessments, one of them in the bin, that cite the same file. */
export function sampleBackup(): BackupContent {
  const { assessment, changes } = sampleContent();
  const binned = AssessmentId.parse("penilaian-dibuang");
  return {
    assessments: [
      {
        id: assessment.id,
        removedAt: null,
        lastQuestion: QuestionId.parse("2"),
        history: { assessment, changes, superseded: [] },
      },
      {
        id: binned,
        removedAt: SAMPLE_TIME,
        lastQuestion: null,
        history: { assessment: { ...assessment, id: binned }, changes: [], superseded: [] },
      },
    ],
    personName: "Sekretariat",
    madeBy: { app: "Matang", version: "0.1.0" },
    madeAt: SAMPLE_TIME,
  };
}

/** What the first of them exchanged: an import that stands, a task that was handed out, an answer that was sent. */
export function sampleJournal(): Journal {
  return Journal.parse({
    imports: [
      {
        at: SAMPLE_TIME,
        files: [
          {
            name: "jawaban.matang.zip",
            sender: "Dinas Contoh",
            task: "tugas-0001",
            madeAt: SAMPLE_TIME,
            signedBy: "3f2a90c1".repeat(4),
          },
        ],
        edits: [{ part: "text", question: "1", field: "facts", before: "", after: "Peraturan" }],
        takenBackAt: null,
      },
    ],
    handedOut: [
      {
        id: "tugas-0001",
        from: "Kabupaten Contoh",
        to: "Dinas Contoh",
        deadline: "2026-11-30",
        note: "",
        indicators: ["1", "2"],
        each: { "2": { deadline: "2026-12-15", note: "" } },
        handedOutAt: SAMPLE_TIME,
      },
    ],
    sendings: [{ at: SAMPLE_TIME, files: [] }],
  });
}

export async function backupOf(
  content: BackupContent,
  contents: readonly Uint8Array<ArrayBuffer>[] = SAMPLE_EVIDENCE,
): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const whole = new Response(readable).arrayBuffer();
  const written = await writeBackup({ ...content, bytesOf: bytesFrom(contents) }, writable);
  if (!written.ok) {
    throw new Error(`The sample could not be written: ${written.error.kind}`);
  }
  return new Uint8Array(await whole);
}

/** Reads and adopts, as the app does before it stores anything. */
export async function openBackupBytes(bytes: Uint8Array<ArrayBuffer>) {
  const verified = await verifyBackup(new Blob([bytes]));
  if (!verified.ok) {
    return verified;
  }
  const { manifest, texts, evidence } = verified.value;
  const adopted = await adoptBackup(manifest, texts, { loadQuestionnaire: loadShipped, idFor: (id) => id });
  return adopted.ok ? { ok: true as const, value: { manifest, evidence, restored: adopted.value } } : adopted;
}

/** As they come back: written, a change names what it supersedes. */
export function historiesOf(assessments: readonly AssessmentToBackUp[]) {
  return assessments.map(({ history }) => ({
    assessment: history.assessment,
    changes: linkChanges(history.changes),
  }));
}
