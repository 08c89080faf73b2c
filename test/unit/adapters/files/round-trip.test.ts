import fc from "fast-check";
import { expect, it } from "vitest";
import { linkChanges } from "#core/exchange/change-set.ts";
import { anyAssessment } from "#test/support/arbitrary-assessment.ts";
import { hashOf, NEW_ID, openBytes, packageOf, SAMPLE_TIME } from "#test/support/package-samples.ts";
import { instrument } from "#test/support/scoring-builders.ts";

it.each(["spbe-2020" as const, "spbe-2018" as const, "pemdi-2026" as const])(
  "gives back any assessment of %s with its history and evidence, under a new id",
  async (id) => {
    await fc.assert(
      fc.asyncProperty(anyAssessment(instrument(id)), async ({ assessment, changes, contents }) => {
        const madeBy = { app: "matang", version: "0.1.0" };

        const opened = await openBytes(
          await packageOf({ assessment, changes, madeBy, madeAt: SAMPLE_TIME }, contents),
        );

        if (!opened.ok) {
          throw new Error(JSON.stringify(opened.error));
        }
        expect(opened.value.assessment).toEqual({ ...assessment, id: NEW_ID });
        const linked = linkChanges(changes); // written, a change names what it supersedes
        expect(opened.value.changes).toEqual(linked.map((one) => ({ ...one, assessment: NEW_ID })));
        expect(opened.value).toMatchObject({ madeBy, madeAt: SAMPLE_TIME });
        const bodies = await Promise.all(opened.value.evidence.map(({ bytes }) => bytes.arrayBuffer()));
        expect(bodies.map((body) => hashOf(new Uint8Array(body))).sort()).toEqual(
          contents.map(hashOf).sort(),
        );
      }),
      { numRuns: 60 },
    );
  },
  60_000,
);
