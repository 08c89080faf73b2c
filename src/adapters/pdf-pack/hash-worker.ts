import { type FileHash, startFileHash } from "./file-hash.ts";
import type { HashReply, HashRequest } from "./hash-messages.ts";

interface FollowedFile {
  readonly hash: FileHash;
  readonly goBackTo: Map<number, () => void>;
}

const files = new Map<number, FollowedFile>();

/** Hashes what another worker writes, beside its work. Requests come in the order in which the bytes were written. */
addEventListener("message", ({ data }: MessageEvent<HashRequest>) => {
  follow(data).catch((cause: unknown) => {
    reply({ kind: "failed", message: cause instanceof Error ? cause.message : String(cause) });
  });
});

async function follow(request: HashRequest): Promise<void> {
  if (request.kind === "start") {
    files.set(request.file, { hash: await startFileHash(), goBackTo: new Map() });
    reply({ kind: "started", file: request.file });
    return;
  }
  const file = files.get(request.file);
  if (file === undefined) {
    throw new Error("A file is followed that was not begun");
  }
  switch (request.kind) {
    case "bytes":
      await file.hash.update(new Uint8Array(request.buffer, 0, request.length));
      postMessage({ kind: "spare", buffer: request.buffer } satisfies HashReply, {
        transfer: [request.buffer],
      });
      break;
    case "mark":
      file.goBackTo.set(request.mark, file.hash.mark());
      break;
    case "go-back":
      file.goBackTo.get(request.mark)?.();
      break;
    case "digest":
      reply({ kind: "digest", file: request.file, sha256: await file.hash.digest() });
      files.delete(request.file);
      break;
  }
}

function reply(message: HashReply): void {
  postMessage(message);
}
