import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openBackupManifest } from "#core/exchange/backup-open.ts";
import {
  assessmentFileJsonSchema,
  backupJsonSchema,
  journalJsonSchema,
  manifestJsonSchema,
  signatureJsonSchema,
} from "#core/exchange/package-json-schemas.ts";
import { recordBodies } from "#core/records/record-kinds.ts";
import { bytesOfText, zipOf } from "#test/support/hostile-zips.ts";
import { openBytes } from "#test/support/package-samples.ts";

const page = readFileSync("docs/file-format.md", "utf8");
const [manifest = "", assessment = "", backup = ""] = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
  ([, text]) => text ?? "",
);

describe("the page about the file format", () => {
  it("shows a package that opens, its hash and all", async () => {
    const bytes = zipOf([
      { name: "manifest.json", bytes: bytesOfText(manifest) },
      { name: "assessment.json", bytes: bytesOfText(assessment) },
    ]);

    const opened = await openBytes(bytes);

    expect(opened).toMatchObject({ ok: true });
    expect(opened.ok ? opened.value.changes.map(({ id }) => id) : []).toEqual(["ubah-0001"]);
  });

  it("shows a list of contents of a backup that opens", () => {
    expect(openBackupManifest(backup)).toMatchObject({ ok: true });
  });

  it.each([
    ["assessment.json", assessmentFileJsonSchema()],
    ["manifest.json", manifestJsonSchema()],
    ["signature.json", signatureJsonSchema()],
    ["backup.json", backupJsonSchema()],
    ["a journal", journalJsonSchema()],
  ])("names every key and every word that %s may hold", (_, schema) => {
    const unnamed = namesIn(schema).filter((name) => !isNamed(name));

    expect(unnamed).toEqual([]);
  });

  it("names every kind of record", () => {
    expect([...recordBodies().keys()].filter((kind) => !isNamed(kind))).toEqual([]);
  });
});

function isNamed(name: string): boolean {
  return page.includes(`\`${name}\``) || page.includes(`"${name}"`) || page.includes(`[].${name}\``);
}

/** The keys of objects and the fixed words, wherever they stand in the schema. */
function namesIn(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) {
    return [];
  }
  const own = Object.entries(schema).flatMap(([key, part]: [string, unknown]) => {
    if (key === "properties" && typeof part === "object" && part !== null) {
      return Object.keys(part);
    }
    if (key === "const" || key === "enum") {
      return [part].flat().filter((word) => typeof word === "string");
    }
    return [];
  });
  return [...new Set([...own, ...Object.values(schema).flatMap(namesIn)])];
}
