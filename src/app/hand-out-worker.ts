import "./forbid-eval.ts";
import { openBlobSink } from "#adapters/files/blob-sink.ts";
import { type BundledFile, writeBundle } from "#adapters/files/write-bundle.ts";
import { writePackage } from "#adapters/files/write-package.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { evidenceToPack } from "#core/exchange/package-entries.ts";
import type { WritePackageError } from "#core/exchange/write-package-error.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import type { HandOutRequest } from "./hand-out-messages.ts";
import { doTasks } from "./worker-task.ts";

/** The background task: writes the package of each OPD and puts them, with the letters, into one ZIP. */
doTasks(make);

async function make(
  { packages, letters, evidence, madeBy, madeAt, protection }: HandOutRequest,
  onProgress: (number: number) => void,
): Promise<Result<Blob, WritePackageError>> {
  const passphrase = protection?.passphrase ?? null;
  const bytesByHash = new Map(evidence.map(({ sha256, bytes }) => [sha256, bytes]));
  const files: BundledFile[] = [];
  for (const [place, { path, content }] of packages.entries()) {
    onProgress(place + 1);
    const cited = evidenceToPack(content.assessment).map(({ sha256 }) => sha256);
    const written = await writePackage({
      assessment: content.assessment,
      changes: content.changes,
      superseded: content.superseded,
      notIncluded: new Set(cited.filter((sha256) => !bytesByHash.has(sha256))),
      madeBy,
      madeAt,
      bytesOf: async (sha256: Sha256) => bytesByHash.get(sha256) ?? null,
      key: protection?.key,
    });
    const bytes = written.ok && passphrase !== null ? await locked(written.value, passphrase) : written;
    if (!bytes.ok) {
      return bytes;
    }
    files.push({ path, bytes: bytes.value });
  }
  return succeed(await writeBundle([...files, ...letters], madeAt));
}

/** Each for itself: whoever distributes the packages sees which letter goes with which. */
async function locked(source: Blob, passphrase: string): Promise<Result<Blob, WritePackageError>> {
  const { lockFile } = await import("#adapters/age/lock-file.ts");
  const sink = openBlobSink("application/octet-stream");
  const done = await lockFile(source, passphrase, sink.writable);
  return done.ok ? succeed(sink.bytes()) : fail({ kind: "unwritable-target" });
}
