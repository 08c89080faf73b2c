import { expect, it } from "vitest";
import { verifyBackup } from "#adapters/files/verify-backup.ts";
import { backedUpJson, backupJson, evidenceFile } from "#core/exchange/backup-entries.ts";
import { describeBackupError } from "#core/exchange/backup-error.ts";
import { backedUpPath } from "#core/exchange/backup-format.ts";
import { journalJson } from "#core/exchange/backup-journal.ts";
import { evidencePath } from "#core/exchange/package-format.ts";
import { backupOf, openBackupBytes, sampleBackup, sampleJournal } from "#test/support/backup-samples.ts";
import { bytesOfText, honestEntries, type RawEntry, zipOf } from "#test/support/hostile-zips.ts";
import { hashOf, packageOf, SAMPLE_EVIDENCE, sampleContent } from "#test/support/package-samples.ts";

interface Tampered {
  readonly texts?: (text: string) => string;
  readonly list?: (text: string) => string;
  readonly listed?: readonly Uint8Array<ArrayBuffer>[];
}

/** An honest backup by hand, but for what is tampered with. Its hashes are right. */
function entries({ texts = same, list = same, listed = SAMPLE_EVIDENCE }: Tampered = {}): RawEntry[] {
  const content = sampleBackup();
  const assessments = content.assessments.map((one) => ({
    name: backedUpPath(one.id),
    bytes: bytesOfText(texts(backedUpJson(one, content))),
  }));
  const files = [
    ...assessments.map(({ name, bytes }) => ({
      path: name,
      sizeInBytes: bytes.length,
      sha256: hashOf(bytes),
    })),
    ...listed.map((bytes) => evidenceFile(hashOf(bytes), bytes.length)),
  ];
  return [
    { name: "backup.json", bytes: bytesOfText(list(backupJson(content, { files, missing: [] }))) },
    ...assessments,
    ...listed.map((bytes) => ({ name: evidencePath(hashOf(bytes)), bytes })),
  ];
}

function same(text: string): string {
  return text;
}

async function errorOf(tampered: RawEntry[]) {
  const result = await openBackupBytes(zipOf(tampered));
  return result.ok ? null : result.error;
}

it("opens when nothing was tampered with", async () => {
  expect(await errorOf(entries())).toBeNull();
});

const stranger = bytesOfText("tidak dirujuk siapa pun");
const cases: readonly (readonly [string, () => RawEntry[], object])[] = [
  ["a path that leads out", () => [...entries(), file("../lari.json")], { kind: "unsafe-path" }],
  ["a link", () => [...entries(), { ...file("tautan"), unixMode: 0o120777 }], { kind: "link-inside" }],
  [
    "a journal that is not listed",
    () => [...entries(), file("journals/penilaian-asal.json")],
    { kind: "unexpected-file" },
  ],
  [
    "the journal of an assessment that is not in it",
    () => withJournal("journals/penilaian-lain.json", journalJson(sampleJournal())),
    { kind: "unexpected-file", path: "journals/penilaian-lain.json" },
  ],
  [
    "a journal of something else",
    () => withJournal("journals/penilaian-asal.json", '{"format":"matang-journal","formatVersion":1}'),
    { kind: "damaged", where: "journals/penilaian-asal.json: imports" },
  ],
  [
    "a journal of a later version",
    () => withJournal("journals/penilaian-asal.json", '{"format":"matang-journal","formatVersion":9}'),
    { kind: "made-by-newer-app", version: 9 },
  ],
  ["a name twice", () => [...entries(), file("BACKUP.json")], { kind: "duplicate-name" }],
  ["a file that is not listed", () => [...entries(), file("tambahan.txt")], { kind: "unexpected-file" }],
  ["a listed file that is not there", () => entries().slice(0, -1), { kind: "missing-file" }],
  [
    "evidence that nobody cites",
    () => entries({ listed: [...SAMPLE_EVIDENCE, stranger] }),
    { kind: "unexpected-file" },
  ],
  ["cited evidence that is not there", () => entries({ listed: [] }), { kind: "missing-file" }],
  [
    "a newer list of contents",
    () => entries({ list: swap('"formatVersion": 2', '"formatVersion": 9') }),
    { kind: "made-by-newer-app", version: 9 },
  ],
  [
    "a newer assessment",
    () => entries({ texts: swap('"formatVersion": 3', '"formatVersion": 9') }),
    { kind: "made-by-newer-app", version: 9 },
  ],
  ["another format", () => entries({ list: swap("matang-backup", "lain") }), { kind: "not-a-matang-file" }],
  ["no text at all", () => entries({ texts: () => "{" }), { kind: "bad-json" }],
  [
    "an unknown instrument",
    () => entries({ texts: swap("spbe-2020", "spbe-2099") }),
    { kind: "unknown-instrument" },
  ],
  [
    "an assessment under another's name",
    () => entries({ texts: (text) => text.replace('"id": "penilaian-asal"', '"id": "penilaian-lain"') }),
    { kind: "damaged" },
  ],
  [
    "an answer that the instrument does not ask for",
    () => entries({ texts: swap('"20": {', '"2099": {') }),
    { kind: "damaged" },
  ],
  [
    "a size that does not fit",
    () => [...entries().slice(0, -1), { ...last(entries()), bytes: stranger }],
    { kind: "wrong-hash" },
  ],
  ["no list of contents", () => entries().slice(1), { kind: "not-a-matang-file" }],
  ["a package of one assessment", () => honestEntries(), { kind: "is-a-package" }],
];

it.each(cases)("is refused by name for %s", async (_, tampered, error) => {
  expect(await errorOf(tampered())).toMatchObject(error);
});

it("is refused when any byte in it was changed, or it was cut off", async () => {
  const honest = await backupOf(sampleBackup());
  for (let at = 10; at < honest.length; at += Math.ceil(honest.length / 150)) {
    const changed = honest.slice();
    changed[at] = (honest[at] ?? 0) ^ 0x40;

    const damaged = await openBackupBytes(changed);
    const cut = await openBackupBytes(honest.slice(0, at));

    // What is written twice in an archive may differ harmlessly; then everything must be as it was.
    expect(damaged.ok ? damaged.value.restored : []).toEqual(damaged.ok ? (await unspoilt()).restored : []);
    expect(cut.ok).toBe(false);
  }
});

async function unspoilt() {
  const result = await openBackupBytes(await backupOf(sampleBackup()));
  if (!result.ok) {
    throw new Error(result.error.kind);
  }
  return result.value;
}

it("tells a package of one assessment where to go", async () => {
  const result = await verifyBackup(new Blob([await packageOf(sampleContent())]));

  expect(result.ok ? "" : describeBackupError(result.error)).toContain("Buka berkas");
});

it("says what to do, in words, for every refusal", async () => {
  for (const [, tampered] of cases) {
    const error = await openBackupBytes(zipOf(tampered()));
    expect(error.ok ? "" : describeBackupError(error.error)).toMatch(/^[A-Z].{40,}\.$/);
  }
});

function file(name: string): RawEntry {
  return { name, bytes: bytesOfText("x") };
}

function last(all: readonly RawEntry[]): RawEntry {
  const entry = all.at(-1);
  if (entry === undefined) {
    throw new Error("No entries");
  }
  return entry;
}

function swap(from: string, to: string) {
  return (text: string) => {
    if (!text.includes(from)) {
      throw new Error(`The sample does not say ${from}`);
    }
    return text.replaceAll(from, to);
  };
}

/** An honest backup, but for one more text that is listed under its right hash. */
function withJournal(path: string, text: string): RawEntry[] {
  const bytes = bytesOfText(text);
  const line = { path, sizeInBytes: bytes.length, sha256: hashOf(bytes) };
  const list = (whole: string) => whole.replace('"files": [', `"files": [${JSON.stringify(line)},`);
  return [...entries({ list }), { name: path, bytes }];
}
