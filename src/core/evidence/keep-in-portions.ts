import { type Result, succeed } from "#core/shared/result.ts";
import type { Content, EvidenceStore, EvidenceStoreError } from "./evidence-store.ts";

const MOST_AT_ONCE = 24;
const LARGEST_AT_ONCE_IN_BYTES = 32 * 1024 * 1024;

/** Keeps any number of contents, several at a time. `onKept` hears how many bytes are kept so far; it may throw to stop. */
export async function keepInPortions(
  store: Pick<EvidenceStore, "keepAll">,
  contents: readonly Content[],
  onKept: (keptInBytes: number) => void = () => undefined,
): Promise<Result<void, EvidenceStoreError>> {
  let keptInBytes = 0;
  for (const portion of portionsOf(contents)) {
    const kept = await store.keepAll(portion);
    if (!kept.ok) {
      return kept;
    }
    keptInBytes += sizeOf(portion);
    onKept(keptInBytes);
  }
  return succeed(undefined);
}

function portionsOf(contents: readonly Content[]): readonly (readonly Content[])[] {
  const portions: Content[][] = [];
  for (const content of contents) {
    const last = portions.at(-1);
    const hasRoom =
      last !== undefined &&
      last.length < MOST_AT_ONCE &&
      sizeOf(last) + content.bytes.size <= LARGEST_AT_ONCE_IN_BYTES;
    if (hasRoom) {
      last.push(content);
    } else {
      portions.push([content]);
    }
  }
  return portions;
}

function sizeOf(contents: readonly Content[]): number {
  return contents.reduce((sum, { bytes }) => sum + bytes.size, 0);
}
