import { PACKAGE_MEDIA_TYPE } from "#core/exchange/package-format.ts";
import type { WritePackageError } from "#core/exchange/write-package-error.ts";
import { type BackupReply, BackupRequest } from "./backup-messages.ts";
import { openBlobSink } from "./blob-sink.ts";
import { verifyBackup } from "./verify-backup.ts";
import { writeBackup } from "./write-backup.ts";

/** The background task: reads or writes one backup, telling its progress. Cancelling it is ending it. */
addEventListener("message", (event: MessageEvent<unknown>) => {
  answer(BackupRequest.parse(event.data)).then(reply).catch(reportError);
});

async function answer(request: BackupRequest): Promise<BackupReply> {
  if (request.kind === "write") {
    return write(request);
  }
  const verified = await verifyBackup(request.source, { onProgress });
  return verified.ok
    ? { kind: "verified", ...verified.value }
    : { kind: "not-opened", error: verified.error };
}

type WriteRequest = Extract<BackupRequest, { kind: "write" }>;

async function write({ evidence, target, ...content }: WriteRequest): Promise<BackupReply> {
  const bytesByHash = new Map(evidence.map(({ sha256, bytes }) => [sha256, bytes]));
  const sink = await openSink(target);
  if (sink === null) {
    return notWritten({ kind: "unwritable-target" });
  }
  const bytesOf = async (sha256: (typeof evidence)[number]["sha256"]) => bytesByHash.get(sha256) ?? null;
  const written = await writeBackup({ ...content, bytesOf }, sink.writable, { onProgress });
  return written.ok
    ? { kind: "written", ...written.value, bytes: await sink.bytes() }
    : notWritten(written.error);
}

function notWritten(error: WritePackageError): BackupReply {
  return { kind: "not-written", error };
}

/** Null when the folder does not take the file: gone, full, or not allowed any more. */
async function openSink(target: FileSystemFileHandle | null) {
  if (target === null) {
    const { writable, bytes } = openBlobSink(PACKAGE_MEDIA_TYPE);
    return { writable, bytes: async () => bytes() };
  }
  try {
    return { writable: await target.createWritable(), bytes: async () => null };
  } catch {
    return null;
  }
}

function onProgress(progress: { doneInBytes: number; totalInBytes: number }): void {
  reply({ kind: "progress", ...progress });
}

function reply(message: BackupReply): void {
  postMessage(message);
}
