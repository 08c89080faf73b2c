export interface RepeatedKey {
  /** The path to the key, itself included: "$[2].levels.35-2". */
  readonly where: string;
  readonly key: string;
}

interface Open {
  readonly path: string;
  /** The keys seen so far; null in a list. */
  readonly keys: Set<string> | null;
  /** Key or place of the value that comes next. */
  at: string | number;
}

/** One token of JSON that matters here: a text (with the colon that makes it a key), a bracket, or a comma. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\],]/g;

/**
 * The first key that stands twice in one object, which `JSON.parse` passes over in silence, keeping the last. Null when there
 * is none. The text must be valid JSON.
 */
export function findRepeatedKey(text: string): RepeatedKey | null {
  const open: Open[] = [];
  for (const [token, quoted, colon] of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === "{" || token === "[") {
      open.push({ path: pathOf(inner), keys: token === "{" ? new Set() : null, at: 0 });
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (token === ",") {
      moveOn(inner);
    } else if (quoted !== undefined && colon !== undefined && inner?.keys != null) {
      const key: unknown = JSON.parse(quoted);
      inner.at = String(key);
      if (inner.keys.has(inner.at)) {
        return { where: pathOf(inner), key: inner.at };
      }
      inner.keys.add(inner.at);
    }
  }
  return null;
}

function moveOn(inner: Open | undefined): void {
  if (inner !== undefined && typeof inner.at === "number") {
    inner.at += 1;
  }
}

function pathOf(inner: Open | undefined): string {
  if (inner === undefined) {
    return "$";
  }
  return typeof inner.at === "number" ? `${inner.path}[${inner.at}]` : `${inner.path}.${inner.at}`;
}
