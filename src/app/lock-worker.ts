import "./forbid-eval.ts";
import { lockFile, unlockFile } from "#adapters/age/lock-file.ts";
import { openBlobSink } from "#adapters/files/blob-sink.ts";
import type { LockError } from "#core/exchange/lock-error.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import { doTasks } from "./worker-task.ts";

/** To the worker: a copy of typed values of this app's own page. */
export interface LockRequest {
  readonly kind: "lock" | "unlock";
  readonly source: Blob;
  readonly passphrase: string;
}

/** The background task: locks or unlocks one file. Trying one passphrase alone takes a processor a second or two. */
doTasks(work);

async function work(
  { kind, source, passphrase }: LockRequest,
  onProgress: (done: number) => void,
): Promise<Result<Blob, LockError>> {
  const sink = openBlobSink(kind === "lock" ? "application/octet-stream" : "application/zip");
  const done = await (kind === "lock" ? lockFile : unlockFile)(source, passphrase, sink.writable, {
    onProgress,
  });
  return done.ok ? succeed(sink.bytes()) : done;
}
