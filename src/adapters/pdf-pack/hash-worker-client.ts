import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { FileHash, StartFileHash } from "./file-hash.ts";
import { HashReply, type HashRequest } from "./hash-messages.ts";

/**
 * Follows files in a worker beside this one, all of them in the same, which ends with the worker that began it. What is on its
 * way is at most a few megabytes, whoever is the slower.
 */
export function hashBesides(): StartFileHash {
  const helper = new HashHelper();
  return () => helper.start();
}

const BUFFER_LENGTH = 1024 * 1024;
const BUFFERS = 4;

/** The messages of one file arrive in the order in which they are sent. */
class HashHelper {
  readonly #worker = new Worker(new URL("./hash-worker.ts", import.meta.url), { type: "module" });
  readonly #spare = Array.from({ length: BUFFERS }, () => new ArrayBuffer(BUFFER_LENGTH));
  readonly #started = new Map<number, () => void>();
  readonly #digests = new Map<number, (sha256: Sha256) => void>();
  #fail: (message: string) => void = () => undefined;
  readonly #failed: Promise<never>;
  #wake: () => void = () => undefined;
  #files = 0;
  #marks = 0;

  constructor() {
    const worker = this.#worker;
    worker.addEventListener("error", ({ message }) => this.#fail(message || "It could not be loaded"));
    worker.addEventListener("messageerror", () => this.#fail("It sent what cannot be read"));
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) =>
      this.#take(HashReply.parse(data)),
    );
    this.#failed = new Promise((_, reject) => {
      this.#fail = (message) => reject(new Error(`The hashing worker broke down: ${message}`));
    });
    // Told to whoever waits for the helper; that nobody does is no fault of its own.
    this.#failed.catch(() => undefined);
  }

  async start(): Promise<FileHash> {
    this.#files += 1;
    const file = this.#files;
    const started = new Promise<void>((resolve) => this.#started.set(file, resolve));
    this.#send({ file, kind: "start" });
    await Promise.race([started, this.#failed]);
    return {
      update: (bytes) => this.#update(file, bytes),
      mark: () => {
        this.#marks += 1;
        const mark = this.#marks;
        this.#send({ file, kind: "mark", mark });
        return () => this.#send({ file, kind: "go-back", mark });
      },
      digest: () => {
        const digest = new Promise<Sha256>((resolve) => this.#digests.set(file, resolve));
        this.#send({ file, kind: "digest" });
        return Promise.race([digest, this.#failed]);
      },
    };
  }

  async #update(file: number, bytes: Uint8Array): Promise<void> {
    for (let start = 0; start < bytes.length; start += BUFFER_LENGTH) {
      const piece = bytes.subarray(start, start + BUFFER_LENGTH);
      const buffer = await this.#freeBuffer();
      new Uint8Array(buffer).set(piece);
      this.#send({ file, kind: "bytes", buffer, length: piece.length }, [buffer]);
    }
  }

  async #freeBuffer(): Promise<ArrayBuffer> {
    for (;;) {
      const buffer = this.#spare.pop();
      if (buffer !== undefined) {
        return buffer;
      }
      await Promise.race([
        new Promise<void>((resolve) => {
          this.#wake = resolve;
        }),
        this.#failed,
      ]);
    }
  }

  #send(request: HashRequest, transfer: Transferable[] = []): void {
    this.#worker.postMessage(request, transfer);
  }

  #take(reply: HashReply): void {
    switch (reply.kind) {
      case "started":
        this.#started.get(reply.file)?.();
        break;
      case "spare":
        this.#spare.push(reply.buffer);
        this.#wake();
        break;
      case "digest":
        this.#digests.get(reply.file)?.(reply.sha256);
        break;
      case "failed":
        this.#fail(reply.message);
        break;
    }
  }
}
