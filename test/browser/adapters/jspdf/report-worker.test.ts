import { expect, it, vi } from "vitest";
import { makeReportPdf } from "#adapters/jspdf/report-worker-client.ts";
import type { Scope } from "#core/assessment/assessment.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { reportDocument } from "#core/report/report-document.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { sampleAssessmentUnderWay, sampleSpbe2020 } from "#test/support/screen-samples.ts";

/** The library is fetched, and on a busy machine that takes longer than drawing. */
vi.setConfig({ testTimeout: 60_000 });

function sampleDocument() {
  const questionnaire = sampleSpbe2020();
  const whole = sampleAssessmentUnderWay();
  const scope: Scope = {
    kind: "selected",
    indicators: ["21", "22"].map((number) => QuestionId.parse(number)),
  };
  const assessment = { ...whole, details: { ...whole.details, scope } };
  const scorecard = scoreAssessment(questionnaire, assessment);
  return reportDocument({ questionnaire, assessment, scorecard, madeAt: "2026-11-24T02:32:00.000Z" });
}

it("draws a report in the background, telling how far it is", async () => {
  const told: number[] = [];

  const pdf = await makeReportPdf(sampleDocument(), (done) => told.push(done), new AbortController().signal);

  expect(new TextDecoder("latin1").decode(pdf.subarray(0, 5))).toBe("%PDF-");
  expect(new TextDecoder("latin1").decode(pdf.subarray(-7))).toContain("%%EOF");
  expect(told.length).toBeGreaterThan(10);
  expect(told.at(-1)).toBe(1);
});

it("gives the same bytes every time", async () => {
  const make = () => makeReportPdf(sampleDocument(), () => undefined, new AbortController().signal);

  const [one, other] = [await make(), await make()];

  expect(new Uint8Array(await crypto.subtle.digest("SHA-256", one))).toEqual(
    new Uint8Array(await crypto.subtle.digest("SHA-256", other)),
  );
});

it("ends at once when it is cancelled, and does not even begin when it was before", async () => {
  const cancelled = new AbortController();
  const making = makeReportPdf(sampleDocument(), () => cancelled.abort("batal"), cancelled.signal);

  await expect(making).rejects.toBe("batal");
  await expect(makeReportPdf(sampleDocument(), () => undefined, cancelled.signal)).rejects.toBe("batal");
});
