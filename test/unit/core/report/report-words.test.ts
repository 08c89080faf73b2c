import { describe, expect, it } from "vitest";
import { dayInWords } from "#core/evidence/day-in-words.ts";
import { dayOfInstant, instantInWords } from "#core/report/date-words.ts";
import {
  gainInWords,
  shareInWords,
  sharesInWords,
  sizeInWords,
  valueLabel,
} from "#core/report/figure-words.ts";
import { meanOfAll } from "#core/report/mean-of.ts";
import { reportDocument } from "#core/report/report-document.ts";
import { Fraction } from "#core/shared/exact.ts";
import { reportInput } from "#test/support/report-samples.ts";
import { instrument, questionOf } from "#test/support/scoring-builders.ts";

describe("dates", () => {
  it.each([
    ["Asia/Jakarta", "24 November 2026 pukul 23.30 WIB"],
    ["Asia/Makassar", "25 November 2026 pukul 00.30 WITA"],
    ["Asia/Jayapura", "25 November 2026 pukul 01.30 WIT"],
  ])("tells an instant as date and time in %s", (zone, words) => {
    expect(instantInWords("2026-11-24T16:30:00.000Z", zone)).toBe(words);
  });

  it("writes a day out, without a zero before it", () => {
    expect(dayInWords("2026-03-05")).toBe("5 Maret 2026");
  });

  it("finds the day on which an instant falls where the person is", () => {
    expect(dayOfInstant("2026-12-31T16:30:00Z", "Asia/Makassar")).toBe("2027-01-01");
  });
});

describe("a value that is read out", () => {
  it.each([
    ["spbe-2020", "1", "3", "Tingkat 3"],
    ["spbe-2020", "1", "13/4", "Nilai 3,25"],
    ["pemdi-2026", "1", "2", "Nilai 2,00"],
    ["pemdi-2026", "7", "2", "Nilai 2,00"],
  ] as const)("is a level in %s, indicator %s, only where it is one: %s", (id, number, value, label) => {
    const { indicator } = questionOf(instrument(id), number);

    expect(valueLabel(indicator, new Fraction(value))).toBe(label);
  });

  it("is said to be missing", () => {
    expect(valueLabel(questionOf(instrument("spbe-2020"), "1").indicator, null)).toBe("Belum dijawab");
  });
});

describe("figures", () => {
  it.each([
    [
      ["283/1000", "717/1000", "1"],
      ["28,3%", "71,7%", "100,0%"],
    ],
    [
      ["283/1000", "1509/10000"],
      ["28,30%", "15,09%"],
    ],
    [
      ["13/100", "1"],
      ["13%", "100%"],
    ],
  ])("writes the shares of one column, %j, with as many decimals: %j", (shares, words) => {
    const column = shares.map((share) => new Fraction(share));

    expect(column.map(sharesInWords(column))).toEqual(words);
  });

  it.each([
    ["33/200", "16,5%"],
    ["13/100", "13%"],
    ["1/30", "3,33%"],
    ["1/8", "12,5%"],
    ["1", "100%"],
    ["1/10", "10%"],
  ])("writes the part %s as %s", (share, words) => {
    expect(shareInWords(new Fraction(share))).toBe(words);
  });

  it.each([
    [0, "0 B"],
    [3, "3 B"],
    [655_360, "640 KB"],
    [1_887_436, "1,8 MB"],
    [2_097_152, "2 MB"],
    [314_572_800, "300 MB"],
    [5_368_709_120, "5 GB"],
  ])("writes %i bytes as %s", (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });

  it("writes a gain with its sign", () => {
    expect(gainInWords(new Fraction(13, 500))).toBe("+0,03");
  });
});

describe("the mean of targets", () => {
  const part = (share: string, value: string | null) => ({
    share: new Fraction(share),
    value: value === null ? null : new Fraction(value),
  });

  it("counts each in proportion to its share", () => {
    expect(meanOfAll([part("1/4", "2"), part("3/4", "4")])?.toFraction()).toBe("7/2"); // (2 + 12) / 4
  });

  it("is unknown while one is missing, and where there is nothing", () => {
    expect(meanOfAll([part("1/4", "2"), part("3/4", null)])).toBeNull();
    expect(meanOfAll([])).toBeNull();
  });
});

describe("the name of the file", () => {
  it.each([
    ["Dinas Komunikasi & Informatika", "laporan-spbe-2025-dinas-komunikasi-informatika"],
    ["  BPKAD – Sekretariat (Umum)", "laporan-spbe-2025-bpkad-sekretariat-umum"],
    ["Élan Città", "laporan-spbe-2025-elan-citta"],
    ["../../etc/passwd", "laporan-spbe-2025-etc-passwd"],
    ["省庁", "laporan-spbe-2025"],
    [`Dinas ${"Panjang ".repeat(20)}`, `laporan-spbe-2025-dinas-${"panjang-".repeat(6)}panjan`],
  ])("comes from the agency: %s", (agency, fileName) => {
    const input = reportInput(instrument("spbe-2020"), { details: { agency, year: 2025 } });

    expect(reportDocument(input).meta.fileName).toBe(fileName);
  });
});
