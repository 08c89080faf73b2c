import { dequal } from "dequal/lite";
import type { ChangeId, Edit } from "#core/assessment/change.ts";
import { headsOf, type LinkedChange } from "./change-set.ts";
import { canonicalJson } from "./derived-id.ts";
import { FieldCausality, type LastTouch } from "./field-causality.ts";
import { citationIn, editToFields, isCitation, type LevelOf } from "./part-fields.ts";

/** One opinion in a conflict. */
export interface FieldSide {
  /** The change that holds it; null for how things stood before what is known. */
  readonly change: LinkedChange | null;
  /** As JSON; undefined for something that is not there. */
  readonly value: string | undefined;
}

/** Changes of one field that did not know of one another and want different things. */
export interface FieldConflict {
  /** As part-fields.ts names it; "citation" and the number of a question for what is cited for it. */
  readonly field: string;
  readonly sides: readonly FieldSide[];
}

/** How one part stands, by all that is known of it. */
export interface SettledPart {
  readonly heads: readonly LinkedChange[];
  /** Leads to how the part is shown. With conflicts one of the sides is shown, the same one everywhere. */
  readonly edit: Edit;
  readonly conflicts: readonly FieldConflict[];
}

/** How much a change is preferred where it conflicts with others; equal ones are told apart by their ids. */
export type Preference = (change: LinkedChange) => number;

/** Beyond that it is not traced who saw which change: then whatever differs is a conflict. Nobody's work comes near it. */
const MOST_TRACED = 1_000;
const MOST_PARENTS_TRACED = 5_000;
const MOST_CITATIONS_TRACED = 1_000;

/**
 * How a part stands: as its only current change says, or as several agree. Changes that did not know of one another go together
 * field by field, where only one touched it; otherwise they are in conflict. `changes` are all of the part, and not none.
 */
export function settlePart(
  changes: readonly LinkedChange[],
  superseded: ReadonlySet<ChangeId>,
  levelOf: LevelOf,
  preference: Preference = () => 0,
): SettledPart {
  const heads = headsOf(changes, superseded);
  const [first, ...others] = heads;
  if (first === undefined) {
    throw new Error("A part is settled by the changes of it, and there were none");
  }
  if (others.every(({ edit }) => dequal(edit.after, first.edit.after))) {
    return { heads, edit: first.edit, conflicts: [] };
  }
  if (SCALARS.has(first.edit.part)) {
    return { heads, ...asWhole(heads, first.edit, preference) };
  }
  const traced = isTraceable(changes) ? changes : heads.map((head) => ({ ...head, parents: [] }));
  const causality = new FieldCausality(traced, levelOf);
  const sidesOf = (field: string) =>
    distinctSides(
      traced === changes
        ? causality.lastTouches(field, heads)
        : heads.map((change) => ({ change, value: causality.after(change).get(field) })),
    );
  return joinHeads(heads, first.edit, causality, sidesOf, preference);
}

function isTraceable(changes: readonly LinkedChange[]): boolean {
  const parents = changes.reduce((count, change) => count + change.parents.length, 0);
  const citations = changes.reduce((most, { edit }) => Math.max(most, citationsIn(edit)), 0);
  return (
    changes.length <= MOST_TRACED && parents <= MOST_PARENTS_TRACED && citations <= MOST_CITATIONS_TRACED
  );
}

function citationsIn(edit: Edit): number {
  return edit.part === "evidence" ? (edit.after?.citations.length ?? 0) : 0;
}

/** Parts that are one piece: nothing of them can go together. */
const SCALARS: ReadonlySet<Edit["part"]> = new Set(["text", "external", "target", "pack"]);

function joinHeads(
  heads: readonly LinkedChange[],
  like: Edit,
  causality: FieldCausality,
  sidesOf: (field: string) => readonly FieldSide[],
  preference: Preference,
): SettledPart {
  const values = heads.map(causality.after);
  const fields = new Map<string, string>();
  const conflicts: FieldConflict[] = [];
  for (const field of new Set(values.flatMap((one) => [...one.keys()]))) {
    const value = values[0]?.get(field);
    const areAgreed = values.every((one) => one.get(field) === value);
    const sides = areAgreed ? [{ change: null, value }] : sidesOf(field);
    const chosen = field === "addedAt" ? earliest(sides) : preferred(sides, preference);
    if (sides.length > 1 && field !== "addedAt") {
      conflicts.push({ field, sides });
    }
    if (chosen?.value !== undefined) {
      fields.set(field, chosen.value);
    }
  }
  if (like.part === "standing" && conflicts.some(({ field }) => field === "level")) {
    return { heads, ...differentLevels(heads, like, conflicts, causality, preference) };
  }
  if (like.part === "evidence" || like.part === "record") {
    return { heads, ...joinedEvidence(heads, like, fields, conflicts, causality, preference) };
  }
  return { heads, ...(joinedFields(like, fields, conflicts) ?? asWhole(heads, like, preference)) };
}

/** When evidence was added is nobody's opinion: what two added apart was there from the first time. */
function earliest(sides: readonly FieldSide[]): FieldSide | undefined {
  const there = sides.filter(({ value }) => value !== undefined);
  return there.sort((one, other) => ((one.value ?? "") < (other.value ?? "") ? -1 : 1))[0];
}

type Joined = Pick<SettledPart, "edit" | "conflicts">;

function joinedFields(
  like: Edit,
  fields: ReadonlyMap<string, string>,
  conflicts: readonly FieldConflict[],
): Joined | null {
  const edit = editToFields(like, fields);
  return edit === null ? null : { edit, conflicts };
}

/** One of the heads as it is; that they differ is one conflict about all of it. */
function asWhole(heads: readonly LinkedChange[], like: Edit, preference: Preference): Joined {
  const sides = heads.map((change) => ({ change, value: canonicalJson(change.edit.after) }));
  return {
    edit: preferred(sides, preference)?.change?.edit ?? like,
    conflicts: [{ field: "value", sides: distinctSides(sides) }],
  };
}

/** A level that two set differently is one conflict about the whole standing: half of the ticks of each would be nobody's claim. */
function differentLevels(
  heads: readonly LinkedChange[],
  like: Edit,
  conflicts: readonly FieldConflict[],
  causality: FieldCausality,
  preference: Preference,
): Joined {
  const levels = conflicts.filter(({ field }) => field === "level");
  const chosen = preferred(levels[0]?.sides ?? [], preference);
  const maker = chosen?.change ?? null;
  const sayingSo = heads.filter((head) => causality.after(head).get("level") === chosen?.value);
  const holder = sayingSo.find((head) => maker !== null && causality.hasSeen(head, maker)) ?? sayingSo[0];
  return { edit: holder?.edit ?? like, conflicts: levels };
}

/** Evidence, or a record, that one took away and another went on with is kept until somebody decides. */
function joinedEvidence(
  heads: readonly LinkedChange[],
  like: Edit,
  fields: ReadonlyMap<string, string>,
  conflicts: readonly FieldConflict[],
  causality: FieldCausality,
  preference: Preference,
): Joined {
  const isGone = ({ edit }: LinkedChange) => edit.after === null;
  const left = heads.filter((head) => !isGone(head));
  if (left.length === heads.length) {
    const all = [...conflicts.map(ofItsQuestion), ...citationConflicts(fields, heads, causality)];
    return joinedFields(like, fields, all) ?? asWhole(heads, like, preference);
  }
  const whole = heads.map((change) => ({ change, value: causality.after(change).get("item") }));
  const chosen = preferred(whole, (change) => preference(change) * 2 + (isGone(change) ? 0 : 1));
  const edit = (chosen?.change ?? left[0])?.edit ?? like;
  return { edit, conflicts: [{ field: "item", sides: whole }] };
}

/** The same citation changed to this here and to that there: both are kept, and somebody should look. */
function citationConflicts(
  fields: ReadonlyMap<string, string>,
  heads: readonly LinkedChange[],
  causality: FieldCausality,
): readonly FieldConflict[] {
  const before = new Set(heads.flatMap((head) => [...causality.before(head).keys()].filter(isCitation)));
  const gone = [...before].filter((field) => !fields.has(field));
  return gone.flatMap((field) => {
    const question = questionIn(field);
    const sides = causality.lastTouches(field, heads).flatMap(({ change }) => {
      const made = change === null ? [] : citationsMade(change, question, causality);
      return made.length === 0 ? [] : [{ change, value: `[${made.join(",")}]` }];
    });
    const distinct = distinctSides(sides);
    return distinct.length > 1 ? [{ field: `citation ${question}`, sides: distinct }] : [];
  });
}

/** A citation that one took away and another put back, as a conflict about what is cited for its question. */
function ofItsQuestion({ field, sides }: FieldConflict): FieldConflict {
  if (!isCitation(field)) {
    return { field, sides };
  }
  const listed = (value: string | undefined) => (value === undefined ? "[]" : `[${citationIn(field)}]`);
  return {
    field: `citation ${questionIn(field)}`,
    sides: sides.map((side) => ({ ...side, value: listed(side.value) })),
  };
}

function citationsMade(change: LinkedChange, question: string, causality: FieldCausality): readonly string[] {
  const before = causality.before(change);
  return [...causality.after(change).keys()]
    .filter((field) => isCitation(field) && !before.has(field) && questionIn(field) === question)
    .map(citationIn);
}

function questionIn(citation: string): string {
  return /"question":"([^"]*)"/.exec(citation)?.[1] ?? "";
}

/** Each opinion once, held by the change whose id comes first. */
function distinctSides(touches: readonly LastTouch[]): readonly FieldSide[] {
  const sideByValue = new Map<string | undefined, FieldSide>();
  for (const touch of touches) {
    if (!sideByValue.has(touch.value)) {
      sideByValue.set(touch.value, touch);
    }
  }
  return [...sideByValue.values()];
}

function preferred(sides: readonly FieldSide[], preference: Preference): FieldSide | undefined {
  const weight = ({ change }: FieldSide) => (change === null ? Number.NEGATIVE_INFINITY : preference(change));
  return sides.reduce<FieldSide | undefined>(
    (best, side) => (best === undefined || weight(side) > weight(best) ? side : best),
    undefined,
  );
}
