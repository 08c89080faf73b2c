import { blobOf } from "#adapters/files/blob-of.ts";
import type { PackedEvidence } from "#adapters/files/verify-package.ts";
import { evidenceToPack } from "#core/exchange/package-entries.ts";
import type { TaskPackage } from "#core/exchange/task-packages.ts";
import type { Services } from "./services.ts";

/** What is at hand of the files that the packages cite, once each. */
export async function bundledEvidence(
  { evidence }: Services,
  packages: readonly TaskPackage[],
): Promise<readonly PackedEvidence[]> {
  const cited = new Set(
    packages.flatMap(({ assessment }) => evidenceToPack(assessment)).map(({ sha256 }) => sha256),
  );
  const found: PackedEvidence[] = [];
  for (const sha256 of cited) {
    const bytes = await evidence.bytesOf(sha256);
    if (bytes !== null) {
      found.push({ sha256, bytes: await blobOf(bytes) });
    }
  }
  return found;
}
