import { describe, expect, it } from "vitest";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import {
  chosenEvidence,
  type EvidenceWish,
  listEvidence,
  totalsOf,
} from "#screens/evidence/evidence-list.ts";
import {
  sampleAssessment,
  sampleEvidence,
  sampleFile,
  sampleSpbe2020,
} from "#test/support/screen-samples.ts";

function listed(evidence: readonly EvidenceItem[] = sampleEvidence()) {
  return listEvidence(sampleSpbe2020(), sampleAssessment({ evidence }));
}

function namesFor(wish: Partial<EvidenceWish>, evidence?: readonly EvidenceItem[]) {
  const chosen = chosenEvidence(listed(evidence), { query: "", filter: "all", order: "newest", ...wish });
  return chosen.map(({ name }) => name);
}

const unused = sampleFile(9, { name: "Foto apel.jpg", mediaType: "image/jpeg", sizeInBytes: 10 });

describe("the list of evidence", () => {
  it("tells what is tied to criteria from what is not, and from what is not used at all", () => {
    const states = listed([...sampleEvidence(), unused]).map(({ state }) => state);

    expect(states).toEqual(["tied", "tied", "untied", "tied", "unused"]);
  });

  it("does not miss criteria where an indicator has none", () => {
    const questionnaire = sampleSpbe2020();
    const citations = [{ question: "999", criteria: [], pages: "", article: "", note: "" }];
    const assessment = sampleAssessment({ evidence: [sampleFile(1, { name: "a.pdf", citations })] });

    expect(listEvidence(questionnaire, assessment)[0]?.state).toBe("tied");
  });

  it("finds words in names, addresses and indicator numbers, all of them", () => {
    expect(namesFor({ query: "laporan 2025" })).toEqual(["22.b.Laporan Triwulan II 2025.pdf"]);
    expect(namesFor({ query: "kaltimprov" })).toEqual(["Pergub SPBE di JDIH"]);
    expect(namesFor({ query: "indikator 22" })).toHaveLength(3);
    expect(namesFor({ query: "laporan foto" })).toEqual([]);
  });

  it("filters by state and by kind", () => {
    expect(namesFor({ filter: "untied" })).toEqual(["22.c.Foto rapat.jpg"]);
    expect(namesFor({ filter: "unused" }, [...sampleEvidence(), unused])).toEqual(["Foto apel.jpg"]);
    expect(namesFor({ filter: "pdf" })).toHaveLength(2);
    expect(namesFor({ filter: "link" })).toEqual(["Pergub SPBE di JDIH"]);
  });

  it("finds files whose name speaks of an indicator that they are not cited for", () => {
    const files = [
      sampleFile(1, { name: "indikator18a.pdf", citations: [cited("22")] }),
      sampleFile(2, { name: "18.b.SK.pdf", citations: [cited("22"), cited("18")] }),
    ];

    expect(namesFor({ filter: "named-otherwise" }, files)).toEqual(["indikator18a.pdf"]);
    expect(listed(files)[0]?.faults.map(({ words }) => words)).toEqual(["Nama menunjuk indikator 18"]);
  });

  it("orders by time, name with its numbers, size, and place in the instrument", () => {
    const files = [
      sampleFile(1, { name: "10.a.pdf", sizeInBytes: 5, citations: [cited("10")] }),
      sampleFile(2, { name: "9.a.pdf", sizeInBytes: 7, citations: [cited("9")] }),
      sampleFile(3, { name: "Lepas.pdf", sizeInBytes: 6 }),
    ];

    expect(namesFor({ order: "newest" }, files)).toEqual(["Lepas.pdf", "9.a.pdf", "10.a.pdf"]);
    expect(namesFor({ order: "name" }, files)).toEqual(["9.a.pdf", "10.a.pdf", "Lepas.pdf"]);
    expect(namesFor({ order: "size" }, files)).toEqual(["9.a.pdf", "Lepas.pdf", "10.a.pdf"]);
    expect(namesFor({ order: "indicator" }, files)).toEqual(["9.a.pdf", "10.a.pdf", "Lepas.pdf"]);
  });

  it("adds up each content once", () => {
    const twice = { ...sampleFile(1, { name: "a.pdf", sizeInBytes: 100 }), id: unused.id };
    const totals = totalsOf(listed([sampleFile(1, { name: "b.pdf", sizeInBytes: 100 }), twice]));

    expect(totals).toEqual({ files: 2, links: 0, sizeInBytes: 100, unused: 2, untied: 0 });
  });
});

function cited(question: string) {
  return { question, criteria: ["2.1"], pages: "", article: "", note: "" };
}
