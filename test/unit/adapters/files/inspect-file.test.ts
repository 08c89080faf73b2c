import { expect, it } from "vitest";
import { inspectFile } from "#adapters/files/inspect-file.ts";
import { HEAD_IN_BYTES, TAIL_IN_BYTES } from "#core/evidence/check-file.ts";

const MEGABYTE = 1024 * 1024;

/** A file that counts the bytes it gives out. */
class CountedFile extends File {
  given = 0;

  override slice(start = 0, end = this.size): Blob {
    const part = super.slice(start, end);
    this.given += part.size;
    return part;
  }
}

it("tells a locked PDF from its last bytes without reading what lies between", async () => {
  const body = new Uint8Array(20 * MEGABYTE);
  const file = new CountedFile(
    ["%PDF-1.7\n", body, "trailer << /Root 1 0 R /Encrypt 9 0 R >>\nstartxref\n9\n%%EOF"],
    "SK.pdf",
  );

  const check = await inspectFile(file);

  expect(check).toEqual({ mediaType: "application/pdf", problem: { kind: "locked", what: "PDF" } });
  expect(file.given).toBe(HEAD_IN_BYTES + TAIL_IN_BYTES);
});

it("looks at a file that is smaller than either end", async () => {
  expect(await inspectFile(new File([], "SK.pdf"))).toMatchObject({ problem: { kind: "empty" } });
  expect(await inspectFile(new File(["catatan"], "a.txt"))).toEqual({
    mediaType: "text/plain",
    problem: null,
  });
});
