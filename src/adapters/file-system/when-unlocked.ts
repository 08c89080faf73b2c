/** Does it as soon as nobody writes to the file: a worker that was ended lets go of its files a moment later. */
export async function whenUnlocked<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (cause) {
      if (tries === UNLOCK_TRIES || !isNamed(cause, LOCKED)) {
        throw cause;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, UNLOCK_WAIT_MS));
  }
}

const LOCKED = "NoModificationAllowedError";
const UNLOCK_TRIES = 40;
const UNLOCK_WAIT_MS = 50;

/** Removes as soon as nobody writes to it. That it is not there is as good; what stays locked for long stays. */
export async function removeUnlocked(remove: () => Promise<void>): Promise<void> {
  try {
    await whenUnlocked(remove);
  } catch (cause) {
    if (!isNamed(cause, LOCKED) && !isNamed(cause, "NotFoundError")) {
      throw cause;
    }
  }
}

export function isNamed(cause: unknown, name: string): boolean {
  return cause instanceof DOMException && cause.name === name;
}
