import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Assessment, AssessmentDetails } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { RecordId } from "#core/assessment/assessment-record.ts";
import type { NewAssessment } from "#core/assessment/start-assessment.ts";
import { carryOver } from "#core/carry-over/carry-over.ts";
import { CarryOverMapping } from "#core/carry-over/carry-over-mapping.ts";
import { PlanAction } from "#core/plan/plan-action.ts";
import { planActionsOf, planRecord } from "#core/plan/plan-record.ts";
import { tellApart } from "#core/programme/merge-programmes.ts";
import { programmesOf, recordOfEntry } from "#core/programme/programme-entry.ts";
import { suggestDuplicates } from "#core/programme/suggest-duplicates.ts";
import { assessmentOf } from "#test/support/assessment-builders.ts";
import { edited, programmeOf } from "#test/support/programme-builders.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const toPemdi = CarryOverMapping.parse(
  JSON.parse(readFileSync("questionnaires/carry-over/spbe-2020-to-pemdi-2026.json", "utf8")),
);

interface Wanted {
  readonly agency?: string | null;
  readonly indicators?: readonly string[];
}

function detailsOf(year: number, { agency = null, indicators }: Wanted = {}): AssessmentDetails {
  return AssessmentDetails.parse({
    institution: "Kota Contoh",
    agency,
    year,
    scope: indicators === undefined ? { kind: "all" } : { kind: "selected", indicators },
    indexTarget: null,
    earlier: null,
  });
}

function wanted(to: "spbe-2020" | "pemdi-2026", parts: Wanted = {}): NewAssessment {
  return {
    id: AssessmentId.parse("penilaian-baru"),
    questionnaire: instrument(to),
    details: detailsOf(2026, parts),
    targets: {},
    at: "2026-01-05T03:00:00.000Z",
  };
}

function earlierWith(records: Assessment["records"], agency: string | null = null) {
  const questionnaire = instrument("spbe-2020");
  const { id, edition } = questionnaire;
  const details = detailsOf(2025, { agency });
  return {
    assessment: { ...assessmentOf(), questionnaire: { id, edition }, details, records },
    questionnaire,
  };
}

const running = programmeOf({ id: "1", year: 2025, name: "Satu data", indicators: ["25", "27"] });
const stopped = programmeOf({ id: "2", year: 2025, name: "Portal lama", state: "stopped" });
const elsewhere = programmeOf({ id: "3", year: 2025, name: "Peta", agency: "Bappeda" });

function action(question: string, parts: object = {}) {
  const plain = { question, from: "2", to: "3", what: "Tetapkan", who: "", by: null, cost: 1, evidence: "" };
  const id = RecordId.parse(`langkah-${question}-${Object.values(parts).join("-")}`);
  return planRecord(id, null, PlanAction.parse({ ...plain, state: "belum", ...parts }));
}

describe("strategic programmes of an earlier assessment", () => {
  it("come along as they are, marked with the year that they come from; stopped ones stay", () => {
    const earlier = earlierWith([running, stopped, elsewhere].map(recordOfEntry));

    const { assessment, leftRecords } = carryOver(wanted("spbe-2020"), earlier, null);

    expect(programmesOf(assessment)).toEqual([
      { ...elsewhere, programme: { ...elsewhere.programme, carriedFrom: 2025 } },
      { ...running, programme: { ...running.programme, carriedFrom: 2025 } },
    ]);
    expect(leftRecords).toEqual([{ what: "programme", reason: "stopped" }]);
  });

  it("keep the year in which somebody looked at them last", () => {
    const old = programmeOf({ carriedFrom: 2023 });

    const { assessment } = carryOver(wanted("spbe-2020"), earlierWith([recordOfEntry(old)]), null);

    expect(programmesOf(assessment)[0]?.programme.carriedFrom).toBe(2023);
  });

  it("are an OPD's own where an OPD goes on, under its name of this year", () => {
    const records = [running, elsewhere].map(recordOfEntry);
    const begun = wanted("spbe-2020", { agency: "Dinkes" });

    const { assessment, leftRecords } = carryOver(begun, earlierWith(records, "Dinas Kesehatan"), null);

    expect(programmesOf(assessment).map(({ id, agency }) => [id, agency])).toEqual([[running.id, "Dinkes"]]);
    expect(leftRecords).toEqual([{ what: "programme", reason: "other-agency" }]);
  });

  it("move on another instrument the indicators about the same subject, and no others", () => {
    const { assessment } = carryOver(wanted("pemdi-2026"), earlierWith([recordOfEntry(running)]), toPemdi);

    // 25 is about the same as 3; of 27 only the evidence may serve.
    expect(programmesOf(assessment)[0]?.programme.indicators).toEqual(["3"]);
  });

  it("stay told apart", () => {
    const twin = programmeOf({ id: "4", year: 2025, name: "Satu data" });
    const both = earlierWith([running, twin].map(recordOfEntry));
    const assessment = edited(both.assessment, [tellApart(both.assessment, running, twin)]);

    const carried = carryOver(wanted("spbe-2020"), { ...both, assessment }, null).assessment;

    expect(suggestDuplicates(programmesOf(carried), { records: [] })).toHaveLength(1);
    expect(suggestDuplicates(programmesOf(carried), carried)).toEqual([]);
  });
});

describe("actions of an earlier plan", () => {
  const records = [action("1"), action("2", { state: "berjalan" }), action("3", { state: "selesai" })];

  it("come along where they are still to be done, marked, with their day", () => {
    const late = action("4", { by: "2025-11-01" });

    const { assessment, leftRecords } = carryOver(
      wanted("spbe-2020", { indicators: ["1", "3", "4"] }),
      earlierWith([...records, late]),
      null,
    );

    expect(
      planActionsOf(assessment).map(({ question, carriedFrom, by }) => [question, carriedFrom, by]),
    ).toEqual([
      ["1", 2025, null],
      ["4", 2025, "2025-11-01"],
    ]);
    expect(leftRecords).toEqual([{ what: "action", reason: "not-in-scope" }]);
  });

  it("stay behind where the instrument is another one, and that is told", () => {
    const { assessment, leftRecords } = carryOver(wanted("pemdi-2026"), earlierWith(records), toPemdi);

    expect(planActionsOf(assessment)).toEqual([]);
    expect(leftRecords).toEqual([
      { what: "action", reason: "other-instrument" },
      { what: "action", reason: "other-instrument" },
    ]);
  });
});
