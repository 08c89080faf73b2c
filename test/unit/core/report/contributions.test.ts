import { describe, expect, it } from "vitest";
import { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import { Task } from "#core/assessment/task.ts";
import { ConsolidationRule } from "#core/consolidation/consolidation-rule.ts";
import { ruleEdit } from "#core/consolidation/rule-record.ts";
import { type Contributor, contributorsOf } from "#core/report/contributions.ts";
import { packPlan } from "#core/report/pack-document.ts";
import { reportContent } from "#core/report/report-content.ts";
import { reportDocument } from "#core/report/report-document.ts";
import type { ReportInput } from "#core/report/report-input.ts";
import { exactText, Fraction } from "#core/shared/exact.ts";
import { atTime, questionId } from "#test/support/assessment-builders.ts";
import { packInput } from "#test/support/pack-samples.ts";
import { reportUnderWay } from "#test/support/report-samples.ts";

function handed(to: string, indicators: readonly string[]) {
  const task = Task.parse({
    id: "tugas-0001",
    from: "Kota Contoh",
    to,
    deadline: null,
    note: "",
    indicators,
    handedOutAt: atTime("08:00"),
  });
  return { assessment: reportUnderWay().assessment.id, task };
}

it("tells who was given what, over all tasks, each OPD once", () => {
  expect(
    contributorsOf([handed("Dinas B", ["2"]), handed("Dinas A", ["1"]), handed("Dinas B", ["1", "2"])]),
  ).toEqual([
    { agency: "Dinas A", indicators: ["1"] },
    { agency: "Dinas B", indicators: ["2", "1"] },
  ]);
});

const texts = (contributors: readonly Contributor[]) =>
  JSON.stringify(reportDocument({ ...reportUnderWay(), contributors }).blocks);

it("stands on each sheet and in a table of its own, and nowhere without OPDs", () => {
  const withTwo = texts([
    { agency: "Dinas A", indicators: [questionId("21")] },
    { agency: "Dinas B", indicators: [questionId("21"), questionId("22")] },
  ]);

  expect(withTwo).toContain("Pengampu: Dinas A; Dinas B.");
  expect(withTwo).toContain("Pengampu: Dinas B.");
  expect(withTwo).toContain("Sumbangan perangkat daerah");
  expect(texts([])).not.toMatch(/Pengampu|Sumbangan perangkat daerah/);
});

describe("levels that the coordination team chose", () => {
  const REASON = "Bukti belum cukup, menurut rapat 3 November.";
  const report = reportUnderWay();
  const sheet = reportContent(report).sheets.find(({ score }) => score.value !== null);
  const withRule = (level: string, reason = REASON): ReportInput => {
    const rule = ConsolidationRule.parse({ kind: "chosen", level, reason });
    const { after } = ruleEdit(report.assessment, sheet?.question.id ?? questionId("21"), rule);
    const records = AssessmentRecord.safeParse(after);
    return {
      ...report,
      assessment: { ...report.assessment, records: records.success ? [records.data] : [] },
    };
  };
  const level = exactText(sheet?.score.value ?? new Fraction(1));

  it("are told with their reasons, on the sheet and in a table, also where no OPD is known", () => {
    const printed = JSON.stringify(reportDocument(withRule(level)).blocks);

    expect(printed).toContain("Sumbangan perangkat daerah");
    expect(printed).toContain("Tingkat yang dipilih tim koordinasi, dengan alasannya.");
    expect(printed).toContain(`Tingkat ini dipilih tim koordinasi, dengan alasan: ${REASON}`);
    expect(printed.split(REASON)).toHaveLength(3);
  });

  it("are not told where another level stands by now", () => {
    const other = level === "1" ? "2" : "1";

    expect(JSON.stringify(reportDocument(withRule(other)).blocks)).not.toContain(REASON);
  });

  it("are told in packs, with private data masked where that is wanted", () => {
    const named = withRule(level, "Menurut budi@contoh.go.id bukti belum cukup.");
    const open = JSON.stringify(packPlan(packInput(named)));
    const masked = JSON.stringify(packPlan(packInput(named, { settings: { maskPrivate: true } })));

    expect(open).toContain("Menurut budi@contoh.go.id bukti");
    expect(masked).toContain("Menurut [alamat surel disamarkan] bukti");
    expect(masked).not.toContain("budi@contoh.go.id");
  });
});
