import type { AssessmentRecord, RecordId } from "#core/assessment/assessment-record.ts";
import type { Edit } from "#core/assessment/change.ts";
import { recordsOf } from "#core/records/record-kind.ts";
import { PROGRAMME, type Programme } from "./programme.ts";

/** A programme with whose it is. */
export interface ProgrammeEntry {
  readonly id: RecordId;
  /** Null only in files that other programs made. */
  readonly agency: string | null;
  readonly programme: Programme;
}

interface WithRecords {
  readonly records: readonly AssessmentRecord[];
}

/** Every programme of the assessment, by OPD, then by budget year (the latest first) and name. */
export function programmesOf(assessment: WithRecords): readonly ProgrammeEntry[] {
  return recordsOf(assessment, PROGRAMME)
    .map(({ id, agency, body }) => ({ id, agency, programme: body }))
    .sort(inReadingOrder);
}

function inReadingOrder(one: ProgrammeEntry, other: ProgrammeEntry): number {
  return (
    inWordOrder(one.agency ?? "", other.agency ?? "") ||
    other.programme.year - one.programme.year ||
    inWordOrder(one.programme.name, other.programme.name) ||
    (one.id < other.id ? -1 : 1)
  );
}

const collator = new Intl.Collator("id", { numeric: true });

export function inWordOrder(one: string, other: string): number {
  return collator.compare(one, other);
}

/** The record that holds the programme. */
export function recordOfEntry({ id, agency, programme }: ProgrammeEntry): AssessmentRecord {
  return { id, kind: PROGRAMME.kind, question: null, agency, body: programme };
}

/** The edit that makes the programme stand as given, from how its record stands now; null takes it away. */
export function editToEntry(
  { records }: WithRecords,
  id: RecordId,
  after: Omit<ProgrammeEntry, "id"> | null,
): Edit {
  return {
    part: "record",
    record: id,
    before: records.find((record) => record.id === id) ?? null,
    after: after === null ? null : recordOfEntry({ id, ...after }),
  };
}
