import { expect, it } from "vitest";
import { firstFault } from "#core/exchange/first-fault.ts";
import { openAssessmentJson } from "#core/exchange/open-assessment-json.ts";
import { assessmentJson } from "#core/exchange/package-entries.ts";
import { AssessmentFile } from "#core/exchange/package-format.ts";
import { mutateJson } from "#test/support/mutate-json.ts";
import { sampleContent } from "#test/support/package-samples.ts";
import { seededRandom } from "#test/support/seeded-random.ts";

const TEXT = assessmentJson(sampleContent());

it("finds nothing in what its schema accepts", () => {
  expect(firstFault(AssessmentFile, JSON.parse(TEXT))).toBeNull();
});

it("finds a fault in nothing but what its schema refuses, and at a place that the schema names", () => {
  const random = seededRandom(7);
  const found: string[] = [];
  for (let round = 0; round < 500; round += 1) {
    const value: unknown = JSON.parse(mutateJson(TEXT, random));
    const fault = firstFault(AssessmentFile, value);
    if (fault !== null) {
      const { error } = AssessmentFile.safeParse(value);
      expect(error?.issues.map(({ path }) => path.map(String).join("."))).toContain(
        fault.path.map(String).join("."),
      );
      found.push(fault.path.join("."));
    }
  }
  expect(found.length).toBeGreaterThan(100);
});

it.each([
  ["changes that are numbers", '"changes": [', `"changes": [${"0,".repeat(500_000)}`, "changes.0"],
  ["changes without content", '"changes": [', `"changes": [${"{},".repeat(200_000)}`, "changes.0.id"],
  [
    "citations without content",
    '"citations": [',
    `"citations": [${"{},".repeat(200_000)}`,
    "assessment.evidence.0.citations.0.question",
  ],
])("stops at the first of very many %s", (_, from, to, where) => {
  const opened = openAssessmentJson(TEXT.replace(from, to));

  expect(opened).toEqual({ ok: false, error: { kind: "damaged", where: `assessment.json: ${where}` } });
});

it("refuses a single piece with more in it than any has", () => {
  const edit = { part: "evidence", evidence: "bukti-0001", before: { citations: Array(50_000).fill({}) } };

  expect(firstFault(AssessmentFile, { ...JSON.parse(TEXT), changes: [{ edit }] })?.path).toEqual([
    "changes",
    0,
    "id",
  ]);
});
