import { describe, expect, it } from "vitest";
import { writePackage } from "#adapters/files/write-package.ts";
import { Task } from "#core/assessment/task.ts";
import { assessmentJson, evidenceToPack, manifestJson } from "#core/exchange/package-entries.ts";
import { bytesOfText, entriesFor, rewrittenAssessment, zipOf } from "#test/support/hostile-zips.ts";
import {
  bytesFrom,
  hashOf,
  openBytes,
  SAMPLE_EVIDENCE,
  sampleContent,
} from "#test/support/package-samples.ts";

const [first, second] = evidenceToPack(sampleContent().assessment).map(({ sha256, sizeInBytes }) => ({
  path: `evidence/${sha256}`,
  sizeInBytes,
  sha256,
}));

describe("a package that leaves files out", () => {
  it("names them, is smaller by them, and opens", async () => {
    const content = { ...sampleContent(), bytesOf: bytesFrom(SAMPLE_EVIDENCE) };
    const notIncluded = new Set(SAMPLE_EVIDENCE.slice(0, 1).map(hashOf));

    const written = await writePackage({ ...content, notIncluded });

    const opened = written.ok ? await openBytes(new Uint8Array(await written.value.arrayBuffer())) : written;
    expect(opened.ok && opened.value.notIncluded).toEqual([...notIncluded]);
    expect(opened.ok && opened.value.evidence.map(({ sha256 }) => sha256)).toEqual(
      SAMPLE_EVIDENCE.slice(1).map(hashOf),
    );
    expect(opened.ok && opened.value.assessment.evidence).toEqual(content.assessment.evidence);
  });

  it("needs none of their bytes", async () => {
    const notIncluded = new Set(SAMPLE_EVIDENCE.map(hashOf));

    const written = await writePackage({ ...sampleContent(), notIncluded, bytesOf: async () => null });

    expect(written.ok).toBe(true);
  });

  it.each([
    [
      "a file that is inside as well",
      [first, second],
      [second],
      { kind: "damaged", where: "manifest.json: notIncluded.0" },
    ],
    ["one twice", [first], [second, second], { kind: "damaged", where: "manifest.json: notIncluded.1" }],
    [
      "one that nothing cites",
      [first, second],
      [{ path: `evidence/${"e".repeat(64)}`, sizeInBytes: 1, sha256: "e".repeat(64) }],
      { kind: "unexpected-file", path: `evidence/${"e".repeat(64)}` },
    ],
    [
      "one under another's name",
      [first],
      [{ path: `evidence/${"e".repeat(64)}`, sizeInBytes: 1, sha256: second?.sha256 }],
      { kind: "damaged", where: "manifest.json: notIncluded.0" },
    ],
    [
      "one in another size",
      [first],
      [{ ...second, sizeInBytes: 1 }],
      { kind: "damaged", where: "assessment.json: assessment.evidence.1.source.sizeInBytes" },
    ],
  ])("and lists %s is refused", async (_, inside, outside, error) => {
    const entries = entriesFor(assessmentJson(sampleContent()));
    const assessment = entries.find(({ name }) => name === "assessment.json");
    const listed = {
      path: "assessment.json",
      sizeInBytes: assessment?.bytes.length,
      sha256: hashOf(assessment?.bytes ?? new Uint8Array()),
    };
    const manifest = manifestJson([])
      .replace('"files": []', `"files": ${JSON.stringify([listed, ...inside])}`)
      .replace('"notIncluded": []', `"notIncluded": ${JSON.stringify(outside)}`);
    const kept = new Set(["assessment.json", ...inside.map((file) => file?.path)]);

    const opened = await openBytes(
      zipOf([
        { name: "manifest.json", bytes: bytesOfText(manifest) },
        ...entries.filter(({ name }) => kept.has(name)),
      ]),
    );

    expect(opened).toMatchObject({ ok: false, error });
  });
});

describe("a history whose hash is right but whose ancestry is not", () => {
  const other = JSON.stringify({
    id: "ubah-0002",
    assessment: "penilaian-asal",
    at: "2025-07-01T02:03:04.000Z",
    by: "",
    edit: { part: "target", question: "1", before: null, after: "3" },
    parents: ["ubah-0001"],
  });

  it.each([
    ["is its own ancestor", '"parents": []', '"parents": ["ubah-0001"]', "changes.0.parents"],
    ["supersedes a change of another part", '"changes": [', `"changes": [${other},`, "changes.0.parents"],
    ["names something that is no id", '"parents": []', '"parents": ["../x"]', "changes.0.parents.0"],
    ["lists something that is no id", '"superseded": []', '"superseded": ["<b>"]', "superseded.0"],
  ])("is refused where a change %s", async (_, from, to, where) => {
    const opened = await openBytes(zipOf(entriesFor(rewrittenAssessment(from, to))));

    expect(opened).toMatchObject({
      ok: false,
      error: { kind: "damaged", where: `assessment.json: ${where}` },
    });
  });

  it("opens where it names changes that are not in the file, and keeps what it lists as superseded", async () => {
    const text = rewrittenAssessment('"parents": []', '"parents": ["ubah-0000"]').replace(
      '"superseded": []',
      '"superseded": ["ubah-lama"]',
    );

    const opened = await openBytes(zipOf(entriesFor(text)));

    expect(opened).toMatchObject({
      ok: true,
      value: { changes: [{ parents: ["ubah-0000"] }], superseded: ["ubah-lama"] },
    });
  });
});

describe("a task in a package", () => {
  const task = Task.parse({
    id: "tugas-0001",
    from: "Kabupaten Contoh",
    to: "Dinas <b>Contoh</b>",
    deadline: "2026-12-01",
    note: "=1+1",
    indicators: ["1", "20"],
    handedOutAt: "2025-07-01T02:03:04.000Z",
  });
  const content = { ...sampleContent(), assessment: { ...sampleContent().assessment, task } };

  it("comes back as it was", async () => {
    const opened = await openBytes(zipOf(entriesFor(assessmentJson(content))));

    expect(opened.ok && opened.value.assessment.task).toEqual(task);
  });

  it("that asks for an indicator the instrument does not have is refused", async () => {
    const text = assessmentJson({
      ...content,
      assessment: { ...content.assessment, task: Task.parse({ ...task, indicators: ["1", "99"] }) },
    });

    expect(await openBytes(zipOf(entriesFor(text)))).toMatchObject({
      ok: false,
      error: { kind: "damaged", where: "assessment.json: assessment.task.indicators.1" },
    });
  });
});
