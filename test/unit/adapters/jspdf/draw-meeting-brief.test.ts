import { beforeAll, expect, it, vi } from "vitest";
import { drawReport } from "#adapters/jspdf/draw-report.ts";
import type { ReportFonts } from "#adapters/jspdf/report-fonts.ts";
import { meetingBrief } from "#core/report/meeting-brief.ts";
import { longBrief } from "#test/support/meeting-samples.ts";
import { checkPdf, flowingText, pageCount, pageTexts } from "#test/support/pdf-tools.ts";
import { reportFonts } from "#test/support/report-samples.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fonts: ReportFonts;
beforeAll(async () => {
  fonts = await reportFonts();
});

it("fits on two pages, however much there is, and counts what it leaves out", () => {
  const pdf = drawReport(meetingBrief(longBrief()), fonts);

  expect(pageCount(pdf)).toBe(2);
  expect(checkPdf(pdf)).toContain("No syntax or stream encoding errors found");
  expect(flowingText(pdf)).toContain("Dan 54 lainnya");
  expect(flowingText(pdf)).toContain("(selengkapnya di aplikasi)");
  expect(pageTexts(pdf).at(-1)).toContain("Sementara");
});

it("fits on two pages with an instrument of seven groups, too", () => {
  const { questionnaire, ...input } = longBrief();
  const groups = [...questionnaire.groups, ...questionnaire.groups.slice(0, 3)];

  const pdf = drawReport(meetingBrief({ ...input, questionnaire: { ...questionnaire, groups } }), fonts);

  expect(pageCount(pdf)).toBe(2);
  expect(flowingText(pdf)).toContain("(selengkapnya di aplikasi)");
});

it("says of the first meeting that there is nothing to compare with", () => {
  const input = { ...longBrief(), since: null, actions: [], carriedOver: [] };

  const pdf = drawReport(meetingBrief(input), fonts);

  expect(pageCount(pdf)).toBe(2);
  expect(flowingText(pdf)).toContain("Ini rapat pertama yang dicatat");
});

it("prints short notes as they were written, and calls the change of an exact index by its name", () => {
  const input = longBrief();
  const since = input.since && { ...input.since, movement: { ...input.since.movement, isExact: true } };
  const meeting = { ...input.meeting, notes: "Jaringan di tiga OPD terganggu.\n\nRapat berikutnya Januari." };

  const short = flowingText(drawReport(meetingBrief({ ...input, since, meeting }), fonts));
  const long = flowingText(drawReport(meetingBrief(input), fonts));

  expect(short).toContain("Catatan Jaringan di tiga OPD terganggu. Rapat berikutnya Januari.");
  expect(short).not.toContain("selengkapnya di aplikasi");
  expect(long).toContain("batas bawah indeks");
  expect(short).not.toContain("batas bawah indeks");
});
