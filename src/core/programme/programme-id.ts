import { RecordId } from "#core/assessment/assessment-record.ts";
import { contentDigest } from "#core/exchange/derived-id.ts";
import { foldKey } from "./folded-text.ts";

const PREFIX = "program.";

/** For a programme that somebody writes by hand; `unique` is a new random text. */
export function newProgrammeId(unique: string): RecordId {
  return RecordId.parse(`${PREFIX}${unique.toLowerCase()}`);
}

/** What makes a row of a table the same programme as another: whose it is, what it is called, and its budget year. */
export interface ProgrammeKey {
  readonly agency: string;
  readonly name: string;
  readonly year: number;
}

export function keyText({ agency, name, year }: ProgrammeKey): string {
  return JSON.stringify([foldKey(agency), foldKey(name), year]);
}

/** For a programme that comes from a table: the same for everybody who reads the same row. */
export function tableProgrammeId(key: ProgrammeKey): RecordId {
  return RecordId.parse(`${PREFIX}tabel-${contentDigest(keyText(key))}`);
}

/** A code as an exported table gives it; null for anything else that stands in its column. */
export function programmeIdIn(code: string): RecordId | null {
  const id = RecordId.safeParse(code.startsWith(PREFIX) ? code : "");
  return id.success ? id.data : null;
}

/** The same for both orders of the two, so that two people who tell them apart meet in one record. */
export function distinctId(one: RecordId, other: RecordId): RecordId {
  return RecordId.parse(`bukan-duplikat.${contentDigest([one, other].sort())}`);
}
