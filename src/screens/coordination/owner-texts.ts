import { Day } from "#core/evidence/evidence-item.ts";
import type { OwnersByIndicator } from "#core/exchange/propose-owners.ts";
import type { Assignment } from "#core/exchange/read-assignments.ts";
import { foldKey, unitedTexts } from "#core/programme/folded-text.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { tooLong } from "#ui/too-long.ts";

/** What is asked of one OPD alone, of one indicator. */
interface AskedText {
  readonly deadline: string;
  readonly note: string;
}

/** What is typed in the line of one indicator. */
export interface OwnerText extends AskedText {
  /** Who answers it: several OPDs are parted by semicolons. */
  readonly owners: string;
  /** Of this indicator alone, as a date field gives it; empty: as that of all. */
  readonly deadline: string;
  readonly note: string;
  /** Where its OPDs are asked different things: of each of them, by `foldKey` of its name, in place of deadline and note. */
  readonly each?: ReadonlyMap<string, AskedText>;
}

export type OwnerTexts = ReadonlyMap<QuestionId, OwnerText>;

export const NO_OWNER: OwnerText = { owners: "", deadline: "", note: "" };

export function textsOfOwners(owners: OwnersByIndicator): OwnerTexts {
  return new Map(
    [...owners].map(([indicator, names]) => [indicator, { ...NO_OWNER, owners: names.join("; ") }]),
  );
}

export function namesIn(text: string): readonly string[] {
  const names = text.split(";").map((name) => name.trim());
  return unitedTexts(
    names.filter((name) => name !== ""),
    [],
  );
}

/**
 * `deadline`: of all indicators that have none of their own. A name that differs from an earlier one in capitals or signs
 * alone is the same OPD, written as it was first.
 */
export function assignmentsOf(owners: OwnerTexts, deadline: string): readonly Assignment[] {
  const written = [...owners.values()].flatMap((text) => namesIn(text.owners));
  const first = new Map(unitedTexts(written, []).map((name) => [foldKey(name), name]));
  return [...owners].flatMap(([indicator, text]) =>
    namesIn(text.owners).map((agency) => {
      const asked = askedOf(text, agency);
      return {
        indicator,
        agency: first.get(foldKey(agency)) ?? agency,
        deadline: dayIn(asked.deadline) ?? dayIn(deadline),
        note: asked.note.trim(),
      };
    }),
  );
}

export function askedOf(text: OwnerText, agency: string): AskedText {
  return text.each?.get(foldKey(agency)) ?? text;
}

/** The line after what is asked of one OPD was changed. */
export function withAsked(text: OwnerText, agency: string, part: Partial<AskedText>): OwnerText {
  const { deadline, note } = askedOf(text, agency);
  return { ...text, each: new Map([...(text.each ?? []), [foldKey(agency), { deadline, note, ...part }]]) };
}

function dayIn(text: string): Day | null {
  const day = Day.safeParse(text);
  return day.success ? day.data : null;
}

/** What a table says takes the place of what was typed. Each OPD keeps what the table asks of it. */
export function textsOfAssignments(known: OwnerTexts, assignments: readonly Assignment[]): OwnerTexts {
  return new Map(
    [...known.keys()].map((indicator) => {
      const own = assignments.filter((one) => one.indicator === indicator);
      const owners = own.map(({ agency }) => agency).join("; ");
      const asked = own.map(
        ({ agency, deadline, note }) => [foldKey(agency), { deadline: deadline ?? "", note }] as const,
      );
      const [first = ["", NO_OWNER] as const] = asked;
      const { deadline, note } = first[1];
      return asked.every(([, one]) => one.deadline === deadline && one.note === note)
        ? [indicator, { owners, deadline, note }]
        : [indicator, { ...NO_OWNER, owners, each: new Map(asked) }];
    }),
  );
}

const LONGEST_NAME = 200;
const LONGEST_NOTE = 2000;

/** Whether anything of the line is too long to go into a task. */
export function hasExcess(text: OwnerText): boolean {
  const notes = [text.note, ...[...(text.each?.values() ?? [])].map(({ note }) => note)];
  return excessOfNames(text) !== null || notes.some((note) => excessOfNote(note) !== null);
}

/** Which name is too long, as a sentence; null where all fit. */
export function excessOfNames({ owners }: OwnerText): string | null {
  return namesIn(owners).flatMap((name) => tooLong(name, LONGEST_NAME) ?? [])[0] ?? null;
}

export function excessOfNote(note: string): string | null {
  return tooLong(note.trim(), LONGEST_NOTE);
}

export function saysMoreThanOwners(texts: OwnerTexts): boolean {
  return [...texts.values()].some(
    ({ deadline, note, each }) => deadline !== "" || note !== "" || each !== undefined,
  );
}
