import { describe, expect, it } from "vitest";
import { readAhead } from "#adapters/pdf-pack/read-ahead.ts";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { planOfFiles } from "#test/support/pdf-corpus/plan-of-files.ts";

const MEBIBYTE = 1024 * 1024;

function exhibitsOf(sizes: readonly number[]) {
  const files = sizes.map((sizeInBytes, index) => ({
    name: `${index}.pdf`,
    mediaType: "application/pdf",
    sha256: hashOf(index),
    sizeInBytes,
  }));
  return planOfFiles(files).chapters.flatMap(({ exhibits }) => exhibits);
}

function hashOf(index: number): Sha256 {
  return Sha256.parse(String(index).repeat(64));
}

/** The files by their numbers; each has its number as its only byte. */
function shelf() {
  const asked: number[] = [];
  const read = async (sha256: Sha256) => {
    const index = Number(sha256[0]);
    asked.push(index);
    return Uint8Array.of(index).buffer;
  };
  return { asked, read };
}

describe("reading the files of a plan", () => {
  it("fetches the next file before it is asked for, and only once", async () => {
    const { asked, read } = shelf();
    const bytesOf = readAhead(exhibitsOf([10, 10, 10]), read);

    expect(await bytesOf(hashOf(0))).toEqual(Uint8Array.of(0));
    expect(asked).toEqual([0, 1]);
    expect(await bytesOf(hashOf(1))).toEqual(Uint8Array.of(1));
    expect(await bytesOf(hashOf(2))).toEqual(Uint8Array.of(2));
    expect(asked).toEqual([0, 1, 2]);
  });

  it("lets a file of more than four mebibytes wait until it is asked for", async () => {
    const { asked, read } = shelf();
    const bytesOf = readAhead(exhibitsOf([10, 4 * MEBIBYTE + 1, 10]), read);

    await bytesOf(hashOf(0));

    expect(asked).toEqual([0]);
    expect(await bytesOf(hashOf(1))).toEqual(Uint8Array.of(1));
  });

  it("gives what is asked for, though a chapter is begun again", async () => {
    const { read } = shelf();
    const bytesOf = readAhead(exhibitsOf([10, 10, 10, 10]), read);
    const order = [0, 1, 2, 1, 2, 3, 3, 0];

    const given = [];
    for (const index of order) {
      given.push((await bytesOf(hashOf(index)))?.[0]);
    }

    expect(given).toEqual(order);
  });

  it("tells of a file that cannot be read only when that file is asked for", async () => {
    const bytesOf = readAhead(exhibitsOf([10, 10]), (sha256) =>
      sha256 === hashOf(1) ? Promise.reject(new Error("gone")) : Promise.resolve(Uint8Array.of(7).buffer),
    );

    expect(await bytesOf(hashOf(0))).toEqual(Uint8Array.of(7));
    await expect(bytesOf(hashOf(1))).rejects.toThrow("gone");
  });

  it("says that a file is missing", async () => {
    const bytesOf = readAhead(exhibitsOf([10]), async () => null);

    expect(await bytesOf(hashOf(0))).toBeNull();
  });
});
