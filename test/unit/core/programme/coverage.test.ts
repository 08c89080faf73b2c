import { describe, expect, it } from "vitest";
import { coverageOf, unsupportedInWords } from "#core/programme/coverage.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { exactText } from "#core/shared/exact.ts";
import { programmeOf } from "#test/support/programme-builders.ts";
import { sampleAssessment, sampleSpbe2018, sampleSpbe2020 } from "#test/support/screen-samples.ts";

const questionnaire = sampleSpbe2020();
const { details } = sampleAssessment();
const only = (...indicators: readonly string[]) =>
  sampleAssessment({ details: { scope: scopeOf(indicators) } }).details;

describe("what programmes support", () => {
  it("counts each indicator once, by domain and aspect, with its part of the index", () => {
    const coverage = coverageOf(questionnaire, details, [
      programmeOf({ name: "A", indicators: ["1", "1", "45"] }),
      programmeOf({ name: "B", indicators: ["1"] }),
    ]);
    const [policy, , , service] = coverage.groups;

    expect([coverage.supported, coverage.total]).toEqual([2, 47]);
    expect([policy?.supported, policy?.total]).toEqual([1, 10]);
    expect([service?.supported, service?.total]).toEqual([1, 16]);
    expect(policy?.groups[0]?.indicators[0]?.supporters.map(({ programme }) => programme.name)).toEqual([
      "A",
      "B",
    ]);
    // The instrument gives indicator 1 a weight of 1.3 and indicator 45 one of 3, of 100.
    expect(exactText(coverage.supportedShare)).toBe("43/1000");
  });

  it("does not count programmes that were stopped, nor indicators that the instrument does not have", () => {
    const coverage = coverageOf(questionnaire, details, [
      programmeOf({ indicators: ["1"], state: "stopped" }),
      programmeOf({ indicators: ["99"] }),
    ]);

    expect(coverage.supported).toBe(0);
  });

  it("speaks only of the indicators in scope", () => {
    const coverage = coverageOf(questionnaire, only("44", "45", "47"), [
      programmeOf({ indicators: ["1", "47"] }),
    ]);

    expect([coverage.supported, coverage.total, coverage.groups.length]).toEqual([1, 3, 1]);
    expect(unsupportedInWords(coverage)).toBe("Indikator 44 dan 45 belum didukung program.");
  });

  it("names the indicators without a programme in one sentence", () => {
    const of = (indicators: readonly string[], supported: readonly string[]) =>
      unsupportedInWords(
        coverageOf(questionnaire, only(...indicators), [programmeOf({ indicators: supported })]),
      );

    expect(of(["45"], [])).toBe("Indikator 45 belum didukung program.");
    expect(of(["1", "2", "3"], [])).toBe("Indikator 1, 2 dan 3 belum didukung program.");
    expect(of(["1"], ["1"])).toBe("Setiap indikator didukung sedikitnya satu program.");
  });

  it("counts an indicator that is answered per service as one, with the weight of all its services", () => {
    const coverage = coverageOf(sampleSpbe2018(), details, [programmeOf({ indicators: ["35"] })]);

    expect([coverage.supported, coverage.total]).toEqual([1, 35]);
    expect(coverage.supportedShare.compare(0)).toBe(1);
  });
});

function scopeOf(indicators: readonly string[]) {
  return { kind: "selected" as const, indicators: indicators.map((number) => QuestionId.parse(number)) };
}
