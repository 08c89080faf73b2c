import pdfiumAddress from "@embedpdf/pdfium/pdfium.wasm?url";
import { sha256 as incrementalSha256 } from "@noble/hashes/sha2.js";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { hexOf } from "./digest.ts";
import { type InspectReply, InspectRequest } from "./inspect-messages.ts";

/** The background task: hashes files, and looks into them. It is ended when it takes too long. */
addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  answer(InspectRequest.parse(data)).then(reply, reportError);
});

/** The readers are large: until they are here, files are hashed already, and people see that something happens. */
const readers = import("./inspect-file-pages.ts");

async function answer(request: InspectRequest): Promise<InspectReply> {
  switch (request.kind) {
    case "hash": {
      reply({ kind: "begun" });
      const sha256 = await hashOf(request.file);
      return sha256 === null ? { kind: "not-readable" } : { kind: "hashed", sha256 };
    }
    case "inspect": {
      const { inspectBytes } = await readers;
      reply({ kind: "begun" });
      const bytes = await bytesOf(request.file);
      return bytes === null
        ? { kind: "not-readable" }
        : { kind: "inspected", facts: await inspectBytes(bytes, request.name, { loadPdfium }) };
    }
  }
}

async function loadPdfium(): Promise<ArrayBuffer> {
  return (await fetch(pdfiumAddress)).arrayBuffer();
}

/** A browser tells that a file cannot be read only by rejecting. */
function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  return file.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}

/** Beyond this a file is hashed piece by piece, so that it is never in memory whole. */
const LARGEST_HASHED_WHOLE_IN_BYTES = 64 * 1024 * 1024;
const PIECE_IN_BYTES = 4 * 1024 * 1024;

async function hashOf(file: Blob): Promise<Sha256 | null> {
  if (file.size <= LARGEST_HASHED_WHOLE_IN_BYTES) {
    const bytes = await bytesOf(file);
    return bytes === null ? null : hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  }
  const hash = incrementalSha256.create();
  for (let start = 0; start < file.size; start += PIECE_IN_BYTES) {
    const piece = await bytesOf(file.slice(start, start + PIECE_IN_BYTES));
    if (piece === null) {
      return null;
    }
    hash.update(piece);
  }
  return hex(hash.digest());
}

function hex(digest: Uint8Array): Sha256 {
  return Sha256.parse(hexOf(digest));
}

function reply(message: InspectReply): void {
  postMessage(message);
}
