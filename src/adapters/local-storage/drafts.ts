import * as z from "zod/mini";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import { Edit } from "#core/assessment/change.ts";
import { filesTouchedBy } from "#core/assessment/touched-by.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { TextStorage } from "./browser-storage.ts";

/** Edits that the database does not have yet, kept at once where they outlive the page. */
export interface Drafts {
  /**
   * Replaces what this visit keeps of the assessment; no edits means nothing is left to keep. False when it could not be kept,
   * and then nothing older is left in its place.
   */
  readonly keep: (assessment: AssessmentId, edits: readonly Edit[]) => boolean;
  /**
   * What earlier visits left, in the order in which it was kept. From now on this visit keeps it, until it keeps something
   * else: it is safe even if the page ends right here.
   */
  readonly take: (assessment: AssessmentId) => Promise<readonly Edit[]>;
  /** Files that the kept edits need, of every visit and assessment: they must not be cleaned up. */
  readonly neededFiles: () => Promise<ReadonlySet<Sha256>>;
}

const PREFIX = "matang:draft:";
const Draft = z.object({ keptAt: z.number(), edits: z.array(z.unknown()) });
const Edits = z.array(Edit);

/** `visit` tells this page from others of the same browser that may be open at the same time. */
export function openDrafts(storage: TextStorage, visit: string, nowInMs: () => number = Date.now): Drafts {
  const keyOf = (assessment: AssessmentId) => `${PREFIX}${assessment}:${visit}`;

  function keep(assessment: AssessmentId, edits: readonly Edit[]): boolean {
    const key = keyOf(assessment);
    if (edits.length > 0 && storage.set(key, JSON.stringify({ keptAt: nowInMs(), edits }))) {
      return true;
    }
    storage.remove(key);
    return edits.length === 0;
  }

  async function take(assessment: AssessmentId): Promise<readonly Edit[]> {
    const drafts = await draftsUnder(`${PREFIX}${assessment}:`);
    const edits = drafts.flatMap((draft) => draft.edits);
    if (keep(assessment, edits)) {
      removeAll(drafts.map((draft) => draft.key).filter((key) => key !== keyOf(assessment)));
    }
    return edits;
  }

  async function draftsUnder(prefix: string) {
    const keys = storage.keys().filter((key) => key.startsWith(prefix));
    const drafts = await Promise.all(keys.map((key) => readDraft(key, storage.get(key))));
    return drafts.filter((draft) => draft !== null).sort((one, other) => one.keptAt - other.keptAt);
  }

  function removeAll(keys: readonly string[]): void {
    for (const key of keys) {
      storage.remove(key);
    }
  }

  return {
    keep,
    take,
    neededFiles: async () => {
      const drafts = await draftsUnder(PREFIX);
      return new Set(drafts.flatMap(({ edits }) => edits.flatMap((edit) => filesTouchedBy(edit))));
    },
  };
}

/** What a newer version of the app wrote, and this one cannot read, is left for it. */
async function readDraft(key: string, text: string | null) {
  const draft = Draft.safeParse(parseJson(text ?? ""));
  const edits = draft.success ? await readEdits(draft.data.edits) : null;
  return draft.success && edits !== null ? { key, keptAt: draft.data.keptAt, edits } : null;
}

/** The way from older versions is fetched only for who comes along it. */
async function readEdits(found: readonly unknown[]): Promise<readonly Edit[] | null> {
  const edits = Edits.safeParse(found);
  if (edits.success) {
    return edits.data;
  }
  const { EditOfAnyVersion } = await import("#core/assessment/edit-version-1.ts");
  const older = z.array(EditOfAnyVersion).safeParse(found);
  return older.success ? older.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
