import { beforeAll, expect, it, vi } from "vitest";
import { drawReport } from "#adapters/jspdf/draw-report.ts";
import type { ReportFonts } from "#adapters/jspdf/report-fonts.ts";
import { Task } from "#core/assessment/task.ts";
import { taskLetter } from "#core/report/task-letter.ts";
import { atTime } from "#test/support/assessment-builders.ts";
import { flowingText, pageCount, pageTexts } from "#test/support/pdf-tools.ts";
import { reportFonts } from "#test/support/report-samples.ts";
import { instrument } from "#test/support/scoring-builders.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fonts: ReportFonts;
beforeAll(async () => {
  fonts = await reportFonts();
});

function letterAbout(count: number): Uint8Array {
  const task = Task.parse({
    id: "tugas-0001",
    from: "Kota Contoh",
    to: "Dinas Contoh",
    deadline: "2026-12-31",
    note: "",
    indicators: Array.from({ length: count }, (_, place) => String(place + 1)),
    handedOutAt: atTime("08:00"),
  });
  const letter = taskLetter({
    questionnaire: instrument("spbe-2020"),
    institution: "Kota Contoh",
    year: 2026,
    task,
    packageName: "tugas-dinas-contoh.matang.zip",
    isLocked: false,
    timeZone: "Asia/Makassar",
  });
  return drawReport(letter, fonts);
}

it.each([6, 9, 12, 15, 18])("is never signed on a page without a word, with %i indicators", (count) => {
  const pdf = letterAbout(count);
  const last = pageTexts(pdf).at(-1) ?? "";

  expect(last).toContain("Tanda tangan");
  expect(last).toContain("Kirim balik");
  expect(pageCount(pdf)).toBeLessThanOrEqual(2);
  expect(flowingText(pdf)).toContain("Cara menjawab");
});
