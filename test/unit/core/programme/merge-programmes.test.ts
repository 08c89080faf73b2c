import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inverseOf } from "#core/assessment/change.ts";
import { foldKey } from "#core/programme/folded-text.ts";
import { mergeProgrammes } from "#core/programme/merge-programmes.ts";
import { LIST_FIELDS, MOST_ITEMS } from "#core/programme/programme.ts";
import { type ProgrammeEntry, programmesOf } from "#core/programme/programme-entry.ts";
import { assessmentOf } from "#test/support/assessment-builders.ts";
import { arbitraryProgramme, edited, programmeOf, withProgrammes } from "#test/support/programme-builders.ts";

function merged(kept: ProgrammeEntry, other: ProgrammeEntry) {
  const assessment = withProgrammes(assessmentOf(), kept, other);
  const edits = mergeProgrammes(assessment, kept, other);
  if (!edits.ok) {
    throw new Error(edits.error);
  }
  return { assessment, edits: edits.value, after: edited(assessment, edits.value) };
}

describe("merging two programmes", () => {
  it("keeps one with everything that both list, and the other's OPD as a partner", () => {
    const kept = programmeOf({
      agency: "Bappeda",
      goal: "Data yang dapat dibagipakai",
      applications: ["Portal Satu Data"],
      indicators: ["45"],
      partners: ["BPS"],
    });
    const other = programmeOf({
      agency: "Diskominfo",
      goal: "Portal data",
      owner: "Kepala Bidang Statistik",
      budget: 5,
      applications: ["PORTAL satu data", "CKAN"],
      indicators: ["3", "45"],
      partners: ["Bappeda", "Dinas Sosial"],
    });

    const [one, ...more] = programmesOf(merged(kept, other).after);

    expect(more).toEqual([]);
    expect(one).toMatchObject({
      id: kept.id,
      agency: "Bappeda",
      programme: {
        goal: "Data yang dapat dibagipakai\n\nPortal data",
        owner: "Kepala Bidang Statistik",
        budget: 5,
        applications: ["Portal Satu Data", "CKAN"],
        indicators: ["45", "3"],
        partners: ["BPS", "Diskominfo", "Dinas Sosial"],
      },
    });
  });

  it("says one goal once, and does not add budgets up", () => {
    const kept = programmeOf({ goal: "Satu data untuk semua", budget: 5 });
    const other = programmeOf({ goal: "SATU data", budget: 7 });

    const [one] = programmesOf(merged(kept, other).after);

    expect(one?.programme).toMatchObject({ goal: "Satu data untuk semua", budget: 5, partners: [] });
  });

  it("is still to be looked at only where both are", () => {
    const [one, other] = [programmeOf({ carriedFrom: 2025 }), programmeOf({ carriedFrom: 2025 })];
    const markOf = (entry: ProgrammeEntry) =>
      programmesOf(merged(one, entry).after)[0]?.programme.carriedFrom;

    expect(markOf(other)).toBe(2025);
    expect(markOf(programmeOf())).toBeUndefined();
  });

  it("is taken back by undoing its edits", () => {
    const [kept, other] = [programmeOf({ agency: "A" }), programmeOf({ agency: "B" })];
    const { assessment, edits, after } = merged(kept, other);

    const back = edited(after, edits.toReversed().map(inverseOf));

    expect(programmesOf(back)).toEqual(programmesOf(assessment));
  });

  it("is refused where a list would get longer than a programme may have", () => {
    const names = (prefix: string) => Array.from({ length: MOST_ITEMS }, (_, place) => `${prefix}${place}`);
    const [kept, other] = [programmeOf({ services: names("a") }), programmeOf({ services: names("b") })];
    const assessment = withProgrammes(assessmentOf(), kept, other);

    expect(mergeProgrammes(assessment, kept, other)).toEqual({ ok: false, error: "too-many" });
  });

  it("loses nothing of any list", () => {
    fc.assert(
      fc.property(arbitraryProgramme, arbitraryProgramme, (body, otherBody) => {
        const kept = programmeOf({ ...body, agency: "A;B" });
        const other = programmeOf({ ...otherBody, agency: "C;D" });

        const [one] = programmesOf(merged(kept, other).after);

        for (const field of LIST_FIELDS) {
          const left = new Set(one?.programme[field].map(foldKey));
          const all = [...body[field], ...otherBody[field]].map(foldKey);
          expect(all.filter((item) => !left.has(item) && item !== foldKey("A;B"))).toEqual([]);
        }
        expect(new Set(one?.programme.indicators)).toEqual(
          new Set([...body.indicators, ...otherBody.indicators]),
        );
      }),
    );
  });
});
