import { expect, it } from "vitest";
import {
  budgetOf,
  EVERY_PROGRAMME,
  findProgrammes,
  programmesByAgency,
  sortProgrammes,
} from "#core/programme/find-programmes.ts";
import { rupiahInShort } from "#core/programme/programme-words.ts";
import { programmeOf } from "#test/support/programme-builders.ts";

const entries = [
  programmeOf({
    agency: "Bappeda",
    name: "Satu data",
    applications: ["CKAN"],
    indicators: ["45"],
    budget: 5,
  }),
  programmeOf({ agency: "Dinas Sosial", name: "Bansos tepat", year: 2027, state: "planned", budget: 9 }),
  programmeOf({ agency: "Bappeda", name: "Musrenbang", goal: "Usulan Kécamatan", state: "done" }),
];
const namesOf = (found: readonly (typeof entries)[number][]) => found.map(({ programme }) => programme.name);

it.each([
  [{ query: "ckan satu" }, ["Satu data"]],
  [{ query: "kecamatan" }, ["Musrenbang"]],
  [{ query: "bappeda" }, ["Satu data", "Musrenbang"]],
  [{ agency: "Dinas Sosial" }, ["Bansos tepat"]],
  [{ year: 2026, state: "done" as const }, ["Musrenbang"]],
  [{ indicator: "45" }, ["Satu data"]],
  [{ indicator: "none" }, ["Bansos tepat", "Musrenbang"]],
  [{ query: "ckan", year: 2027 }, []],
])("finds by %j", (filter, names) => {
  expect(namesOf(findProgrammes(entries, { ...EVERY_PROGRAMME, ...filter }))).toEqual(names);
});

it.each([
  ["name", ["Bansos tepat", "Musrenbang", "Satu data"]],
  ["year", ["Bansos tepat", "Satu data", "Musrenbang"]],
  ["budget", ["Bansos tepat", "Satu data", "Musrenbang"]],
  ["indicators", ["Satu data", "Bansos tepat", "Musrenbang"]],
] as const)("sorts by %s, and what is equal stays in order", (order, names) => {
  expect(namesOf(sortProgrammes(entries, order))).toEqual(names);
});

it("groups by OPD with the sum of what is budgeted, exactly", () => {
  const large = { budget: 999_999_999_999_999 };
  const groups = programmesByAgency([...entries, programmeOf({ agency: "Bappeda", ...large })]);

  expect(groups.map(({ agency, entries: own, budget }) => [agency, own.length, budget])).toEqual([
    ["Bappeda", 3, 1_000_000_000_000_004n],
    ["Dinas Sosial", 1, 9n],
  ]);
  expect(budgetOf(Array.from({ length: 5000 }, () => programmeOf(large)))).toBe(4_999_999_999_999_995_000n);
});

it.each([
  [0n, "Rp0"],
  [999_999n, "Rp999.999"],
  [1_259_999_999n, "Rp1,25 miliar"],
  [12_000_000_000_000n, "Rp12 triliun"],
])("shows %d in short, cut and never more than there is", (amount, words) => {
  expect(rupiahInShort(amount)).toBe(words);
});
