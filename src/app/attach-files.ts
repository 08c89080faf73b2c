import type { AttachOutcome } from "#core/evidence/attach-outcome.ts";
import type { FileCheck } from "#core/evidence/check-file.ts";
import {
  EvidenceId,
  type EvidenceItem,
  isCitedFor,
  newCitation,
  type Sha256,
  UNKNOWN_DOCUMENT,
} from "#core/evidence/evidence-item.ts";
import type { EvidenceStoreError } from "#core/evidence/evidence-store.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { AssessmentSession } from "./assessment-session.ts";
import type { Services } from "./services.ts";

/** Fetched only once something is attached. */
const fetchFileWork = async () => (await import("./file-work.ts")).fileWork;

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
  const outcomes: AttachOutcome[] = [];
  for (const file of files) {
    outcomes.push(await attachFile(session, services, file, question));
  }
  return outcomes;
}

async function attachFile(
  session: AssessmentSession,
  services: Services,
  file: File,
  question: QuestionId | null,
): Promise<AttachOutcome> {
  const { describeFileProblem } = await fetchFileWork();
  const checked = await readFile(file);
  if (!checked.ok) {
    return { name: file.name, problem: checked.error };
  }
  const { check, sha256 } = checked.value;
  const problem = check.problem === null ? null : describeFileProblem(check.problem);
  if (check.problem?.kind === "empty" || check.problem?.kind === "too-large") {
    return { name: file.name, problem };
  }
  const kept = await services.evidence.keep(sha256, file);
  if (!kept.ok) {
    return { name: file.name, problem: describeKeepError(kept.error) };
  }
  await citeFile(session, services, { file, sha256, mediaType: check.mediaType }, question);
  return { name: file.name, problem };
}

/** A folder, or a file that was moved away meanwhile, cannot be read: the browser says so only by rejecting. */
async function readFile(
  file: File,
): Promise<Result<{ readonly check: FileCheck; readonly sha256: Sha256 }, string>> {
  const { inspectFile, hashFile } = await fetchFileWork();
  try {
    return succeed({ check: await inspectFile(file), sha256: await hashFile(file) });
  } catch {
    return fail(
      "Berkas tidak dapat dibaca. Mungkin sudah dipindahkan, atau ini sebuah folder. Pilih berkasnya lagi.",
    );
  }
}

interface KeptFile {
  readonly file: File;
  readonly sha256: Sha256;
  readonly mediaType: string;
}

async function citeFile(
  session: AssessmentSession,
  services: Services,
  kept: KeptFile,
  wanted: QuestionId | null,
) {
  const { questionOfFileName } = await fetchFileWork();
  const { assessment, questionnaire } = session.state().view;
  const question = wanted ?? questionOfFileName(kept.file.name, questionnaire);
  const before =
    assessment.evidence.find(({ source }) => source.kind === "file" && source.sha256 === kept.sha256) ?? null;
  const item = before ?? newItem(kept, services);
  const after = question === null ? item : citedFor(item, question);
  session.edit([{ part: "evidence", evidence: item.id, before, after }]);
}

function newItem({ file, sha256, mediaType }: KeptFile, services: Services): EvidenceItem {
  return {
    id: EvidenceId.parse(services.newId()),
    title: "",
    document: UNKNOWN_DOCUMENT,
    source: { kind: "file", sha256, name: file.name.slice(-300), sizeInBytes: file.size, mediaType },
    citations: [],
    addedAt: services.now(),
  };
}

function citedFor(item: EvidenceItem, question: QuestionId): EvidenceItem {
  return isCitedFor(item, question)
    ? item
    : { ...item, citations: [...item.citations, newCitation(question)] };
}

function describeKeepError(error: EvidenceStoreError): string {
  switch (error.kind) {
    case "storage-full":
      return "Berkas tidak disimpan: ruang penyimpanan perangkat ini penuh. Kosongkan sebagian ruang, lalu lampirkan lagi.";
    case "storage-unavailable":
      return "Berkas tidak disimpan: peramban menolak menyimpan. Buka Matang di jendela biasa (bukan mode penyamaran), lalu lampirkan lagi.";
    case "newer-app-open":
      return "Berkas tidak disimpan: tab lain memakai versi Matang yang lebih baru. Muat ulang halaman ini, lalu lampirkan lagi.";
    default:
      return unreachable(error);
  }
}
