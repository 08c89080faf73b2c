import { describe, expect, it } from "vitest";
import {
  type EvidenceNumbers,
  evidenceNumbers,
  newNumbers,
  numberedEvidence,
} from "#core/assessment/evidence-numbers.ts";
import { PackId, type PackRecord } from "#core/assessment/pack-record.ts";
import { type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import { sampleFile } from "#test/support/screen-samples.ts";

const a = sampleFile(1, { name: "a.pdf" });
const b = sampleFile(2, { name: "b.pdf" });
const c = sampleFile(3, { name: "c.pdf" });
const d = sampleFile(4, { name: "d.pdf" });

describe("the numbers of evidence", () => {
  it("are their places as long as no pack was made", () => {
    expect(names([a, c])).toEqual(["B1 a.pdf", "B2 c.pdf"]);
  });

  it("stay what a pack has printed, also when something before them is taken away", () => {
    const first = packOf(1, [a, b, c]);

    expect(names([b, c], [first])).toEqual(["B2 b.pdf", "B3 c.pdf"]);
  });

  it("are never given a second time", () => {
    const first = packOf(1, [a, b, c]);

    expect(names([a, b, d], [first])).toEqual(["B1 a.pdf", "B2 b.pdf", "B4 d.pdf"]);
    expect(names([b, d], [first, packOf(2, [b, d], [first])])).toEqual(["B2 b.pdf", "B4 d.pdf"]);
  });

  it("go on after the printed ones for evidence that was attached earlier elsewhere", () => {
    const first = packOf(1, [b, c]);

    expect(names([a, b, c], [first])).toEqual(["B1 b.pdf", "B2 c.pdf", "B3 a.pdf"]);
  });

  it("are those of the earlier pack where two windows gave one number to two files", () => {
    expect(names([a, b], [packOf(1, [a]), packOf(2, [b])])).toEqual(["B1 a.pdf", "B2 b.pdf"]);
    expect(names([a, b], [packOf(1, [b]), packOf(2, [a])])).toEqual(["B1 b.pdf", "B2 a.pdf"]);
  });

  it("are those of an earlier state where there is one, and what is gone from it keeps its own", () => {
    const then: EvidenceNumbers = new Map([
      [a.id, 1],
      [b.id, 2],
      [c.id, 3],
    ]);

    expect(names([b, d], [], then)).toEqual(["B2 b.pdf", "B4 d.pdf"]);
  });

  it("are put on record once, by the first pack that prints them", () => {
    const first = packOf(1, [a, b]);
    const second = packOf(2, [b, c], [first]);

    expect(first.evidenceNumbers).toEqual({ [a.id]: 1, [b.id]: 2 });
    expect(second.evidenceNumbers).toEqual({ [c.id]: 3 });
  });

  it("are their places beside packs of older apps, which kept none", () => {
    const { evidenceNumbers: _, ...old } = packOf(1, [a, b]);

    expect(names([b, c], [old])).toEqual(["B1 b.pdf", "B2 c.pdf"]);
  });
});

function names(
  evidence: readonly EvidenceItem[],
  packs: readonly PackRecord[] = [],
  earlier?: EvidenceNumbers,
): readonly string[] {
  const numbered = numberedEvidence({ evidence }, evidenceNumbers({ evidence, packs }, earlier));
  return numbered.map(({ number, item }) => `${number} ${evidenceName(item)}`);
}

/** The record of a pack that was made of this evidence, after those packs. */
function packOf(
  number: number,
  evidence: readonly EvidenceItem[],
  packs: readonly PackRecord[] = [],
): PackRecord {
  return {
    packId: PackId.parse(String(number).repeat(64)),
    number,
    kind: "whole",
    isRedacted: false,
    madeAt: "2026-11-24T02:32:00.000Z",
    sealedVolumes: [],
    evidenceNumbers: newNumbers({ evidence, packs }, evidenceNumbers({ evidence, packs })),
  };
}
