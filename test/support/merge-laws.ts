import { dequal } from "dequal/lite";
import { criteriaOfStanding } from "#core/assessment/answer.ts";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import type { Change, Edit } from "#core/assessment/change.ts";
import { partTouchedBy } from "#core/assessment/touched-by.ts";
import { canonicalJson } from "#core/exchange/derived-id.ts";
import { type MergedAssessment, mergeAssessments } from "#core/exchange/merge-assessments.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { type WitnessedChange, WORLD_INSTRUMENT, type World } from "./merge-world.ts";

function mergeOf(ours: AssessmentCopy, ...theirs: readonly AssessmentCopy[]): MergedAssessment {
  return mergeAssessments(WORLD_INSTRUMENT, { base: null, ours, theirs });
}

/** Whether two merges come to the same: how everything stands, and all that is known of how it came. */
function isSameOutcome(one: MergedAssessment, other: MergedAssessment): boolean {
  return (
    dequal({ ...one.assessment, id: "" }, { ...other.assessment, id: "" }) &&
    dequal(one.superseded, other.superseded) &&
    one.changes.length === other.changes.length &&
    one.changes.every(
      (change, place) => change === other.changes[place] || dequal(change, other.changes[place]),
    ) &&
    dequal(conflictsIn(one), conflictsIn(other))
  );
}

function conflictsIn({ parts }: MergedAssessment): readonly string[] {
  return [...parts]
    .flatMap(([part, { conflicts }]) => conflicts.map(({ field }) => `${part} ${field}`))
    .sort();
}

/** The law that a world breaks, with what breaks it; null when all hold. */
export function brokenLaw({ devices, witnessed }: World): string | null {
  const copies = devices.map(({ copy }) => copy);
  const [a, b, c] = copies;
  if (a === undefined || b === undefined || c === undefined) {
    return null;
  }
  const all = mergeOf(a, ...copies.slice(1));
  return (
    brokenAlgebra(a, b, c) ??
    (isSameOutcome(all, mergeOf(b, ...copies.toReversed())) ? null : "the order of all copies matters") ??
    firstBroken(witnessed, (one) => lostChange(one, all, witnessed)) ??
    returningValue(all, witnessed)
  );
}

function brokenAlgebra(a: AssessmentCopy, b: AssessmentCopy, c: AssessmentCopy): string | null {
  const ab = mergeOf(a, b);
  const abc = mergeOf(ab, c);
  const laws = {
    commutative: isSameOutcome(ab, mergeOf(b, a)),
    associative: isSameOutcome(abc, mergeOf(a, mergeOf(b, c))),
    idempotent: isSameOutcome(ab, mergeOf(ab, ab, b, a)),
  };
  const broken = Object.entries(laws).find(([, holds]) => !holds);
  return broken === undefined ? null : `not ${broken[0]}`;
}

function firstBroken(
  witnessed: World["witnessed"],
  problemOf: (one: WitnessedChange) => string | null,
): string | null {
  for (const one of witnessed.values()) {
    const problem = problemOf(one);
    if (problem !== null) {
      return problem;
    }
  }
  return null;
}

/** A change is lost when nobody who knew it went on from it, and it is neither shown nor among the opinions of a conflict. */
function lostChange(
  { change }: WitnessedChange,
  all: MergedAssessment,
  witnessed: World["witnessed"],
): string | null {
  const part = partTouchedBy(change.edit);
  const isKnown = all.changes.some(({ id }) => id === change.id) || isSuperseded(change, witnessed);
  if (!isKnown) {
    return `${change.id} is not in the history`;
  }
  const settled = all.parts.get(part);
  if (isSuperseded(change, witnessed) || settled === undefined) {
    return settled === undefined ? `${part} is gone` : null;
  }
  if (!settled.heads.some(({ id }) => id === change.id)) {
    return `${change.id} is no current change of ${part}, and nobody superseded it`;
  }
  return settled.conflicts.length > 0 || holdsAll(settled.edit, change.edit)
    ? null
    : `${change.id} is not shown in ${part}`;
}

function isSuperseded(change: Change, witnessed: World["witnessed"]): boolean {
  const part = partTouchedBy(change.edit);
  for (const other of witnessed.values()) {
    if (other.seen.has(change.id) && partTouchedBy(other.change.edit) === part) {
      return true;
    }
  }
  return false;
}

/** Whether what a current change did is there in what is shown. */
function holdsAll(shown: Edit, made: Edit): boolean {
  if (shown.part === "standing" && made.part === "standing") {
    const [before, after] = [criteriaOfStanding(made.before), criteriaOfStanding(made.after)];
    const now = criteriaOfStanding(shown.after);
    const isHandKept = levelIn(made, "after") === null || levelIn(made, "before") === levelIn(made, "after");
    const hand = isHandKept || levelIn(shown, "after") === levelIn(made, "after");
    return (
      hand &&
      after.every((one) => before.includes(one) || now.includes(one)) &&
      before.every((one) => after.includes(one) || !now.includes(one))
    );
  }
  if (shown.part === "evidence" && made.part === "evidence") {
    const had = new Set((made.before?.citations ?? []).map(canonicalJson));
    const has = new Set((shown.after?.citations ?? []).map(canonicalJson));
    const added = (made.after?.citations ?? []).map(canonicalJson).filter((one) => !had.has(one));
    const isTitled = made.before?.title === made.after?.title || shown.after?.title === made.after?.title;
    return made.after === null ? shown.after === null : isTitled && added.every((one) => has.has(one));
  }
  if (shown.part === "record" && made.part === "record") {
    return made.after === null ? shown.after === null : holdsFields(shown.after, made.before, made.after);
  }
  if (shown.part === "details" && made.part === "details") {
    const names = ["year", "agency"] as const;
    return names.every(
      (name) => made.before[name] === made.after[name] || made.after[name] === shown.after[name],
    );
  }
  return dequal(shown.after, made.after);
}

/** Whether every field that a change of a record set stands as it set it. */
function holdsFields(
  shown: AssessmentRecord | null,
  before: AssessmentRecord | null,
  after: AssessmentRecord,
): boolean {
  const set = Object.entries(after.body).filter(([name, value]) => !dequal(before?.body[name], value));
  return shown !== null && set.every(([name, value]) => dequal(shown.body[name], value));
}

function levelIn(
  edit: Extract<Edit, { readonly part: "standing" }>,
  when: "before" | "after",
): string | null {
  const standing = edit[when];
  return standing.kind === "by-hand" ? standing.level : null;
}

/** A text or target that somebody had replaced stands again, or a tick that somebody had taken away, with nobody having put it there. */
function returningValue(all: MergedAssessment, witnessed: World["witnessed"]): string | null {
  for (const [part, { edit, conflicts }] of all.parts) {
    const made = [...witnessed.values()].filter((one) => partTouchedBy(one.change.edit) === part);
    if (edit.part === "text" || edit.part === "target") {
      const last = made.filter(({ change }) => !isSuperseded(change, witnessed));
      if (made.length > 0 && !last.some(({ change }) => dequal(change.edit.after, edit.after))) {
        return `an old value stands in ${part}`;
      }
    }
    if (edit.part === "standing" && conflicts.length === 0) {
      const returned = returnedTick(edit, made);
      if (returned !== null) {
        return `${returned} stands in ${part} otherwise than its last changes say`;
      }
    }
  }
  return null;
}

function returnedTick(
  shown: Extract<Edit, { readonly part: "standing" }>,
  made: readonly WitnessedChange[],
): string | null {
  const now = criteriaOfStanding(shown.after);
  const all = new Set(
    made.flatMap(({ change }) =>
      change.edit.part === "standing" ? criteriaOfStanding(change.edit.after) : [],
    ),
  );
  for (const criterion of all) {
    const touching = made.filter((one) => decides(one, criterion, made));
    const last = touching.filter((one) => !touching.some((other) => other.seen.has(one.change.id)));
    if (last.every(({ change }) => tickIn(change.edit, "after", criterion) !== now.includes(criterion))) {
      return criterion;
    }
  }
  return null;
}

/** A change decides about a tick that it sets or takes away, or about which those that it went on from did not all say the same. */
function decides(
  { change, seen }: WitnessedChange,
  criterion: string,
  made: readonly WitnessedChange[],
): boolean {
  const after = tickIn(change.edit, "after", criterion);
  const earlier = made.filter((one) => seen.has(one.change.id));
  const current = earlier.filter((one) => !earlier.some((other) => other.seen.has(one.change.id)));
  return (
    tickIn(change.edit, "before", criterion) !== after ||
    current.some((one) => tickIn(one.change.edit, "after", criterion) !== after)
  );
}

function tickIn(edit: Edit, when: "before" | "after", criterion: string): boolean {
  return edit.part === "standing" && criteriaOfStanding(edit[when]).some((one) => one === criterion);
}
