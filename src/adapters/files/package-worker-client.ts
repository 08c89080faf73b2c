import type { FileSource, Sha256 } from "#core/evidence/evidence-item.ts";
import type { OpenPackageError } from "#core/exchange/open-package-error.ts";
import { evidenceToPack } from "#core/exchange/package-entries.ts";
import type { WritePackageError } from "#core/exchange/write-package-error.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { blobOf } from "./blob-of.ts";
import { PackageReply, type PackageRequest } from "./package-messages.ts";
import type { PackageToWrite } from "./prepare-package.ts";
import type { TaskOptions } from "./progress.ts";
import { adoptPackage, type OpenedPackage, type ReadPackageOptions } from "./read-package.ts";
import { runTask, type Unanswered } from "./run-task.ts";
import type { OriginalsToWrite } from "./write-originals.ts";

/** As `readPackage`, in the background. Aborting ends the task at once; nothing is stored by it in any case. */
export async function openPackageInWorker(
  source: Blob,
  options: ReadPackageOptions,
): Promise<Result<OpenedPackage, OpenPackageError>> {
  const reply = await runPackageTask({ kind: "verify", source }, options);
  switch (reply.kind) {
    case "verified":
      return adoptPackage(reply, options);
    case "not-opened":
      return fail(reply.error);
    case "cancelled":
      return fail({ kind: "cancelled" });
    default:
      return fail({ kind: "interrupted" });
  }
}

/** As `writePackage`, in the background. */
export async function writePackageInWorker(
  content: PackageToWrite,
  options: TaskOptions = {},
): Promise<Result<Blob, WritePackageError>> {
  const cited = evidenceToPack(content.assessment);
  const toPack = cited.filter(({ sha256 }) => content.notIncluded?.has(sha256) !== true);
  const evidence = await collectEvidence(toPack, content.bytesOf);
  if (!evidence.ok) {
    return evidence;
  }
  const { bytesOf: _, ...toWrite } = content;
  const request: PackageRequest = {
    kind: "write",
    ...toWrite,
    notIncluded: new Set(content.notIncluded),
    evidence: evidence.value,
  };
  return written(await runPackageTask(request, options));
}

/** As `writeOriginals`, in the background. */
export async function writeOriginalsInWorker(
  content: OriginalsToWrite,
  options: TaskOptions = {},
): Promise<Result<Blob, WritePackageError>> {
  const sources = content.files.map(({ source }) => source);
  const evidence = await collectEvidence(sources, content.bytesOf);
  if (!evidence.ok) {
    return evidence;
  }
  const { files, madeAt } = content;
  return written(
    await runPackageTask({ kind: "originals", files, madeAt, evidence: evidence.value }, options),
  );
}

function written(reply: Outcome): Result<Blob, WritePackageError> {
  switch (reply.kind) {
    case "written":
      return succeed(reply.bytes);
    case "not-written":
      return fail(reply.error);
    case "cancelled":
      return fail({ kind: "cancelled" });
    default:
      return fail({ kind: "interrupted" });
  }
}

interface EvidenceBlob {
  readonly sha256: Sha256;
  readonly bytes: Blob;
}

/** The Blobs of a browser's store are only handles: their bytes are read in the background. */
async function collectEvidence(
  files: readonly Pick<FileSource, "sha256" | "name">[],
  bytesOf: PackageToWrite["bytesOf"],
): Promise<Result<readonly EvidenceBlob[], WritePackageError>> {
  const collected: EvidenceBlob[] = [];
  try {
    for (const { sha256, name } of files) {
      const source = await bytesOf(sha256);
      if (source === null) {
        return fail({ kind: "missing-evidence", name });
      }
      collected.push({ sha256, bytes: await blobOf(source) });
    }
    return succeed(collected);
  } catch {
    return fail({ kind: "unreadable-evidence" });
  }
}

type Answer = Exclude<PackageReply, { kind: "progress" }>;
type Outcome = Answer | Unanswered;

function runPackageTask(request: PackageRequest, options: TaskOptions): Promise<Outcome> {
  const start = () => new Worker(new URL("./package-worker.ts", import.meta.url), { type: "module" });
  return runTask<Answer>(start, request, (message) => PackageReply.parse(message), options);
}
