import { expect, it } from "vitest";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { compareWithSeal, type Measured } from "#core/pack/compare-with-seal.ts";
import { sampleSeal } from "#test/support/sample-seal.ts";

/** Blocks of 100 bytes; the third one ends after 50, where the seal begins. */
const seal = sampleSeal({ volume: 1 });
const other = Sha256.parse("e".repeat(64));

const asWritten: Measured = {
  fileLength: seal.fileLength,
  shift: 0,
  isSealWhole: true,
  blocks: seal.blocks,
  tail: seal.tail,
};

const findings = (measured: Partial<Measured>) => compareWithSeal(seal, { ...asWritten, ...measured });

it("finds nothing in what is as it was written", () => {
  expect(findings({})).toEqual([]);
});

it("names the bytes of a changed last block up to the seal, and no further", () => {
  const [first, second] = seal.blocks;

  expect(findings({ blocks: [first ?? other, second ?? other, other] })).toEqual([
    {
      kind: "content-changed",
      places: [{ from: 200, to: 250, pages: { from: 2, to: 3 }, labels: ["Lembar indikator 2"] }],
    },
  ]);
});

it("names one place for changed blocks that touch, and two for those that do not", () => {
  const [first, second, third] = seal.blocks;
  const placesOf = (blocks: readonly (Sha256 | undefined)[]) =>
    findings({ blocks: blocks.map((block) => block ?? other) }).flatMap((finding) =>
      finding.kind === "content-changed" ? finding.places.map(({ from, to }) => [from, to]) : [],
    );

  expect(placesOf([other, other, third])).toEqual([[0, 200]]);
  expect(placesOf([other, second, other])).toEqual([
    [0, 100],
    [200, 250],
  ]);
  expect(placesOf([first, second, third])).toEqual([]);
});

it("tells bytes that came after the end from bytes that are gone", () => {
  expect(findings({ fileLength: seal.fileLength + 7 })).toEqual([{ kind: "appended", bytes: 7 }]);
  expect(findings({ fileLength: seal.fileLength - 7, tail: null })).toEqual([{ kind: "cut-off", bytes: 7 }]);
});

it("says no more than that it was written anew where another program has moved and changed the seal", () => {
  expect(findings({ isSealWhole: false, shift: 12, blocks: [] })).toEqual([{ kind: "rewritten" }]);
});
