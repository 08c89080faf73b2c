import type { Edit } from "#core/assessment/change.ts";
import type { AttachRow, AttachState, PickedFile } from "#core/evidence/attach-row.ts";
import {
  EvidenceId,
  type EvidenceItem,
  type FileSource,
  isCitedFor,
  newCitation,
  type Sha256,
  UNKNOWN_DOCUMENT,
} from "#core/evidence/evidence-item.ts";
import { questionOfFilePath } from "#core/evidence/file-name.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { KeptFile } from "#screens/evidence/evidence-tools.ts";
import type { AssessmentSession } from "./assessment-session.ts";
import { keepFile } from "./keep-file.ts";
import type { Services } from "./services.ts";

/** Where files of one visit are attached. It works on when the screen is left. */
export interface AttachDesk {
  /** Another list whenever something changed. */
  readonly rows: () => readonly AttachRow[];
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Files them under the question, or each under the one its path speaks of. All become evidence in one step, as soon as their
   * bytes are kept; resolves then with the rows of these files.
   */
  readonly add: (
    files: readonly PickedFile<File>[],
    question: QuestionId | null,
  ) => Promise<readonly AttachRow[]>;
  /** Files one of them under another question, or under none. */
  readonly place: (key: number, question: QuestionId | null) => void;
  /** What was not read yet is left out. What is kept stays. */
  readonly stop: () => void;
  /** Clears the list of what is done. */
  readonly forget: () => void;
}

const desks = new WeakMap<AssessmentSession, AttachDesk>();

export function attachDeskOf(session: AssessmentSession, services: Services): AttachDesk {
  const desk = desks.get(session) ?? openAttachDesk(session, services);
  desks.set(session, desk);
  return desk;
}

/** A desk of its own, whose rows nobody else sees. */
export function openAttachDesk(session: AssessmentSession, services: Services): AttachDesk {
  const listeners = new Set<() => void>();
  const sourceByKey = new Map<number, FileSource>();
  let rows: readonly AttachRow[] = [];
  let stopping = new AbortController();
  let last = 0;

  const publish = (after: readonly AttachRow[]) => {
    rows = after;
    for (const listener of listeners) {
      listener();
    }
  };
  const change = (key: number, part: Partial<AttachRow>) =>
    publish(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const rowsOf = (keys: ReadonlySet<number>) => rows.filter(({ key }) => keys.has(key));

  const take = async (key: number, file: File, signal: AbortSignal) => {
    const state = await keptState(services, file, signal, (kept) => sourceByKey.set(key, kept.source));
    change(key, { state });
  };
  const save = (keys: ReadonlySet<number>, wanted: QuestionId | null) => {
    const made = evidenceOf(session, services, rowsOf(keys), sourceByKey, wanted);
    session.edit(made.edits);
    publish(rows.map((row) => ({ ...row, state: made.stateByKey.get(row.key) ?? row.state })));
  };
  return {
    rows: () => rows,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: async (files, question) => {
      const { questionnaire } = session.state().view;
      const added = files.map(({ file, path }) => {
        last += 1;
        const { name, size: sizeInBytes } = file;
        const guess = question ?? questionOfFilePath(path, questionnaire);
        const state: AttachState = { kind: "reading" };
        return { file, row: { key: last, name, path, sizeInBytes, question: guess, state } };
      });
      const keys = new Set(added.map(({ row }) => row.key));
      stopping = stopping.signal.aborted ? new AbortController() : stopping;
      const { signal } = stopping;
      publish([...rows, ...added.map(({ row }) => row)]);
      await fewAtATime(added.map((one) => () => take(one.row.key, one.file, signal)));
      save(keys, question);
      return rowsOf(keys);
    },
    place: (key, question) => {
      const row = rows.find((one) => one.key === key);
      if (row?.state.kind === "saved") {
        session.edit(placedAnew(session, row.state.evidence, row.question, question));
      }
      change(key, { question });
    },
    stop: () => stopping.abort(),
    forget: () => publish(rows.filter(({ state }) => state.kind === "reading" || state.kind === "kept")),
  };
}

/** More at once would only keep the page's own thread from drawing the rows. */
const AT_A_TIME = 4;

async function fewAtATime(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const waiting = [...tasks];
  const workOn = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      await task();
    }
  };
  // The rows are painted first.
  await new Promise((resolve) => setTimeout(resolve));
  await Promise.all(Array.from({ length: AT_A_TIME }, workOn));
}

/** A bug with one file must not take the others with it. */
async function keptState(
  services: Services,
  file: File,
  signal: AbortSignal,
  onKept: (kept: KeptFile) => void,
): Promise<AttachState> {
  try {
    const kept = await keepFile(services, file, signal);
    if (!kept.ok) {
      return { kind: "not-kept", problem: kept.error };
    }
    onKept(kept.value);
    return { kind: "kept", sha256: kept.value.source.sha256, problem: kept.value.problem };
  } catch (cause) {
    if (signal.aborted) {
      return { kind: "stopped" };
    }
    reportError(cause);
    return {
      kind: "not-kept",
      problem: "Berkas ini tidak terlampir karena kesalahan aplikasi. Lampirkan lagi.",
    };
  }
}

interface MadeEvidence {
  readonly edits: readonly Edit[];
  readonly stateByKey: ReadonlyMap<number, AttachState>;
}

/** The edits that make evidence of what is kept. Content that is evidence already is cited once more only where that was wanted. */
function evidenceOf(
  session: AssessmentSession,
  services: Services,
  rows: readonly AttachRow[],
  sourceByKey: ReadonlyMap<number, FileSource>,
  wanted: QuestionId | null,
): MadeEvidence {
  const edits: Edit[] = [];
  const stateByKey = new Map<number, AttachState>();
  const known = new Map<Sha256, EvidenceItem>();
  for (const item of session.state().view.assessment.evidence) {
    if (item.source.kind === "file") {
      known.set(item.source.sha256, item);
    }
  }
  for (const { key, question, state } of rows) {
    const source = sourceByKey.get(key);
    if (state.kind !== "kept" || source === undefined) {
      continue;
    }
    const before = known.get(source.sha256) ?? null;
    const after =
      before === null ? newItem(services, source, question, edits.length) : citedFor(before, wanted);
    edits.push({ part: "evidence", evidence: after.id, before, after });
    known.set(source.sha256, after);
    stateByKey.set(
      key,
      before === null || wanted !== null
        ? { ...state, kind: "saved", evidence: after.id }
        : { kind: "known", evidence: before.id },
    );
  }
  return { edits: edits.filter(({ before, after }) => before !== after), stateByKey };
}

/** Evidence stands in the order in which it was added: those of one moment a millisecond apart, as they were dropped. */
function newItem(
  services: Services,
  source: FileSource,
  question: QuestionId | null,
  place: number,
): EvidenceItem {
  return {
    id: EvidenceId.parse(services.newId()),
    title: "",
    document: UNKNOWN_DOCUMENT,
    source: { kind: "file", ...source },
    citations: question === null ? [] : [newCitation(question)],
    addedAt: new Date(Date.parse(services.now()) + place).toISOString(),
  };
}

function citedFor(item: EvidenceItem, question: QuestionId | null): EvidenceItem {
  return question === null || isCitedFor(item, question)
    ? item
    : { ...item, citations: [...item.citations, newCitation(question)] };
}

/** The citations for one question become those for another: with their pages, but not with criteria of the other one. */
function placedAnew(
  session: AssessmentSession,
  evidence: EvidenceId,
  from: QuestionId | null,
  to: QuestionId | null,
): readonly Edit[] {
  const before = session.state().view.assessment.evidence.find(({ id }) => id === evidence);
  if (before === undefined || from === to) {
    return [];
  }
  const moved = before.citations.flatMap((citation) => {
    if (citation.question !== from) {
      return [citation];
    }
    return to === null ? [] : [{ ...citation, question: to, criteria: [] }];
  });
  const after = citedFor({ ...before, citations: moved }, to);
  return [{ part: "evidence", evidence, before, after }];
}
