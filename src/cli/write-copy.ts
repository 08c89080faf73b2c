import type { PackedEvidence } from "#adapters/files/verify-package.ts";
import { pipePackage } from "#adapters/files/write-package.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { describeWriteError } from "#core/exchange/describe-write-error.ts";
import { evidenceToPack } from "#core/exchange/package-entries.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import { appVersion } from "./app-version.ts";
import type { CommandFailure } from "./command.ts";
import { fileSink, writeBeside } from "./local-files.ts";
import { failure } from "./parse-command-line.ts";

export interface WrittenCopy {
  /** Files that are cited and were in none of the packages that were read. */
  readonly notIncluded: readonly Sha256[];
}

/** Writes a package with all the evidence that is at hand; what is not, its manifest names. */
export async function writeCopy(
  output: string,
  { assessment, changes, superseded }: AssessmentCopy,
  evidence: readonly PackedEvidence[],
  madeAt: string,
): Promise<Result<WrittenCopy, CommandFailure>> {
  const bytesByHash = new Map(evidence.map(({ sha256, bytes }) => [sha256, bytes]));
  const notIncluded = evidenceToPack(assessment)
    .map(({ sha256 }) => sha256)
    .filter((sha256) => !bytesByHash.has(sha256));
  const content = {
    assessment,
    changes,
    superseded,
    notIncluded: new Set(notIncluded),
    madeBy: { app: "Matang", version: appVersion() },
    madeAt,
    bytesOf: async (sha256: Sha256) => bytesByHash.get(sha256) ?? null,
  };
  const written = await writeBeside(output, async (place) => {
    const piped = await pipePackage(content, fileSink(place));
    return piped.ok ? piped : failure(describeWriteError(piped.error));
  });
  return written.ok ? succeed({ notIncluded }) : written;
}
