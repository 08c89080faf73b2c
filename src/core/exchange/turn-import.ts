import { dequal } from "dequal/lite";
import { applyEdit } from "#core/assessment/apply-edit.ts";
import { type Change, type ChangeId, Edit } from "#core/assessment/change.ts";
import type { ImportRecord, TurnedPart } from "#core/assessment/import-record.ts";
import { partTouchedBy } from "#core/assessment/touched-by.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Settlement } from "./apply-resolution.ts";
import { ancestryOf, type ChangeSet, changesByPart, headsOf, type LinkedChange } from "./change-set.ts";
import type { PreparedEdits } from "./import-edits.ts";
import { levelsOfStandings } from "./levels-of-standings.ts";
import { fieldsAfter, type LevelOf } from "./part-fields.ts";
import { type AssessmentCopy, recordedCopy } from "./recorded-copy.ts";
import { settlePart } from "./settle-part.ts";
import { turnedOldImport } from "./turn-old-import.ts";

/** The import after it was turned, and what is given to the store. */
export interface TurnedImport extends PreparedEdits {
  readonly record: ImportRecord;
}

interface TurnedOne {
  /** From how the part stands to how it will. */
  readonly edit: Edit;
  /** By the ids of what comes back, where several opinions do. */
  readonly records: readonly Change[];
  readonly cameBack: NonNullable<ImportRecord["cameBack"]>;
}

/**
 * What takes the import back or, when it was taken back, brings it in again: as changes of their own, which supersede what stands.
 * Where people differed before, they differ again, each with their own opinion. Parts that were changed since are left alone.
 */
export function turnedImport(
  questionnaire: Questionnaire,
  copy: AssessmentCopy,
  record: ImportRecord,
  settlement: Settlement,
): TurnedImport {
  const takenBackAt = record.takenBackAt === null ? settlement.at : null;
  if (record.parts === undefined) {
    return { ...turnedOldImport(copy, record, settlement), record: { ...record, takenBackAt } };
  }
  const turning = new Turning(copy, record, levelsOfStandings(questionnaire), settlement);
  const parts = record.parts.map(turning.turn);
  return {
    ...turning.prepared(parts),
    record: { ...record, parts, takenBackAt, cameBack: [...(record.cameBack ?? []), ...turning.cameBack] },
  };
}

class Turning {
  readonly cameBack: { readonly of: ChangeId; readonly as: ChangeId }[] = [];
  readonly #made: Edit[] = [];
  readonly #leftAlone: Edit[] = [];
  readonly #records: Change[] = [];
  readonly #set: ChangeSet;
  readonly #byPart: ReadonlyMap<string, readonly LinkedChange[]>;
  readonly #copy: AssessmentCopy;
  readonly #record: ImportRecord;
  readonly #levelOf: LevelOf;
  readonly #settlement: Settlement;
  #assessment: AssessmentCopy["assessment"];

  constructor(copy: AssessmentCopy, record: ImportRecord, levelOf: LevelOf, settlement: Settlement) {
    this.#copy = copy;
    this.#record = record;
    this.#levelOf = levelOf;
    this.#settlement = settlement;
    this.#assessment = copy.assessment;
    this.#set = recordedCopy(copy, levelOf);
    this.#byPart = changesByPart(this.#set);
  }

  prepared(parts: readonly TurnedPart[]): PreparedEdits {
    return {
      edits: this.#made,
      records: this.#records,
      superseded: this.#copy.superseded,
      parts,
      at: this.#settlement.at,
      assessment: this.#assessment,
      leftAlone: this.#leftAlone,
    };
  }

  /** How the part was turned; as it was given where it is left alone. */
  readonly turn = (turned: TurnedPart): TurnedPart => {
    const known = this.#byPart.get(turned.part) ?? [];
    const heads = headsOf(known, this.#set.superseded);
    const [head] = heads;
    if (head === undefined || !isSame(idsOf(heads), turned.after)) {
      this.#leftAlone.push(...(head === undefined ? [] : [head.edit]));
      return turned;
    }
    const one = this.#turned(turned, known, heads);
    const applied = applyEdit(this.#assessment, one.edit, this.#settlement.at);
    if (!applied.ok) {
      this.#leftAlone.push(one.edit);
      return turned;
    }
    this.#assessment = applied.value;
    this.#made.push(one.edit);
    this.#records.push(...one.records);
    this.cameBack.push(...one.cameBack);
    return { part: turned.part, before: turned.after, after: idsOf(one.records).sort() };
  };

  #turned(turned: TurnedPart, known: readonly LinkedChange[], heads: readonly LinkedChange[]): TurnedOne {
    const shown = settlePart(known, this.#set.superseded, this.#levelOf).edit;
    const edit = Edit.parse({ ...shown, before: shown.after, after: this.#valueThen(turned.part, shown) });
    const opinions = turned.before.flatMap((id) => known.filter((change) => change.id === id));
    const apart = opinions.length < 2 ? null : this.#apart(opinions, known, heads);
    // Only a file that says two things under one id leads to opinions that were not held: then the value alone comes back.
    return apart !== null && dequal(apart.shown, edit.after)
      ? { ...apart, edit }
      : { edit, records: [this.#changeOf(edit, heads, null)], cameBack: [] };
  }

  /** The opinions as changes of their own, which differ as those did; null where they had gone together. */
  #apart(opinions: readonly LinkedChange[], known: readonly LinkedChange[], heads: readonly LinkedChange[]) {
    if (this.#settledThen(opinions, known).conflicts.length === 0) {
      return null;
    }
    const values = opinions.map(
      (one) => this.#settledThen(opinions, known, (change) => (change.id === one.id ? 1 : 0)).edit,
    );
    // In the order of the earlier ids: while nobody decides, the first is shown.
    const ids = opinions.map(() => this.#settlement.newId()).sort();
    const cameBack = opinions.map(({ id: of }, place) => ({ of, as: ids[place] ?? of }));
    const records = opinions.map(({ by }, place) =>
      this.#changeOf(opinionAmong(values, place, this.#levelOf), heads, {
        by,
        id: cameBack[place]?.as ?? this.#settlement.newId(),
      }),
    );
    const { edit } = settlePart([...known, ...records], this.#set.superseded, this.#levelOf);
    return { shown: edit.after, records, cameBack };
  }

  /** As the part stood when these opinions were its current ones, in the order of their ids. */
  #settledThen(
    opinions: readonly LinkedChange[],
    known: readonly LinkedChange[],
    preference?: (change: LinkedChange) => number,
  ) {
    const seen = new Set(opinions.flatMap((one) => [...ancestryOf(one, known)]));
    return settlePart(
      known.filter(({ id }) => seen.has(id)),
      new Set(),
      this.#levelOf,
      preference,
    );
  }

  /** As the import found the part or, when it was taken back, left it: what it has no edit of, it left as it was. */
  #valueThen(part: string, shown: Edit): unknown {
    const edits = this.#record.edits.filter((edit) => partTouchedBy(edit) === part);
    if (edits.length === 0) {
      return shown.after;
    }
    return this.#record.takenBackAt === null ? edits[0]?.before : edits.at(-1)?.after;
  }

  #changeOf(
    edit: Edit,
    heads: readonly LinkedChange[],
    opinion: Pick<Change, "id" | "by"> | null,
  ): LinkedChange {
    const { by, at, newId } = this.#settlement;
    return {
      id: opinion?.id ?? newId(),
      assessment: this.#copy.assessment.id,
      at,
      by: opinion?.by ?? by,
      edit,
      parents: idsOf(heads),
    };
  }
}

/** As if it had come after the opinion that differs most from it: then both have touched whatever they differ in. */
function opinionAmong(values: readonly Edit[], place: number, levelOf: LevelOf): Edit {
  const own = values[place];
  if (own === undefined) {
    throw new Error(`There is no opinion ${place}`);
  }
  const apart = values.map((one) => ({ one, fields: differingFields(one, own, levelOf) }));
  const farthest = apart.reduce((best, other) => (other.fields > best.fields ? other : best));
  return Edit.parse({ ...own, before: farthest.one.after });
}

function differingFields(one: Edit, other: Edit, levelOf: LevelOf): number {
  const fields = fieldsAfter(one, levelOf);
  const others = fieldsAfter(other, levelOf);
  return [...new Set([...fields.keys(), ...others.keys()])].filter(
    (field) => fields.get(field) !== others.get(field),
  ).length;
}

function idsOf(changes: readonly Pick<Change, "id">[]): ChangeId[] {
  return changes.map(({ id }) => id);
}

function isSame(one: readonly ChangeId[], other: readonly ChangeId[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
