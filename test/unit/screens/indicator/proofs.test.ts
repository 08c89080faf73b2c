import { expect, it } from "vitest";
import { proofByCriterion, proofText } from "#screens/indicator/proofs.ts";
import { questionId } from "#test/support/assessment-builders.ts";
import { sampleFile } from "#test/support/screen-samples.ts";

function file(
  number: number,
  ...cited: readonly (readonly [pages: string, ...criteria: readonly string[]])[]
) {
  return sampleFile(number, {
    name: `${number}.pdf`,
    citations: cited.map(([pages, ...criteria]) => ({
      question: "22",
      criteria,
      pages,
      article: "",
      note: "",
    })),
  });
}

it("counts a piece of evidence once for a criterion, however often it is cited for it, and names all its pages", () => {
  const evidence = [file(1, ["4-6", "2.1"], ["12", "2.1", "2.2"]), file(2, ["", "2.1"])];

  const proofs = proofByCriterion(evidence, questionId("22"));

  expect([...proofs].map(([criterion, proof]) => [criterion, proofText(proof)])).toEqual([
    ["2.1", "2 bukti · hal. 4–6, 12"],
    ["2.2", "1 bukti · hal. 12"],
  ]);
});

it("knows nothing of citations for other questions", () => {
  expect(proofByCriterion([file(1, ["4", "2.1"])], questionId("23")).size).toBe(0);
});
