import { applyChanges } from "#core/assessment/apply-changes.ts";
import { applyEdits } from "#core/assessment/apply-edits.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type {
  AssessmentStore,
  MergedIn,
  OpenedFile,
  SaveError,
  ShelvedAssessment,
} from "#core/assessment/assessment-store.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { Change, ChangeId } from "#core/assessment/change.ts";
import { joinChanges } from "#core/assessment/continue-change.ts";
import { filesOf, filesTouchedBy, questionsTouchedBy } from "#core/assessment/touched-by.ts";
import { evidenceInOrder } from "#core/evidence/evidence-in-order.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";

interface ShelfEntry {
  readonly assessment: Assessment;
  readonly summary: AssessmentSummary;
  readonly changes: readonly Change[];
  readonly superseded: readonly ChangeId[];
  /** Who may go on with the last change: its visit, until a backup or a file that was given away holds it. */
  readonly lastVisit: symbol | null;
  readonly lastBackupAt: string | null;
  readonly changesSinceBackup: number;
  readonly removedAt: string | null;
  readonly openedFrom?: OpenedFile | undefined;
}

type Listener = (changes: readonly Change[]) => void;

/** What several stores can share, as several tabs share a database. */
export interface MemoryShelf {
  readonly entries: Map<AssessmentId, ShelfEntry>;
  readonly listeners: Map<symbol, Set<Listener>>;
}

export function createMemoryShelf(): MemoryShelf {
  return { entries: new Map(), listeners: new Map() };
}

/** Keeps assessments as long as the page or process lives. */
export function openMemoryAssessmentStore(shelf: MemoryShelf = createMemoryShelf()): AssessmentStore {
  const visit = Symbol("visit");
  const listeners = new Set<Listener>();
  shelf.listeners.set(visit, listeners);

  async function update(id: AssessmentId, change: (entry: ShelfEntry) => ShelfEntry | null) {
    const entry = shelf.entries.get(id);
    if (entry === undefined) {
      return fail({ kind: "assessment-gone" } as const);
    }
    const changed = change(entry);
    if (changed !== null) {
      shelf.entries.set(id, changed);
    }
    return succeed(undefined);
  }

  return {
    list: async () => succeed({ assessments: shelved(shelf), unreadable: 0 }),
    load: async (id) => {
      const entry = shelf.entries.get(id);
      return entry === undefined ? fail({ kind: "assessment-gone" }) : succeed(entry.assessment);
    },
    add: async (assessment, summary, changes, superseded = [], openedFrom) =>
      add(shelf, assessment, summary, changes, superseded, openedFrom),
    save: async (changes, summary) => {
      const saved = save(shelf, visit, changes, summary);
      if (!saved.ok) {
        return saved;
      }
      if (saved.value.length > 0) {
        tellOthers(shelf, visit, saved.value);
      }
      return succeed(undefined);
    },
    takeIn: async (merged, summary) => {
      const saved = takeIn(shelf, merged, summary);
      if (!saved.ok) {
        return saved;
      }
      tellOthers(shelf, visit, saved.value);
      return succeed(undefined);
    },
    wholeHistory: async (id) => {
      const entry = shelf.entries.get(id);
      if (entry === undefined) {
        return fail({ kind: "assessment-gone" });
      }
      const { assessment, changes, superseded } = entry;
      shelf.entries.set(id, { ...entry, lastVisit: null });
      return succeed({ assessment, changes, superseded });
    },
    changes: async (id, question) => {
      const changes = shelf.entries.get(id)?.changes ?? [];
      return question === undefined
        ? changes
        : changes.filter((change) => questionsTouchedBy(change.edit).includes(question));
    },
    noteBackup: (id, at) => update(id, (entry) => backedUp(entry, at)),
    setRemoved: (id, removedAt) => update(id, (entry) => ({ ...entry, removedAt })),
    erase: async (id) => {
      if ((shelf.entries.get(id)?.removedAt ?? null) !== null) {
        shelf.entries.delete(id);
      }
      return succeed(undefined);
    },
    neededFiles: async () => succeed(new Set([...shelf.entries.values()].flatMap(filesNeededBy))),
    onChangedElsewhere: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function shelved(shelf: MemoryShelf): readonly ShelvedAssessment[] {
  return [...shelf.entries.values()]
    .map(({ summary, lastBackupAt, changesSinceBackup, removedAt, openedFrom }) => ({
      summary,
      lastBackupAt,
      changesSinceBackup,
      removedAt,
      openedFrom,
    }))
    .sort((one, other) => Date.parse(other.summary.changedAt) - Date.parse(one.summary.changedAt));
}

function add(
  shelf: MemoryShelf,
  assessment: Assessment,
  summary: AssessmentSummary,
  changes: readonly Change[],
  superseded: readonly ChangeId[],
  openedFrom?: OpenedFile,
): Result<void, SaveError> {
  if (shelf.entries.has(assessment.id)) {
    throw new Error(`There is an assessment ${assessment.id} already`);
  }
  shelf.entries.set(assessment.id, {
    assessment: { ...assessment, evidence: evidenceInOrder(assessment.evidence) },
    summary,
    changes,
    superseded,
    lastVisit: null,
    lastBackupAt: null,
    changesSinceBackup: 0,
    removedAt: null,
    openedFrom,
  });
  return succeed(undefined);
}

function save(
  shelf: MemoryShelf,
  visit: symbol,
  changes: readonly Change[],
  summary: AssessmentSummary,
): Result<readonly Change[], SaveError> {
  const entry = shelf.entries.get(summary.id);
  if (entry === undefined) {
    return fail({ kind: "assessment-gone" });
  }
  const applied = applyChanges(entry.assessment, changes);
  if (!applied.ok) {
    return applied;
  }
  const { assessment, made } = applied.value;
  const keptApart = entry.lastVisit === visit ? entry.changes.slice(0, -1) : entry.changes;
  const recorded = [...keptApart, ...joinChanges([...entry.changes.slice(keptApart.length), ...made])];
  const added = recorded.length - entry.changes.length;
  shelf.entries.set(summary.id, {
    ...entry,
    assessment,
    summary,
    changes: recorded,
    lastVisit: made.length === 0 ? entry.lastVisit : visit,
    changesSinceBackup: entry.changesSinceBackup + added,
  });
  return succeed(made);
}

function takeIn(
  shelf: MemoryShelf,
  { edits, records, superseded, at }: MergedIn,
  summary: AssessmentSummary,
): Result<readonly Change[], SaveError> {
  const entry = shelf.entries.get(summary.id);
  if (entry === undefined) {
    return fail({ kind: "assessment-gone" });
  }
  const applied = applyEdits(entry.assessment, edits, at);
  if (!applied.ok) {
    return applied;
  }
  const known = new Set(entry.changes.map(({ id }) => id));
  const added = records.filter(({ id }) => !known.has(id));
  shelf.entries.set(summary.id, {
    ...entry,
    assessment: applied.value,
    summary,
    changes: [...entry.changes, ...added],
    superseded: [...new Set([...entry.superseded, ...superseded])],
    lastVisit: null,
    changesSinceBackup: entry.changesSinceBackup + added.length,
  });
  return succeed(edits.flatMap((edit) => added.slice(0, 1).map((first) => ({ ...first, at, edit }))));
}

function tellOthers(shelf: MemoryShelf, visit: symbol, changes: readonly Change[]): void {
  for (const [other, listeners] of shelf.listeners) {
    for (const listener of other === visit ? [] : listeners) {
      listener(changes);
    }
  }
}

function backedUp(entry: ShelfEntry, at: string): ShelfEntry {
  const later = entry.changes.filter((change) => Date.parse(change.at) > Date.parse(at));
  return { ...entry, lastBackupAt: at, changesSinceBackup: later.length, lastVisit: null };
}

function filesNeededBy({ assessment, changes }: ShelfEntry) {
  return [
    ...assessment.evidence.flatMap(filesOf),
    ...changes.flatMap((change) => filesTouchedBy(change.edit)),
  ];
}
