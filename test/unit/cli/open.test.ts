import { writeFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { writePackage } from "#adapters/files/write-package.ts";
import { openCommand } from "#cli/commands/open.ts";
import { storedFilesOf } from "#core/evidence/evidence-item.ts";
import { answerOf, CliFolder } from "#test/support/cli-packages.ts";
import { reviewedAssessment } from "#test/support/review-samples.ts";

const folder = new CliFolder();
afterAll(folder.remove);

it("tells of a package under review how its stages stand and how many remarks are open", async () => {
  const assessment = reviewedAssessment();
  const written = await writePackage({
    assessment,
    changes: [],
    notIncluded: new Set(assessment.evidence.flatMap(storedFilesOf).map(({ sha256 }) => sha256)),
    madeBy: { app: "Matang", version: "0.1.0" },
    madeAt: "2025-11-26T00:00:00.000Z",
    bytesOf: async () => null,
  });
  expect(written.ok).toBe(true);
  if (written.ok) {
    writeFileSync(folder.at("reviu.zip"), new Uint8Array(await written.value.arrayBuffer()));
  }

  expect(await answerOf(openCommand, folder.at("reviu.zip"))).toMatchObject({
    stages: [{ stage: "internal", judged: 3, total: 47, index: null, rounds: 1 }],
    remarks: { total: 4, openForAgency: 2, openForReviewer: 1, unsent: 1 },
  });
});
