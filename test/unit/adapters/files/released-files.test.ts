import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { scoreOutput } from "#core/scoring/score-output.ts";
import { hashOf, NEW_ID, openBytes } from "#test/support/package-samples.ts";

const released = [
  ["format-1", "cb3510a3964acc987998118523c57764a9127f896222d91bfadd0469e7e068a3"],
  ["format-1-every-field", "640cd46edb4ce6acb5f2a3825bb8b86a47ad996b4471e0ea05e025e72dcbb17f"],
  ["format-2-every-field", "023d378879a0574f6c83b9ba5b3bf4ee4ce1e90af2a8b8346b21c8e18e12fe2b"],
  ["format-3-every-field", "49ecdeb3ba2b18328eb52317f3f99d9facb8e4eda2d68564e6a2d000eff00d7f"],
] as const;

function read(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(`test/released-files/${name}.matang.zip`));
}

async function opened(name: string) {
  const result = await openBytes(read(name));
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error));
  }
  return result.value;
}

it("opens every package that was ever released", () => {
  const packages = readdirSync("test/released-files").filter((name) => name.endsWith(".matang.zip"));

  expect(packages.sort()).toEqual(released.map(([name]) => `${name}.matang.zip`).sort());
});

it.each(released)("%s is the file that was released", (name, hash) => {
  expect(hashOf(read(name))).toBe(hash);
});

it.each(released)("%s opens to what it was when it was released", async (name) => {
  const expected: unknown = JSON.parse(readFileSync(`test/released-files/${name}.expected.json`, "utf8"));

  const { assessment, changes, evidence, madeBy, madeAt } = await opened(name);

  const { id, ...content } = assessment;
  const history = changes.map(({ assessment: belongsTo, ...change }) => {
    expect(belongsTo).toBe(NEW_ID);
    return change;
  });
  expect(id).toBe(NEW_ID);
  expect({
    madeBy,
    madeAt,
    evidence: evidence.map(({ sha256, bytes }) => ({ sha256, sizeInBytes: bytes.size })),
    assessment: content,
    changes: history,
  }).toEqual(asNow(name, expected));
});

function asNow(name: string, expected: unknown): unknown {
  if (name.startsWith("format-3")) {
    return expected;
  }
  return sinceVersion2(name.startsWith("format-1") ? sinceVersion1(expected) : expected);
}

it("the signature of format-3-every-field still holds, and older files bear none", async () => {
  const signatures = await Promise.all(released.map(async ([name]) => (await opened(name)).signature.kind));

  expect(signatures).toEqual(["none", "none", "none", "valid"]);
});

/** The same as version 2 says it: what version 1 had no words for is empty. */
function sinceVersion1(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sinceVersion1);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).map(([key, part]) => [key, sinceVersion1(part)]);
  return {
    ...Object.fromEntries(entries),
    ...("addedAt" in value ? { document: { number: "", date: null } } : {}),
    ...("pages" in value ? { article: "" } : {}),
    ...("seenOn" in value ? { screenshot: null } : {}),
    ...("createdAt" in value ? { packs: [] } : {}),
  };
}

/** Version 2 kept nothing beside answers and evidence. */
function sinceVersion2(value: unknown): unknown {
  const { assessment, ...rest } = Opened.parse(value);
  return { ...rest, assessment: { records: [], ...assessment } };
}

const Opened = z.looseObject({ assessment: z.looseObject({}) });

it.each(released)("the evidence in %s is what its hashes say", async (name) => {
  const { evidence } = await opened(name);

  for (const { sha256, bytes } of evidence) {
    expect(hashOf(new Uint8Array(await bytes.arrayBuffer()))).toBe(sha256);
  }
  expect(evidence.length).toBeGreaterThanOrEqual(2);
});

it("format-1 still scores as officially published", async () => {
  const { assessment, questionnaire } = await opened("format-1");

  expect(scoreOutput(scoreAssessment(questionnaire, assessment))).toMatchObject({
    index: { exact: "1179/400", display: "2.95" },
    predicate: { name: "Baik" },
  });
});
