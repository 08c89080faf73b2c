import { inspectFile } from "#adapters/files/inspect-file.ts";
import type { FileProblem } from "#core/evidence/check-file.ts";
import { describeFileProblem } from "#core/evidence/describe-file-problem.ts";
import type { EvidenceStoreError } from "#core/evidence/evidence-store.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { KeptFile } from "#screens/evidence/evidence-tools.ts";
import { factsKeeperOf } from "./facts-keeper.ts";
import type { Services } from "./services.ts";

const UNREADABLE =
  "Berkas tidak dapat dibaca. Mungkin sudah dipindahkan, atau ini sebuah folder. Pilih berkasnya lagi.";

/**
 * Checks the ends of a file, hashes it, keeps its bytes once, and has it looked into in the background. The failure is a
 * sentence for the person. Rejects with the signal's reason when it is aborted.
 */
export async function keepFile(
  services: Services,
  file: File,
  signal: AbortSignal,
): Promise<Result<KeptFile, string>> {
  const keeper = factsKeeperOf(services);
  const check = await inspectFile(file).catch(() => null);
  if (check === null) {
    return fail(UNREADABLE);
  }
  const problem = check.problem === null || isLeftToLook(check.problem) ? null : check.problem;
  if (problem?.kind === "empty" || problem?.kind === "too-large") {
    return fail(describeFileProblem(problem));
  }
  const hashed = await keeper.inspector.hash(file, signal);
  if (!hashed.ok) {
    return fail(UNREADABLE);
  }
  const kept = await services.evidence.keep(hashed.value, file);
  if (!kept.ok) {
    return fail(describeKeepError(kept.error));
  }
  keeper.look(hashed.value, file, file.name).catch(reportError);
  return succeed({
    problem: problem === null ? null : describeFileProblem(problem),
    source: {
      sha256: hashed.value,
      name: file.name.slice(-300),
      sizeInBytes: file.size,
      mediaType: check.mediaType,
    },
  });
}

/** Only a look inside tells whether a PDF really needs its password, or can be read without its end. */
function isLeftToLook(problem: FileProblem): boolean {
  return problem.kind === "cut-off" || (problem.kind === "locked" && problem.what === "PDF");
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
