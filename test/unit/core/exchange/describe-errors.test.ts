import { expect, it } from "vitest";
import { describeOpenError } from "#core/exchange/describe-open-error.ts";
import { describeWriteError } from "#core/exchange/describe-write-error.ts";
import { OpenPackageError } from "#core/exchange/open-package-error.ts";
import { WritePackageError } from "#core/exchange/write-package-error.ts";

const everything = {
  path: "evidence/x",
  where: "assessment.json: assessment.answers.1",
  version: 3,
  limit: 5_000,
  limitInBytes: 64 * 1024 * 1024,
  id: "spbe-2030",
  edition: 2,
  name: "20.b.SK.pdf",
};

/** Every kind there is: the compiler misses none. */
const openKinds: Record<OpenPackageError["kind"], true> = {
  "not-a-zip": true,
  locked: true,
  "not-a-matang-file": true,
  "made-by-newer-app": true,
  damaged: true,
  "bad-json": true,
  "wrong-hash": true,
  "missing-file": true,
  "unexpected-file": true,
  "unsafe-path": true,
  "duplicate-name": true,
  "link-inside": true,
  encrypted: true,
  "unsupported-compression": true,
  "too-many-entries": true,
  "too-large": true,
  bomb: true,
  "unknown-instrument": true,
  "unreadable-instrument": true,
  "unreadable-source": true,
  interrupted: true,
  cancelled: true,
};

const writeKinds: Record<WritePackageError["kind"], true> = {
  "missing-evidence": true,
  "changed-evidence": true,
  "too-many-files": true,
  "too-large": true,
  "unreadable-evidence": true,
  "unwritable-target": true,
  interrupted: true,
  cancelled: true,
};

it.each(Object.keys(openKinds))("says what happened and what to do next when opening: %s", (kind) => {
  const sentence = describeOpenError(OpenPackageError.parse({ ...everything, kind }));

  expect(sentence).toMatch(/^[A-Z].*[^.]\. .*\.$|[,;:] .*\.$/);
  expect(sentence).toMatch(/[Mm]inta|Pilih|Perbarui|Sambungkan|Salin|Muat ulang|buka lagi|Buka kuncinya/);
  expect(sentence).not.toMatch(/undefined|null|error|Error/);
});

it.each(Object.keys(writeKinds))("says what happened and what to do next when writing: %s", (kind) => {
  expect(describeWriteError(WritePackageError.parse({ ...everything, kind }))).toMatch(
    /^[A-Z“].*\. ?.*(lalu simpan lagi|tidak berubah)\.$/,
  );
});

it("shows a stranger's name as harmless text of one line", () => {
  const path = `../${"a".repeat(500)}\u0000\u202Efdp.exe\n<script>`;

  const sentence = describeOpenError({ kind: "unsafe-path", path });

  expect(sentence).not.toMatch(/\p{Cc}|\p{Cf}/u);
  expect(sentence.length).toBeLessThan(250);
});
