import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { WritePackageError } from "#core/exchange/write-package-error.ts";
import type { Result } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { type PackageReply, PackageRequest } from "./package-messages.ts";
import { verifyPackage } from "./verify-package.ts";
import { writeOriginals } from "./write-originals.ts";
import { writePackage } from "./write-package.ts";

/** The background task: opens or writes one package, telling its progress. Cancelling it is ending it. */
addEventListener("message", (event: MessageEvent<unknown>) => {
  answer(PackageRequest.parse(event.data)).then(reply).catch(reportError);
});

async function answer(request: PackageRequest): Promise<PackageReply> {
  switch (request.kind) {
    case "verify":
      return verify(request);
    case "write":
      return write(request);
    case "originals":
      return originals(request);
    default:
      return unreachable(request);
  }
}

async function verify({ source }: Extract<PackageRequest, { kind: "verify" }>): Promise<PackageReply> {
  const verified = await verifyPackage(source, { onProgress });
  return verified.ok
    ? { kind: "verified", ...verified.value }
    : { kind: "not-opened", error: verified.error };
}

async function write({
  evidence,
  ...content
}: Extract<PackageRequest, { kind: "write" }>): Promise<PackageReply> {
  return told(await writePackage({ ...content, bytesOf: bytesIn(evidence) }, { onProgress }));
}

async function originals({
  evidence,
  ...content
}: Extract<PackageRequest, { kind: "originals" }>): Promise<PackageReply> {
  return told(await writeOriginals({ ...content, bytesOf: bytesIn(evidence) }, { onProgress }));
}

function bytesIn(evidence: readonly { readonly sha256: Sha256; readonly bytes: Blob }[]) {
  const bytesByHash = new Map(evidence.map(({ sha256, bytes }) => [sha256, bytes]));
  return async (sha256: Sha256) => bytesByHash.get(sha256) ?? null;
}

function told(written: Result<Blob, WritePackageError>): PackageReply {
  return written.ok
    ? { kind: "written", bytes: written.value }
    : { kind: "not-written", error: written.error };
}

function onProgress(progress: { doneInBytes: number; totalInBytes: number }): void {
  reply({ kind: "progress", ...progress });
}

function reply(message: PackageReply): void {
  postMessage(message);
}
