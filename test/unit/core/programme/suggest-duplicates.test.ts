import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellApart } from "#core/programme/merge-programmes.ts";
import { comparableName, percentAlike, sharedPieces } from "#core/programme/name-similarity.ts";
import type { ProgrammeEntry } from "#core/programme/programme-entry.ts";
import { reasonsInWords, similarProgrammes, suggestDuplicates } from "#core/programme/suggest-duplicates.ts";
import { assessmentOf } from "#test/support/assessment-builders.ts";
import { arbitraryProgramme, edited, programmeOf, withProgrammes } from "#test/support/programme-builders.ts";

const NOTHING = { records: [] };

function suggested(...parts: readonly Parameters<typeof programmeOf>[0][]) {
  return suggestDuplicates(parts.map(programmeOf), NOTHING);
}

describe("suggested duplicates", () => {
  it("are found by names that read the same, however they are written and ordered", () => {
    const [pair, ...more] = suggested(
      { name: "Program Satu Data Daerah", agency: "Bappeda" },
      { name: "SATU-DATA daerah", agency: "Diskominfo" },
      { name: "Rekam medis elektronik" },
    );

    expect(more).toEqual([]);
    expect(pair).toMatchObject({ nameAlike: 100, isSameAgency: false, isSameYear: true });
    expect(pair === undefined ? [] : reasonsInWords(pair)).toEqual([
      "Namanya terbaca sama.",
      "Dari dua perangkat daerah.",
    ]);
  });

  it("are found where the same numbers stand in another order", () => {
    const [pair] = suggested(
      { name: "Jaringan intra kecamatan 3 tahap 2" },
      { name: "Tahap 2 jaringan intra kecamatan 3" },
    );

    expect(pair).toMatchObject({ nameAlike: 100 });
  });

  it("are found by half a name where the application is the same", () => {
    const names = [{ name: "Pengembangan rekam medis" }, { name: "Rekam medis puskesmas" }];

    expect(suggested(...names)).toEqual([]);
    const [pair] = suggested(...names.map((one) => ({ ...one, applications: ["SIM-RS"] })));
    expect(pair).toMatchObject({ sharedApplications: ["SIM-RS"] });
    expect(pair?.nameAlike).toBeLessThan(75);
    expect(pair === undefined ? "" : reasonsInWords(pair).join(" ")).toContain(
      "Berjalan di atas aplikasi yang sama: SIM-RS.",
    );
  });

  it.each([
    ["phases", "Jaringan intra tahap 1", "Jaringan intra tahap 2"],
    ["Roman numbers", "Jaringan intra tahap I", "Jaringan intra tahap II"],
    ["years in names", "Satu data 2025", "Satu data 2026"],
    ["names that have nothing in common", "Rekam medis", "Pajak kendaraan"],
  ])("are not made of %s", (_, name, other) => {
    expect(suggested({ name, applications: ["A"] }, { name: other, applications: ["A"] })).toEqual([]);
  });

  it("reach over budget years only where name, goal and application agree, and come last", () => {
    const body = {
      name: "Satu data",
      goal: "Data yang dapat dibagipakai",
      applications: ["Portal Satu Data"],
    };
    const last = { ...body, year: 2025 };

    expect(suggested(last, { ...body, year: 2026, goal: "Lain sama sekali" })).toEqual([]);
    expect(suggested(last, { ...body, year: 2026, applications: [] })).toEqual([]);
    expect(suggested({ name: "Satu data", year: 2025 }, { name: "Satu data", year: 2026 })).toEqual([]);
    const pairs = suggested(last, { ...body, year: 2026 }, { ...body, year: 2026, name: "Satu data kota" });
    expect(pairs.map(({ isSameYear }) => isSameYear)).toEqual([true, false]);
    expect(pairs[1] === undefined ? "" : reasonsInWords(pairs[1]).at(-1)).toMatch(/2025 dan 2026.*lanjutan/);
  });

  it("are not shown again once somebody told them apart, in whichever order", () => {
    const [one, other] = [programmeOf({ agency: "A" }), programmeOf({ agency: "B" })];
    const assessment = withProgrammes(assessmentOf(), one, other);
    const apart = edited(assessment, [tellApart(assessment, other, one)]);

    expect(suggestDuplicates([one, other], assessment)).toHaveLength(1);
    expect(suggestDuplicates([one, other], apart)).toEqual([]);
    expect(tellApart(assessment, one, other)).toEqual(tellApart(assessment, other, one));
  });

  it("are the same whichever way round the programmes stand", () => {
    const names = fc.constantFrom("Satu data", "Satu data kota", "Data satu", "Satu peta", "Satu data 2");
    const bodies = fc.array(
      fc.tuple(arbitraryProgramme, names).map(([body, name]) => ({
        ...body,
        name,
        year: 2025 + (body.year % 2),
        applications: body.applications.slice(0, 1),
      })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(bodies, (given) => {
        const entries = given.map(programmeOf);

        expect(pairsIn(entries)).toEqual(pairsIn(entries.toReversed()));
      }),
    );
  });
});

describe("the index behind the suggestions", () => {
  const syllables = ["ba", "de", "gi", "ko", "lu", "ma", "ne", "pi"];
  /** More pieces than the frequent ones that are compared by bits, and often enough the same. */
  const words = [...syllables.flatMap((one) => syllables.map((other) => one + other)), "1", "ii"];
  const names = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
    .map((chosen) => chosen.join(" "));
  const registers = fc.array(
    fc.record({
      name: names,
      year: fc.constantFrom(2025, 2026),
      goal: fc.constantFrom("", "Data yang baik"),
      applications: fc.subarray(["SIPD", "Portal", "SRIKANDI"]),
    }),
    { minLength: 20, maxLength: 60 },
  );

  it("finds the pairs that comparing each with each finds, as alike as they are", () => {
    fc.assert(
      fc.property(registers, (given) => {
        const entries = given.map(programmeOf);

        expect(pairsIn(entries)).toEqual(pairsOneByOne(entries));
      }),
    );
  });
});

function pairsOneByOne(entries: readonly ProgrammeEntry[]): readonly string[] {
  return entries
    .flatMap((one, place) =>
      similarProgrammes(one, entries.slice(place + 1)).map((other) => {
        const [name, otherName] = [comparableName(one.programme.name), comparableName(other.programme.name)];
        const alike = percentAlike(sharedPieces(name, otherName), name, otherName);
        return [...[one.id, other.id].sort(), alike].join(" ");
      }),
    )
    .sort();
}

function pairsIn(entries: Parameters<typeof suggestDuplicates>[0]): readonly string[] {
  return suggestDuplicates(entries, NOTHING)
    .map(({ one, other, nameAlike }) => [...[one.id, other.id].sort(), nameAlike].join(" "))
    .sort();
}
