import { describe, expect, it } from "vitest";
import {
  DetailsText,
  detailsFromText,
  detailsProblems,
  textOfDetails,
} from "#core/assessment/details-text.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import { instrument, questionIds } from "#test/support/scoring-builders.ts";

const spbe = instrument("spbe-2020");

describe("DetailsText", () => {
  it.each([
    ["institution", "  ", "Isi nama instansi."],
    ["institution", "x".repeat(201), "Nama instansi paling panjang 200 huruf."],
    ["agency", "x".repeat(201), "Nama perangkat daerah paling panjang 200 huruf."],
    ["year", "", "Isi tahun dari 2000 sampai 2100, misalnya 2026."],
    ["year", "26", "Isi tahun dari 2000 sampai 2100, misalnya 2026."],
    ["year", "1999", "Isi tahun dari 2000 sampai 2100, misalnya 2026."],
    ["year", "2101", "Isi tahun dari 2000 sampai 2100, misalnya 2026."],
  ])("says what is wrong with %s %j", (field, value, sentence) => {
    const read = DetailsText.safeParse(typed({ [field]: value }));

    expect(read.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([
      [field, sentence],
    ]);
  });
});

describe("detailsProblems", () => {
  it("finds nothing where all is well", () => {
    expect(detailsProblems(typed(), spbe)).toEqual([]);
  });

  it("asks for the agency's name only where an agency is assessed", () => {
    expect(fieldsOf(typed({ agency: " " }))).toEqual(["agency"]);
    expect(fieldsOf(typed({ subject: "whole", agency: "" }))).toEqual([]);
  });

  it("asks for an indicator that the instrument has", () => {
    expect(fieldsOf(typed({ scope: "selected", indicators: [] }))).toEqual(["indicators"]);
    expect(fieldsOf(typed({ scope: "selected", indicators: [...questionIds("99")] }))).toEqual([
      "indicators",
    ]);
    expect(fieldsOf(typed({ scope: "selected", indicators: [...questionIds("22")] }))).toEqual([]);
    expect(fieldsOf(typed({ scope: "all", indicators: [] }))).toEqual([]);
  });

  it.each(["", "1", "5", "3,5", "3.5", "3,4985"])("takes %j as a target", (indexTarget) => {
    expect(fieldsOf(typed({ indexTarget }))).toEqual([]);
  });

  it.each(["0,9", "5,01", "baik", "3,5,1", "-3", "1e1"])("does not take %j as a target", (indexTarget) => {
    expect(detailsProblems(typed({ indexTarget }), spbe)).toEqual([
      { field: "indexTarget", sentence: "Isi angka dari 1 sampai 5, misalnya 3,5, atau kosongkan." },
    ]);
  });
});

describe("detailsFromText", () => {
  it("reads what was typed, without spaces around it", () => {
    const details = detailsFromText(
      typed({ institution: " Kota Contoh ", agency: " Diskominfo ", indexTarget: " 3,5 " }),
      spbe,
    );

    expect(details).toEqual({
      institution: "Kota Contoh",
      agency: "Diskominfo",
      year: 2026,
      scope: { kind: "all" },
      indexTarget: "3.5",
      earlier: null,
    });
  });

  it("forgets the agency's name where the whole institution is assessed", () => {
    expect(detailsFromText(typed({ subject: "whole" }), spbe).agency).toBeNull();
  });

  it("puts chosen indicators in the order of the instrument, and leaves out what it does not have", () => {
    const indicators = [...questionIds("44", "3", "99", "3")];

    expect(detailsFromText(typed({ scope: "selected", indicators }), spbe).scope).toEqual({
      kind: "selected",
      indicators: ["3", "44"],
    });
  });

  it("takes all indicators chosen one by one for the whole instrument", () => {
    const indicators = indicatorsOf(spbe).map((indicator) => indicator.number);

    expect(detailsFromText(typed({ scope: "selected", indicators }), spbe).scope).toEqual({ kind: "all" });
  });

  it("reads back what it wrote", () => {
    const details = detailsFromText(
      typed({ scope: "selected", indicators: [...questionIds("1", "2")], indexTarget: "3,25" }),
      spbe,
    );

    expect(detailsFromText(textOfDetails(details), spbe)).toEqual(details);
  });
});

function typed(parts: Partial<DetailsText> = {}): DetailsText {
  return {
    institution: "Kota Contoh",
    subject: "agency",
    agency: "Diskominfo",
    year: "2026",
    scope: "all",
    indicators: [],
    indexTarget: "",
    ...parts,
  };
}

function fieldsOf(text: DetailsText): string[] {
  return detailsProblems(text, spbe).map((problem) => problem.field);
}
