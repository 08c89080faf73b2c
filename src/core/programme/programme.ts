import * as z from "zod/mini";
import { RecordId } from "#core/assessment/assessment-record.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { CarriedYear } from "#core/records/carried-year.ts";
import type { RecordKind } from "#core/records/record-kind.ts";

export const LONGEST_NAME = 300;
export const LONGEST_GOAL = 5_000;
export const LONGEST_ROLE = 200;
export const LONGEST_ITEM = 200;
export const MOST_ITEMS = 100;
export const LARGEST_BUDGET = 999_999_999_999_999;

export const ProgrammeState = z.enum(["planned", "running", "done", "stopped"]);
export type ProgrammeState = z.infer<typeof ProgrammeState>;

/** One line without spaces at its ends; in lists without a semicolon, which stands between their items in tables. */
const Line = z.string().check(z.regex(/^\S(?:[^\r\n]*\S)?$/), z.maxLength(LONGEST_NAME));
const ListItem = z.string().check(z.regex(/^[^\s;](?:[^;\r\n]*[^\s;])?$/), z.maxLength(LONGEST_ITEM));
const List = z.readonly(z.array(ListItem).check(z.maxLength(MOST_ITEMS)));

/** What an OPD undertakes beyond its daily work. The OPD itself is the `agency` of the record that holds it. */
export const Programme = z.readonly(
  z.strictObject({
    name: Line,
    goal: z.string().check(z.maxLength(LONGEST_GOAL)),
    /** The budget year. */
    year: z.int().check(z.gte(2000), z.lte(2100)),
    /** Who answers for it: a position, not a person. May be empty. */
    owner: z.string().check(z.maxLength(LONGEST_ROLE)),
    /** Other OPDs that take part. */
    partners: List,
    /** The applications it runs on. */
    applications: List,
    /** The public services it runs on. */
    services: List,
    dataHeld: List,
    dataShared: List,
    /** The numbers of the indicators that it moves. */
    indicators: z.readonly(z.array(QuestionId).check(z.maxLength(MOST_ITEMS))),
    /** In whole rupiah; null where none was given. */
    budget: z.nullable(z.int().check(z.gte(0), z.lte(LARGEST_BUDGET))),
    state: ProgrammeState,
    carriedFrom: CarriedYear,
  }),
);
export type Programme = z.infer<typeof Programme>;

export const PROGRAMME: RecordKind<Programme> = {
  kind: "programme",
  body: Programme,
  goesToAgencies: true,
};

/** The fields that are lists of names, in the order in which they are shown. */
export const LIST_FIELDS = ["partners", "applications", "services", "dataHeld", "dataShared"] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Somebody decided that two programmes are two, however alike they look. */
const DistinctProgrammes = z.readonly(z.strictObject({ one: RecordId, other: RecordId }));
export type DistinctProgrammes = z.infer<typeof DistinctProgrammes>;

export const DISTINCT_PROGRAMMES: RecordKind<DistinctProgrammes> = {
  kind: "programme-distinct",
  body: DistinctProgrammes,
  goesToAgencies: true,
};
