const UNREADABLE = new Set(["NotReadableError", "NotFoundError", "NotAllowedError", "SecurityError"]);

/** Whether the cause says that a file could not be read: taken away, changed, or not allowed. */
export function isUnreadable(cause: unknown): boolean {
  return cause instanceof DOMException && UNREADABLE.has(cause.name);
}
