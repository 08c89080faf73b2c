import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Assessment } from "#core/assessment/assessment.ts";
import { openBackupBytes } from "#test/support/backup-samples.ts";
import { hashOf } from "#test/support/package-samples.ts";

const released = [
  ["backup-1", "ab262353f7051097293ab58a2b4b939128e6358dfd66d5a6644d6e18b9655c14"],
  ["backup-2", "674ffdd0acc66da22de07e67810a210a41563fd5c3f3a874c7f53ba606230683"],
] as const;

function read(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(`test/released-files/${name}.matang-cadangan.zip`));
}

it("restores every backup that was ever released", () => {
  const backups = readdirSync("test/released-files").filter((name) => name.endsWith(".matang-cadangan.zip"));

  expect(backups.sort()).toEqual(released.map(([name]) => `${name}.matang-cadangan.zip`).sort());
});

it.each(released)("%s is the file that was released", (name, hash) => {
  expect(hashOf(read(name))).toBe(hash);
});

it.each(released)("%s restores to what it was when it was released", async (name) => {
  const expected: unknown = JSON.parse(readFileSync(`test/released-files/${name}.expected.json`, "utf8"));

  const opened = await openBackupBytes(read(name));

  if (!opened.ok) {
    throw new Error(JSON.stringify(opened.error));
  }
  const { manifest, evidence, restored } = opened.value;
  expect({
    settings: manifest.settings,
    madeBy: manifest.madeBy,
    madeAt: manifest.madeAt,
    evidence: evidence.map(({ sha256, bytes }) => ({ sha256, sizeInBytes: bytes.size })),
    restored: restored.map(({ summary: _, ...one }) =>
      name === "backup-1" ? { ...one, assessment: asVersion2(one.assessment) } : one,
    ),
  }).toEqual(expected);
  for (const { sha256, bytes } of evidence) {
    expect(hashOf(new Uint8Array(await bytes.arrayBuffer()))).toBe(sha256);
  }
});

/** A backup of before there were records holds none. */
function asVersion2({ records, ...assessment }: Assessment): Omit<Assessment, "records"> {
  expect(records).toEqual([]);
  return assessment;
}
