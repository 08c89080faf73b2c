import { expect, it } from "vitest";
import { agencyFigures } from "#core/consolidation/agency-figures.ts";
import { consolidated, FIVE, opd } from "#test/support/consolidation-builders.ts";
import { shown } from "#test/support/scoring-builders.ts";

it("gives every OPD its unofficial figure over what it owns, its weights brought to a sum of 1", () => {
  const figures = agencyFigures(
    consolidated(FIVE, [
      opd(FIVE, "Diskominfo", { "1": 4, "3": 2 }),
      opd(FIVE, "Bappeda", { "2": 1, "4": null }),
    ]),
  );

  expect(
    figures.map(({ agency, isOfficial, scorecard, weights }) => ({
      agency,
      isOfficial,
      coverage: scorecard.coverage,
      index: shown(scorecard.index),
      weights: weights.map(
        ({ question, share, shareOfIndex, value }) =>
          `${question}: ${share.toFraction()} (${shareOfIndex.toFraction()}) ${value?.toFraction() ?? "–"}`,
      ),
    })),
  ).toEqual([
    {
      agency: "Bappeda",
      isOfficial: false,
      coverage: "part",
      index: "1.00-3.67", // (1×1 + [1 to 5]×2) / 3
      weights: ["2: 1/3 (1/10) 1", "4: 2/3 (1/5) –"],
    },
    {
      agency: "Diskominfo",
      isOfficial: false,
      coverage: "part",
      index: "3.20", // (4×3 + 2×2) / 5
      weights: ["1: 3/5 (3/10) 4", "3: 2/5 (1/5) 2"],
    },
  ]);
});

it("counts an OPD once that sent two files about different questions", () => {
  const more = opd(FIVE, "Bappeda", { "5": 5 });
  const figures = agencyFigures(consolidated(FIVE, [opd(FIVE, "Bappeda", { "2": 1 }), more]));

  expect(figures.map(({ agency, scorecard }) => [agency, shown(scorecard.index)])).toEqual([
    ["Bappeda", "3.67"], // (1×1 + 5×2) / 3
  ]);
});
