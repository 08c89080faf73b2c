import { expect, it, vi } from "vitest";
import { drawReport } from "#adapters/jspdf/draw-report.ts";
import { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { reportDocument } from "#core/report/report-document.ts";
import { checkPdf, flowingText, pageCount, pdfWords } from "#test/support/pdf-tools.ts";
import { reportFonts, reportInput } from "#test/support/report-samples.ts";
import { timesIn } from "#test/support/report-words.ts";
import { instrument } from "#test/support/scoring-builders.ts";

/** Everything as long as it may be, with and without places to break. */

vi.setConfig({ testTimeout: 60_000 });

const ENDLESS = "Wwwwmmmm".repeat(3_000);
const RIGHT = (190 / 25.4) * 72;
const BOTTOM = (286 / 25.4) * 72;

function longNames(questionnaire: Questionnaire): Questionnaire {
  return {
    ...questionnaire,
    capabilities: questionnaire.capabilities.map((capability) => ({
      ...capability,
      levels: capability.levels.map((level) => ({
        ...level,
        name: `${level.name} ${ENDLESS.slice(0, 280)}`,
      })),
    })),
  };
}

it("keeps the longest names, addresses, notes and explanations within the margins, and loses none of their text", async () => {
  const address = `https://contoh.go.id/${"x".repeat(1_900)}`;
  const note = Array.from({ length: 150 }, (_, place) => `Catatan${place}.`).join(" ");
  const facts = Array.from({ length: 3_000 }, (_, place) => `Fakta nomor ${place} tertulis.`).join(" ");
  const input = reportInput(longNames(instrument("spbe-2020")), {
    answers: { "45": { serviceName: ENDLESS.slice(0, 300), facts, analysis: ENDLESS.slice(0, 20_000) } },
    evidence: [
      EvidenceItem.parse({
        id: "bukti-00000001",
        title: ENDLESS.slice(0, 300),
        document: { number: "", date: null },
        source: { kind: "link", address, seenOn: null, screenshot: null },
        citations: [{ question: "45", criteria: ["2.1"], pages: "1-2, ".repeat(40), article: "", note }],
        addedAt: "2025-11-20T02:00:00.000Z",
      }),
    ],
    details: {
      institution: ENDLESS.slice(0, 200),
      agency: "Dinas ".repeat(33),
      scope: { kind: "selected", indicators: ["45", "46"] },
    },
  });

  const pdf = drawReport(reportDocument(input), await reportFonts());
  const text = [flowingText(pdf)];
  const solid = text.join("").replaceAll(" ", "");
  const outside = pdfWords(pdf).filter(({ right, bottom }) => right > RIGHT + 2 || bottom > BOTTOM + 2);

  expect(checkPdf(pdf)).toContain("No syntax or stream encoding errors found");
  expect(pageCount(pdf)).toBeGreaterThan(25);
  expect(outside).toEqual([]);
  expect(timesIn([solid], ENDLESS.slice(0, 20_000))).toBe(1);
  expect(solid.includes(address)).toBe(true);
  expect(facts.match(/Fakta nomor \d+ tertulis\./g)?.filter((one) => timesIn(text, one) !== 1)).toEqual([]);
  expect(note.split(" ").filter((one) => timesIn(text, one) !== 1)).toEqual([]);
});
