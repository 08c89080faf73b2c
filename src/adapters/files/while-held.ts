const held = new Set<object>();

/**
 * Keeps what is being read until the reading is over. Chromium may throw away a part of a file, or a stream of it, to which only the
 * reading itself leads; under pressure of memory one reading in some hundreds then never ended.
 */
export async function whileHeld<Value>(what: object, reading: () => Promise<Value>): Promise<Value> {
  const hold = { what };
  held.add(hold);
  try {
    return await reading();
  } finally {
    held.delete(hold);
  }
}

/** All of its bytes, in memory. */
export function bytesIn(part: Blob): Promise<ArrayBuffer> {
  return whileHeld(part, () => part.arrayBuffer());
}
