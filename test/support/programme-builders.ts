import fc from "fast-check";
import { applyEdits } from "#core/assessment/apply-edits.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import { unitedTexts } from "#core/programme/folded-text.ts";
import { Programme } from "#core/programme/programme.ts";
import { type ProgrammeEntry, recordOfEntry } from "#core/programme/programme-entry.ts";
import { newProgrammeId } from "#core/programme/programme-id.ts";
import { atTime, newId } from "./assessment-builders.ts";

interface EntryParts {
  readonly id?: string;
  readonly agency?: string | null;
  readonly name?: string;
  readonly [field: string]: unknown;
}

/** A programme with nothing but what is given. */
export function programmeOf({ id, agency = "Dinas Kesehatan", ...body }: EntryParts = {}): ProgrammeEntry {
  return {
    id: newProgrammeId(id ?? newId()),
    agency,
    programme: Programme.parse({
      name: "Rekam medis elektronik",
      goal: "",
      year: 2026,
      owner: "",
      partners: [],
      applications: [],
      services: [],
      dataHeld: [],
      dataShared: [],
      indicators: [],
      budget: null,
      state: "running",
      ...body,
    }),
  };
}

/** The assessment with these programmes and nothing else beside its answers. */
export function withProgrammes(assessment: Assessment, ...entries: readonly ProgrammeEntry[]): Assessment {
  return { ...assessment, records: entries.map(recordOfEntry) };
}

/** The assessment after the edits; throws where one does not fit. */
export function edited(assessment: Assessment, edits: readonly Edit[]): Assessment {
  const made = applyEdits(assessment, edits, atTime("10:00"));
  if (!made.ok) {
    throw new Error(JSON.stringify(made.error));
  }
  return made.value;
}

/** Letters, signs that mean something to spreadsheets, and what CSV has to quote; never two that read the same. */
const word = fc
  .string({ unit: fc.constantFrom(..."abcdeéĞ漢 09=+-@,.\"'<&>"), minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== "" && !/^'/.test(text));
const list = fc.array(word, { maxLength: 4 }).map((items) => unitedTexts(items, []));

export const arbitraryProgramme: fc.Arbitrary<Programme> = fc
  .record({
    name: word,
    goal: fc.array(word, { maxLength: 3 }).map((lines) => lines.join("\n")),
    year: fc.integer({ min: 2000, max: 2100 }),
    owner: fc.oneof(fc.constant(""), word),
    partners: list,
    applications: list,
    services: list,
    dataHeld: list,
    dataShared: list,
    indicators: fc.subarray(["1", "5", "45", "47"]),
    budget: fc.option(fc.integer({ min: 0, max: 999_999_999_999_999 })),
    state: fc.constantFrom("planned", "running", "done", "stopped"),
  })
  .map((body) => Programme.parse(body));
