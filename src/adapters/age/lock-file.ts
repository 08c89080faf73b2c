import { Decrypter, Encrypter } from "age-encryption";
import type { LockError } from "#core/exchange/lock-error.ts";
import { LOCKED_FILE_START } from "#core/exchange/locked-file.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";

type Locked = Promise<Result<void, LockError>>;

/** The cost of trying one passphrase, as a power of two: what `age` takes, about a second and 256 MiB. */
const WORK_FACTOR = 18;
const MOST_WORK_FACTOR = 19;

export interface LockOptions {
  /** As a power of two; what `age` takes where it is left out. */
  readonly workFactor?: number;
  /** Hears, again and again, which part of the source was read: from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Locks a file with a passphrase, in the age format (age-encryption.org/v1, scrypt): `age -d` opens it. Neither names nor content can
 * be read without the passphrase. On failure the sink is aborted.
 */
export async function lockFile(
  source: Blob,
  passphrase: string,
  sink: WritableStream<Uint8Array>,
  { workFactor = WORK_FACTOR, onProgress }: LockOptions = {},
): Locked {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return pipe(await encrypter.encrypt(tagged(source, onProgress)), sink, "unwritable-target");
}

/** Unlocks what `lockFile`, or `age -p`, locked. On failure the sink is aborted: nothing of what was written there is to be used. */
export async function unlockFile(
  source: Blob,
  passphrase: string,
  sink: WritableStream<Uint8Array>,
  { onProgress }: LockOptions = {},
): Locked {
  const obstacle = await obstacleIn(source);
  if (obstacle !== null) {
    await sink.abort(obstacle);
    return fail(obstacle);
  }
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const opened = await attemptOpening(decrypter, tagged(source, onProgress));
  if (!opened.ok) {
    await sink.abort(opened.error);
    return opened;
  }
  return pipe(opened.value, sink, "damaged");
}

const HEADER_IN_BYTES = 4096;

/** What the head of the file says against trying, before a passphrase is put to work. */
async function obstacleIn(source: Blob): Promise<LockError | null> {
  const head = await readHead(source);
  if (head === null) {
    return { kind: "unreadable-source" };
  }
  if (!head.startsWith(LOCKED_FILE_START)) {
    return { kind: "not-locked" };
  }
  const recipient = /^-> scrypt \S+ (\d{1,3})$/m.exec(head);
  if (recipient === null) {
    return { kind: "locked-by-key" };
  }
  return Number(recipient[1]) > MOST_WORK_FACTOR ? { kind: "too-costly" } : null;
}

async function readHead(source: Blob): Promise<string | null> {
  try {
    return new TextDecoder("latin1").decode(await source.slice(0, HEADER_IN_BYTES).arrayBuffer());
  } catch {
    return null;
  }
}

async function attemptOpening(
  decrypter: Decrypter,
  locked: ReadableStream<Uint8Array>,
): Promise<Result<ReadableStream<Uint8Array>, LockError>> {
  try {
    return succeed(await decrypter.decrypt(locked));
  } catch (cause) {
    if (cause instanceof Unreadable) {
      return fail({ kind: "unreadable-source" });
    }
    const isWrong = cause instanceof Error && cause.message.startsWith("no identity matched");
    return fail({ kind: isWrong ? "wrong-passphrase" : "damaged" });
  }
}

/** Carries out of a chain of streams that it was the source that broke. */
class Unreadable extends Error {}

/** Carries out of a chain of streams that it was the target that broke. */
class Unwritable extends Error {}

function tagged(source: Blob, onProgress: LockOptions["onProgress"]): ReadableStream<Uint8Array> {
  const reader = source.stream().getReader();
  let doneInBytes = 0;
  return new ReadableStream({
    pull: async (controller) => {
      const read = await reader.read().catch(() => {
        throw new Unreadable("source");
      });
      if (read.done) {
        controller.close();
      } else {
        doneInBytes += read.value.length;
        onProgress?.(doneInBytes / source.size);
        controller.enqueue(read.value);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

async function pipe(
  stream: ReadableStream<Uint8Array>,
  sink: WritableStream<Uint8Array>,
  otherwise: "unwritable-target" | "damaged",
): Locked {
  const writer = sink.getWriter();
  try {
    for await (const chunk of stream) {
      await writer.write(chunk).catch(() => {
        throw new Unwritable("target");
      });
    }
    await writer.close();
    return succeed(undefined);
  } catch (cause) {
    await writer.abort(cause).catch(() => undefined);
    if (cause instanceof Unreadable) {
      return fail({ kind: "unreadable-source" });
    }
    return fail({ kind: cause instanceof Unwritable ? "unwritable-target" : otherwise });
  }
}
