import * as z from "zod/mini";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { Edit } from "#core/assessment/change.ts";
import { EditOfAnyVersion } from "#core/assessment/edit-version-1.ts";
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
  readonly take: (assessment: AssessmentId) => readonly Edit[];
  /** Files that the kept edits need, of every visit and assessment: they must not be cleaned up. */
  readonly neededFiles: () => ReadonlySet<Sha256>;
}

const PREFIX = "matang:draft:";
const Draft = z.object({ keptAt: z.number(), edits: z.array(EditOfAnyVersion) });

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

  function take(assessment: AssessmentId): readonly Edit[] {
    const drafts = draftsUnder(`${PREFIX}${assessment}:`);
    const edits = drafts.flatMap((draft) => draft.edits);
    if (keep(assessment, edits)) {
      removeAll(drafts.map((draft) => draft.key).filter((key) => key !== keyOf(assessment)));
    }
    return edits;
  }

  function draftsUnder(prefix: string) {
    return storage
      .keys()
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => readDraft(key, storage.get(key)))
      .sort((one, other) => one.keptAt - other.keptAt);
  }

  function removeAll(keys: readonly string[]): void {
    for (const key of keys) {
      storage.remove(key);
    }
  }

  return {
    keep,
    take,
    neededFiles: () =>
      new Set(draftsUnder(PREFIX).flatMap((draft) => draft.edits.flatMap((edit) => filesTouchedBy(edit)))),
  };
}

/** What a newer version of the app wrote, and this one cannot read, is left for it. */
function readDraft(key: string, text: string | null) {
  const draft = Draft.safeParse(parseJson(text ?? ""));
  return draft.success ? [{ key, ...draft.data }] : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
