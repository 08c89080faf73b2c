import { inspectBytes } from "#adapters/pdf-pack/inspect-file-pages.ts";
import { loadPdfium } from "./load-pdfium.ts";

interface Request {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The program beside the program that looks into files: it can be ended when one of them makes a reader hang. */
process.on("message", (message: unknown) => {
  if (!isRequest(message)) {
    throw new Error("Only a file can be looked into");
  }
  inspectBytes(message.bytes, message.name, { loadPdfium }).then(
    (facts) => process.send?.(facts),
    (bug: unknown) => {
      throw bug;
    },
  );
});

function isRequest(message: unknown): message is Request {
  const isObject = typeof message === "object" && message !== null;
  if (!isObject || !("bytes" in message) || !("name" in message)) {
    return false;
  }
  return message.bytes instanceof Uint8Array && typeof message.name === "string";
}
