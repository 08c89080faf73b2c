import { expect, it } from "vitest";
import { checkEntries, isSafePath, type PackageEntry } from "#core/exchange/check-entries.ts";

function entry(path: string, change: Partial<PackageEntry> = {}): PackageEntry {
  return {
    path,
    kind: "file",
    sizeInBytes: 10,
    packedSizeInBytes: 10,
    packing: "stored",
    isEncrypted: false,
    ...change,
  };
}

const honest = [entry("manifest.json"), entry("assessment.json"), entry(`evidence/${"a".repeat(64)}`)];

it.each(["manifest.json", "evidence/", `evidence/${"0".repeat(64)}`, "a/b c/ö.pdf"])(
  "%j is a safe path",
  (path) => {
    expect(isSafePath(path)).toBe(true);
  },
);

it.each([
  "",
  "/",
  "/a",
  "//server/a",
  "a//b",
  "..",
  "../a",
  "a/..",
  "a/../b",
  ".",
  "./a",
  "a/./b",
  "a\\b",
  "..\\a",
  "C:a",
  "C:/a",
  "a:stream",
  "a\0b",
  "a\nb",
  "a\u202Eb",
  "a\u200Bb",
  "a".repeat(201),
])("%j is not a safe path", (path) => {
  expect(isSafePath(path)).toBe(false);
});

it("answers the files of an honest list and leaves out its folders", () => {
  const folder = entry("evidence/", { kind: "folder", sizeInBytes: 0, packedSizeInBytes: 0 });

  expect(checkEntries([folder, ...honest])).toEqual({ ok: true, value: honest });
});

it.each([
  [[entry("ASSESSMENT.json"), ...honest], { kind: "duplicate-name", path: "assessment.json" }],
  [[...honest, entry("evidence")], null],
  [[...honest, entry("evidence"), entry("evidence/", { kind: "folder" })], { kind: "duplicate-name" }],
  [[...honest, entry("e\u0301"), entry("\u00e9")], { kind: "duplicate-name" }],
  [[entry("foto.jpg")], { kind: "not-a-matang-file" }],
  [[entry("manifest.json"), entry("evidence/x")], { kind: "missing-file", path: "assessment.json" }],
  [[entry("assessment.json")], { kind: "missing-file", path: "manifest.json" }],
  [[entry("assessment.json", { kind: "folder" }), entry("manifest.json")], { kind: "not-a-matang-file" }],
  [[...honest, entry("x", { packing: "other" })], { kind: "unsupported-compression", path: "x" }],
  [[...honest, entry("x", { packedSizeInBytes: 9 })], { kind: "damaged", where: "x" }],
])("judges a list by what it says (%#)", (entries, error) => {
  const result = checkEntries(entries);

  expect(result.ok ? null : result.error).toEqual(error === null ? null : expect.objectContaining(error));
});

const MEBIBYTE = 1024 * 1024;

it.each([
  ["small, however tightly packed", 31 * MEBIBYTE, 1, true],
  ["large and packed to a hundredth", 100 * MEBIBYTE, MEBIBYTE, true],
  ["large and packed tighter", 100 * MEBIBYTE + 100, MEBIBYTE, false],
])("lets evidence be %s: %d from %d bytes (%s)", (_, sizeInBytes, packedSizeInBytes, isLet) => {
  const packed = { sizeInBytes, packedSizeInBytes, packing: "deflated" } as const;

  expect(checkEntries([...honest, entry("x", packed)]).ok).toBe(isLet);
});

it("adds up many small bombs", () => {
  const bombs = Array.from({ length: 40 }, (_, at) =>
    entry(`evidence/${at}`, { sizeInBytes: 30 * MEBIBYTE, packedSizeInBytes: 30_000, packing: "deflated" }),
  );

  expect(checkEntries([...honest, ...bombs])).toMatchObject({ ok: false, error: { kind: "bomb" } });
});

it("takes no more than eight gigabytes together", () => {
  const many = Array.from({ length: 9 }, (_, at) =>
    entry(`evidence/${at}`, { sizeInBytes: 1024 * MEBIBYTE, packedSizeInBytes: 1024 * MEBIBYTE }),
  );

  expect(checkEntries([...honest, ...many])).toMatchObject({ ok: false, error: { kind: "too-large" } });
});
