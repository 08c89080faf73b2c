import { beforeAll, expect, it, vi } from "vitest";
import { drawReport } from "#adapters/jspdf/draw-report.ts";
import type { ReportFonts } from "#adapters/jspdf/report-fonts.ts";
import { roadmap, roadmapWorkbook } from "#core/report/roadmap.ts";
import { checkPdf, flowingText } from "#test/support/pdf-tools.ts";
import { plannedRoadmap } from "#test/support/plan-samples.ts";
import { reportFonts } from "#test/support/report-samples.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fonts: ReportFonts;
beforeAll(async () => {
  fonts = await reportFonts();
});

it("prints every action, on a line of time and in the table, and what slips", () => {
  const pdf = drawReport(roadmap(plannedRoadmap(60)), fonts);

  const text = flowingText(pdf);
  expect(checkPdf(pdf)).toContain("No syntax or stream encoding errors found");
  for (let place = 1; place <= 60; place += 1) {
    expect(text).toContain(`Langkah nomor ${place}.`);
  }
  expect(text).toContain("Lewat tenggat dan belum selesai:");
  expect(text).toContain("Hari ini");
  // 60 actions of the classes 2, 3, 4, 5, 1 in turn, every fourth cancelled: 180 less 45.
  expect(text).toContain("Jumlah biaya 45 langkah yang tidak dibatalkan 135");
});

it("is a plain page while there is no action", () => {
  expect(flowingText(drawReport(roadmap(plannedRoadmap(0)), fonts))).toContain(
    "Belum ada langkah dalam rencana.",
  );
});

it("says the same in a workbook, in typed cells", () => {
  const [sheet] = roadmapWorkbook(plannedRoadmap(3)).sheets;

  expect(sheet?.rows.map((row) => [row[0], row[6], row[7], row[9]])).toEqual([
    [
      { kind: "text", text: "1" },
      { kind: "date", day: "2026-11-02" },
      { kind: "number", value: 2, format: "0" },
      { kind: "text", text: "Berjalan" },
    ],
    [
      { kind: "text", text: "2" },
      { kind: "date", day: "2026-11-03" },
      { kind: "number", value: 3, format: "0" },
      { kind: "text", text: "Selesai" },
    ],
    [
      { kind: "text", text: "3" },
      { kind: "date", day: "2026-11-04" },
      { kind: "number", value: 4, format: "0" },
      { kind: "text", text: "Batal" },
    ],
    [
      { kind: "text", text: "Jumlah" },
      { kind: "empty" },
      { kind: "number", value: 5, format: "0" },
      { kind: "empty" },
    ],
  ]);
});
