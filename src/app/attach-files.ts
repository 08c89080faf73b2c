import type { AttachOutcome } from "#core/evidence/attach-outcome.ts";
import { citationFor, EvidenceId, type EvidenceItem, type Sha256 } from "#core/evidence/evidence-item.ts";
import { questionOfFileName } from "#core/evidence/file-name.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire.ts";
import type { AssessmentSession } from "./assessment-session.ts";
import type { Services } from "./services.ts";

/**
 * Checks, keeps and cites the files, one after the other. Without a question each goes to the one its name speaks of.
 * The same content is one piece of evidence, however often it is attached.
 */
export async function attachFiles(
  session: AssessmentSession,
  services: Services,
  files: readonly File[],
  question: QuestionId | null,
): Promise<readonly AttachOutcome[]> {
  const { checkFile, describeFileProblem, hashFile } = await import("./file-checks.ts");
  const outcomes: AttachOutcome[] = [];
  for (const file of files) {
    const check = await checkFile(file);
    const sha256 = await hashFile(file);
    const kept = await services.evidence.keep(sha256, file);
    if (!kept.ok) {
      outcomes.push({ name: file.name, problem: describeKeepError(kept.error.kind) });
      continue;
    }
    citeFile(session, services, { file, sha256, mediaType: check.mediaType }, question);
    outcomes.push({
      name: file.name,
      problem: check.problem === null ? null : describeFileProblem(check.problem),
    });
  }
  return outcomes;
}

interface KeptFile {
  readonly file: File;
  readonly sha256: Sha256;
  readonly mediaType: string;
}

function citeFile(session: AssessmentSession, services: Services, kept: KeptFile, wanted: QuestionId | null) {
  const { assessment, questionnaire } = session.state().view;
  const question = wanted ?? questionOfFileName(kept.file.name, questionnaire);
  const known = assessment.evidence.find(
    (item) => item.source.kind === "file" && item.source.sha256 === kept.sha256,
  );
  const before = known ?? null;
  const item = before ?? newItem(kept, services);
  const after = question === null ? item : citedFor(item, question);
  session.edit([{ part: "evidence", evidence: item.id, before, after }]);
}

function newItem({ file, sha256, mediaType }: KeptFile, services: Services): EvidenceItem {
  return {
    id: EvidenceId.parse(services.newId()),
    title: "",
    source: { kind: "file", sha256, name: file.name.slice(-300), sizeInBytes: file.size, mediaType },
    citations: [],
    addedAt: services.now(),
  };
}

function citedFor(item: EvidenceItem, question: QuestionId): EvidenceItem {
  if (citationFor(item, question) !== null) {
    return item;
  }
  return { ...item, citations: [...item.citations, { question, criteria: [], pages: "", note: "" }] };
}

function describeKeepError(kind: "storage-full" | "storage-unavailable" | "newer-app-open"): string {
  switch (kind) {
    case "storage-full":
      return "Berkas tidak disimpan: ruang penyimpanan perangkat ini penuh. Kosongkan sebagian ruang, lalu lampirkan lagi.";
    case "storage-unavailable":
      return "Berkas tidak disimpan: peramban menolak menyimpan. Buka Matang di jendela biasa (bukan mode penyamaran), lalu lampirkan lagi.";
    case "newer-app-open":
      return "Berkas tidak disimpan: tab lain memakai versi Matang yang lebih baru. Muat ulang halaman ini, lalu lampirkan lagi.";
  }
}
