import { expect, it } from "vitest";
import { openPackageInWorker, writePackageInWorker } from "#adapters/files/package-worker-client.ts";
import type { Progress } from "#adapters/files/progress.ts";
import { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { PackageContent } from "#core/exchange/package-entries.ts";
import {
  bytesFrom,
  hashOf,
  loadShipped,
  NEW_ID,
  SAMPLE_EVIDENCE,
  sampleContent,
} from "#test/support/package-samples.ts";

const opening = { newId: NEW_ID, loadQuestionnaire: loadShipped };
const large = new Uint8Array(2 * 1024 * 1024).fill(7);

/** The sample with one more file, of 2 MB. */
function withLargeFile(): PackageContent {
  const content = sampleContent();
  const item = EvidenceItem.parse({
    id: "bukti-besar",
    title: "",
    document: { number: "", date: null },
    source: {
      kind: "file",
      sha256: hashOf(large),
      name: "besar.bin",
      sizeInBytes: large.length,
      mediaType: "application/octet-stream",
    },
    citations: [],
    addedAt: content.madeAt,
  });
  const evidence = [...content.assessment.evidence, item];
  return { ...content, assessment: { ...content.assessment, evidence } };
}

const bytesOf = bytesFrom([...SAMPLE_EVIDENCE, large]);

async function written(content: PackageContent): Promise<Blob> {
  const result = await writePackageInWorker({ ...content, bytesOf });
  return result.ok ? result.value : new Blob([result.error.kind]);
}

it("writes and opens a package in the background, telling how far it is", async () => {
  const content = withLargeFile();
  const progress: Progress[] = [];

  const opened = await openPackageInWorker(await written(content), {
    ...opening,
    onProgress: (one) => progress.push(one),
  });

  expect(opened.ok && opened.value.assessment).toEqual({ ...content.assessment, id: NEW_ID });
  const evidence = opened.ok ? opened.value.evidence : [];
  const hashes = await Promise.all(
    evidence.map(async ({ bytes }) => hashOf(new Uint8Array(await bytes.arrayBuffer()))),
  );
  expect(hashes).toEqual(evidence.map(({ sha256 }) => sha256));
  expect(hashes).toContain(hashOf(large));
  expect(progress.length).toBeGreaterThan(2);
  expect(progress.at(-1)).toMatchObject({ doneInBytes: progress.at(-1)?.totalInBytes });
});

it("says by name what is wrong with a file", async () => {
  const opened = await openPackageInWorker(new Blob(["bukan ZIP sama sekali"]), opening);

  expect(opened).toEqual({ ok: false, error: { kind: "not-a-zip" } });
});

it("says by name what evidence could not be written", async () => {
  const none = await writePackageInWorker({ ...sampleContent(), bytesOf: async () => null });
  const other = await writePackageInWorker({
    ...sampleContent(),
    bytesOf: async () => new Blob(["x".repeat(SAMPLE_EVIDENCE[0]?.length ?? 0)]),
  });

  const name = "20.b.Tim-Koordinasi-SPBE.pdf";
  expect(none).toMatchObject({ ok: false, error: { kind: "missing-evidence" } });
  expect(other).toMatchObject({ ok: false, error: { kind: "changed-evidence" } });
  expect([none, other].map((one) => (one.ok || !("name" in one.error) ? "" : one.error.name))).toContain(
    name,
  );
});

it("stops at once when it is cancelled, before or while it runs", async () => {
  const file = await written(withLargeFile());
  const running = new AbortController();

  const before = await openPackageInWorker(file, { ...opening, signal: AbortSignal.abort() });
  const during = await openPackageInWorker(file, {
    ...opening,
    signal: running.signal,
    onProgress: () => running.abort(),
  });

  expect(before).toEqual({ ok: false, error: { kind: "cancelled" } });
  expect(during).toEqual({ ok: false, error: { kind: "cancelled" } });
});
