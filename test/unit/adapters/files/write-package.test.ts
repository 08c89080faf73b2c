import { expect, it, vi } from "vitest";
import { pipePackage, writePackage } from "#adapters/files/write-package.ts";
import { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { describeWriteError } from "#core/exchange/describe-write-error.ts";
import {
  bytesFrom,
  hashOf,
  packageOf,
  SAMPLE_EVIDENCE,
  sampleContent,
} from "#test/support/package-samples.ts";

const bytesOf = bytesFrom(SAMPLE_EVIDENCE);

it("writes the same bytes for the same content and time, in any time zone", async () => {
  vi.stubEnv("TZ", "Asia/Jayapura");
  const hourInPapua = new Date(0).getHours();
  const inPapua = await packageOf(sampleContent());
  vi.stubEnv("TZ", "America/New_York");
  const hourInNewYork = new Date(0).getHours();
  const inNewYork = await packageOf(sampleContent());
  vi.unstubAllEnvs();

  expect(hourInPapua).not.toBe(hourInNewYork);
  expect(hashOf(inPapua)).toBe(hashOf(inNewYork));
});

it("keeps every content once, however many items cite it", async () => {
  const content = sampleContent();
  const [first] = content.assessment.evidence;
  const again = { ...first, id: "bukti-lagi", title: "Lagi" };
  const evidence = [...content.assessment.evidence, EvidenceItem.parse(again)];

  const bytes = await packageOf({ ...content, assessment: { ...content.assessment, evidence } });

  const listed = new TextDecoder("latin1").decode(bytes).split("PK\x01\x02").slice(1);
  expect(listed).toHaveLength(4); // manifest, assessment, two contents
});

it("says which evidence is missing, or is no longer what was attached", async () => {
  const [decree] = SAMPLE_EVIDENCE;
  const missing = await writePackage({ ...sampleContent(), bytesOf: async () => null });
  const swapped = await writePackage({
    ...sampleContent(),
    bytesOf: async (sha256) => {
      const kept = await bytesOf(sha256);
      return kept === null ? null : new Blob(["x".repeat(kept.size)]);
    },
  });
  const shorter = await writePackage({ ...sampleContent(), bytesOf: async () => new Blob(["x"]) });

  expect(decree).toBeDefined();
  expect(missing).toMatchObject({ ok: false, error: { kind: "missing-evidence" } });
  expect(swapped).toMatchObject({ ok: false, error: { kind: "changed-evidence" } });
  expect(shorter).toMatchObject({ ok: false, error: { kind: "changed-evidence" } });
  for (const result of [missing, swapped, shorter]) {
    expect(result.ok ? "" : describeWriteError(result.error)).toMatch(
      /^Isi bukti “(20|35)\..+, lalu simpan lagi\.$/,
    );
  }
});

it("says that the store could not be read", async () => {
  const broken = {
    size: SAMPLE_EVIDENCE[0]?.length ?? 0,
    arrayBuffer: () => Promise.reject(new Error("gone")),
  };
  const sizes = new Map(SAMPLE_EVIDENCE.map((bytes) => [hashOf(bytes), bytes.length]));

  const result = await writePackage({
    ...sampleContent(),
    bytesOf: async (sha256) => ({ ...broken, size: sizes.get(sha256) ?? 0 }),
  });

  expect(result).toEqual({ ok: false, error: { kind: "unreadable-evidence" } });
});

it("tells its progress up to the last byte, and stops when it is told to", async () => {
  const done: number[] = [];
  const cancelled = new AbortController();

  const whole = await writePackage(
    { ...sampleContent(), bytesOf },
    { onProgress: ({ doneInBytes, totalInBytes }) => done.push(doneInBytes / totalInBytes) },
  );
  const stopped = await writePackage(
    { ...sampleContent(), bytesOf },
    { signal: cancelled.signal, onProgress: () => cancelled.abort() },
  );

  expect(whole.ok).toBe(true);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done.at(-1)).toBe(1);
  expect(stopped).toEqual({ ok: false, error: { kind: "cancelled" } });
});

it("aborts the sink when the package cannot be made, and says when the sink fails", async () => {
  let aborted = false;
  const sink = new WritableStream({
    abort: () => {
      aborted = true;
    },
  });
  const full = new WritableStream({
    write: () => {
      throw new Error("ENOSPC");
    },
  });

  const missing = await pipePackage({ ...sampleContent(), bytesOf: async () => null }, sink);
  const unwritable = await pipePackage({ ...sampleContent(), bytesOf }, full);

  expect(missing).toMatchObject({ ok: false, error: { kind: "missing-evidence" } });
  expect(aborted).toBe(true);
  expect(unwritable).toEqual({ ok: false, error: { kind: "unwritable-target" } });
});
