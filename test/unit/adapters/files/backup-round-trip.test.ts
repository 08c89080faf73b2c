import fc from "fast-check";
import { expect, it } from "vitest";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { Change } from "#core/assessment/change.ts";
import { storedFilesOf } from "#core/evidence/evidence-item.ts";
import type { BackupContent } from "#core/exchange/backup-entries.ts";
import { anyAssessment } from "#test/support/arbitrary-assessment.ts";
import {
  backupOf,
  historiesOf,
  openBackupBytes,
  sampleBackup,
  sampleJournal,
} from "#test/support/backup-samples.ts";
import { hashOf, SAMPLE_EVIDENCE } from "#test/support/package-samples.ts";
import { instrument } from "#test/support/scoring-builders.ts";

async function opened(bytes: Uint8Array<ArrayBuffer>) {
  const result = await openBackupBytes(bytes);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error));
  }
  return result.value;
}

it("brings back every assessment with its history, the bin, where one was, and who", async () => {
  const content = sampleBackup();

  const { manifest, restored } = await opened(await backupOf(content));

  expect(restored.map(({ assessment, changes }) => ({ assessment, changes }))).toEqual(
    historiesOf(content.assessments),
  );
  expect(restored.map(({ removedAt }) => removedAt)).toEqual([null, content.madeAt]);
  expect(restored.every(({ lastBackupAt }) => lastBackupAt === content.madeAt)).toBe(true);
  expect(manifest.assessments[0]?.lastQuestion).toBe("2");
  expect(manifest.settings.personName).toBe("Sekretariat");
});

it("brings back what was exchanged with others, with the assessment that exchanged it", async () => {
  const content = sampleBackup();
  const [first, ...others] = content.assessments;
  if (first === undefined) {
    throw new Error("The sample has assessments");
  }
  const journal = sampleJournal();

  const { restored } = await opened(
    await backupOf({ ...content, assessments: [{ ...first, journal }, ...others] }),
  );

  expect(restored[0]?.journal).toEqual(journal);
  expect(restored[1]).not.toHaveProperty("journal");
});

it("holds each content once, however many assessments cite it", async () => {
  const { evidence } = await opened(await backupOf(sampleBackup()));

  expect(evidence.map(({ sha256 }) => sha256)).toEqual(SAMPLE_EVIDENCE.map(hashOf).sort());
});

it("is made of what is left when bytes are lost, and says what is missing", async () => {
  const [lost, ...left] = SAMPLE_EVIDENCE;

  const { manifest, restored, evidence } = await opened(await backupOf(sampleBackup(), left));

  expect(manifest.missing.map(({ sha256 }) => sha256)).toEqual(lost === undefined ? [] : [hashOf(lost)]);
  expect(evidence).toHaveLength(1);
  expect(restored[0]?.assessment.evidence).toHaveLength(3);
});

it("holds what only the history tells of, so that taking evidence away can be undone", async () => {
  const content = sampleBackup();
  const [first] = content.assessments;
  const item = first?.history.assessment.evidence[0];
  if (first === undefined || item === undefined) {
    throw new Error("The sample has evidence");
  }
  const taken = {
    id: "ubah-0009",
    assessment: first.id,
    at: content.madeAt,
    by: "",
    edit: { part: "evidence", evidence: item.id, before: item, after: null },
  };
  const history = {
    ...first.history,
    assessment: { ...first.history.assessment, evidence: [] },
    changes: [Change.parse(taken)],
  };

  const { evidence } = await opened(await backupOf({ ...content, assessments: [{ ...first, history }] }));

  expect(evidence.map(({ sha256 }) => sha256)).toEqual(storedFilesOf(item).map(({ sha256 }) => sha256));
});

it("gives the same bytes for the same content", async () => {
  expect(hashOf(await backupOf(sampleBackup()))).toBe(hashOf(await backupOf(sampleBackup())));
});

it("brings back anything that the app could hold", async () => {
  const any = anyAssessment(instrument("spbe-2020"));
  await fc.assert(
    fc.asyncProperty(any, any, async (one, other) => {
      const assessments = [one, other].map(({ assessment, changes }, place) => {
        const id = AssessmentId.parse(`penilaian-${place}`);
        return {
          id,
          removedAt: null,
          lastQuestion: null,
          history: {
            assessment: { ...assessment, id },
            changes: changes.map((change) => ({ ...change, assessment: id })),
            superseded: [],
          },
        };
      });
      const content: BackupContent = { ...sampleBackup(), assessments };

      const { restored, evidence } = await opened(
        await backupOf(content, [...one.contents, ...other.contents]),
      );

      expect(restored.map(({ assessment, changes }) => ({ assessment, changes }))).toEqual(
        historiesOf(assessments),
      );
      const cited = assessments.flatMap(({ history }) => history.assessment.evidence.flatMap(storedFilesOf));
      expect(new Set(evidence.map(({ sha256 }) => sha256))).toEqual(
        new Set(cited.map(({ sha256 }) => sha256)),
      );
    }),
    { numRuns: 40 },
  );
}, 30_000);
