import { describe, expect, it } from "vitest";
import { questionOfFileName, questionOfFilePath } from "#core/evidence/file-name.ts";
import { instrument, inventedInstrument } from "#test/support/scoring-builders.ts";

describe("A file name of 2021 and later (47 indicators)", () => {
  const spbe2020 = instrument("spbe-2020");

  it.each([
    ["indikator18a.pdf", "18"],
    ["indikator18.pdf", "18"],
    ["Indikator1a-Pergub-SPBE.pdf", "1"],
    ["INDIKATOR 7 SK TIM.PDF", "7"],
    ["indikator_18_a.pdf", "18"],
    ["indikator-05b.pdf", "5"],
    ["indikator27.jpg.jpg", "27"],
    ["indikator18-1.pdf", "18"],
    ["[Indikator 18a] Laporan Audit.pdf", "18"],
    ["(indikator 20) SK.pdf", "20"],
    ["Bukti Indikator 35.png", "35"],
    ["SK Tim (Indikator 20).pdf", "20"],
    ["Indikator ke-12 data.xlsx", "12"],
    ["Indikator No. 12.pdf", "12"],
    ["Aspek 3 Indikator 11 Tahun 2021.pdf", "11"],
    ["ind 9 - peta rencana.pdf", "9"],
    ["indikator47.mp4", "47"],
    ["18.b.Judul.pdf", "18"],
    ["1.a.Pergub-1-2020.pdf", "1"],
    ["20.b.Tim-Koordinasi-SPBE.pdf", "20"],
    ["35.screenshot LPSE.jpg", "35"],
    ["35. screenshot LPSE.jpg", "35"],
    ["18b Judul.pdf", "18"],
    ["18b.pdf", "18"],
    ["18B-Judul.pdf", "18"],
    ["18b_Judul.pdf", "18"],
    ["07.a.SOP.docx", "7"],
    ["[18a] Laporan.pdf", "18"],
    ["12.pdf", "12"],
    ["12.Laporan 2021.pdf", "12"],
  ])("%s speaks of indicator %s", (name, question) => {
    expect(questionOfFileName(name, spbe2020)).toBe(question);
  });

  it.each([
    ["2021 laporan.pdf", "a year"],
    ["59 tahun 2020.pdf", "the number of a regulation"],
    ["59.tahun 2020.pdf", "no indicator has that number"],
    ["12 laporan.pdf", "a number and a space may count anything"],
    ["17-Agustus-2021.pdf", "a date"],
    ["12.11.2021 rapat.pdf", "a date"],
    ["12-11-2021.pdf", "a date"],
    ["20210817_1.jpg", "a date"],
    ["IMG_2021.jpg", "a camera's number"],
    ["001.pdf", "a scanner's number"],
    ["Scan 12.pdf", "a scanner's number"],
    ["3D model.pdf", "no letter of evidence"],
    ["5G.pdf", "no letter of evidence"],
    ["1st draft.pdf", "two letters"],
    ["48.a.Judul.pdf", "no indicator has that number"],
    ["indikator48.pdf", "no indicator has that number"],
    ["indikator 180.pdf", "no indicator has that number"],
    ["indikator kinerja 12.pdf", "another kind of indicator"],
    ["Indikator 1-10.pdf", "a range"],
    ["Indikator 1 dan 2.pdf", "two indicators"],
    ["Indikator 3, 4.pdf", "two indicators"],
    ["Indikator 3 Indikator 4.pdf", "two indicators"],
    ["Pergub 1.a.pdf", "the number does not come first"],
    ["Indeks SPBE 2021.pdf", "no number of an indicator"],
    ["2.5 persen.pdf", "a decimal number"],
    ["SK.pdf", "nothing"],
    [".pdf", "nothing"],
    ["", "nothing"],
  ])("%s speaks of none: %s", (name) => {
    expect(questionOfFileName(name, spbe2020)).toBeNull();
  });

  it.each([
    ["bukti/Indikator 18/SK.pdf", "18"],
    ["bukti/Indikator 18/20.b.SK.pdf", "20"],
    ["Indikator 18/Indikator 19/SK.pdf", "19"],
    ["1. Kebijakan/SK.pdf", null],
    ["bukti\\indikator 5\\SK.pdf", "5"],
  ])("for the path %s the folders help: %s", (path, question) => {
    expect(questionOfFilePath(path, spbe2020)).toBe(question);
  });
});

describe("A file name of 2018 to 2020 (services)", () => {
  it.each([
    ["indikator7.pdf", "7"],
    ["indikator35-1a.pdf", "35"],
    ["indikator35-2a.pdf", "35-2"],
    ["indikator35-3.pdf", "35-3"],
    ["35-2.a.Judul.pdf", "35-2"],
    ["35-2a.pdf", "35-2"],
    ["indikator35.pdf", "35"],
    ["indikator35-4a.pdf", null],
    ["indikator36.pdf", null],
  ])("%s goes to %s", (name, question) => {
    expect(questionOfFileName(name, instrument("spbe-2018"))).toBe(question);
  });
});

describe("A file name of an instrument that numbers its indicators otherwise", () => {
  const invented = inventedInstrument({ groups: [{ id: "G", indicators: { A1: {}, "A1.2": {}, B7: {} } }] });

  it.each([
    ["A1.a.Judul.pdf", "A1"],
    ["a1.2.Judul.pdf", "A1.2"],
    ["indikator b7.pdf", "B7"],
    ["B71.a.pdf", null],
    ["A1 laporan.pdf", null],
  ])("%s goes to %s", (name, question) => {
    expect(questionOfFileName(name, invented)).toBe(question);
  });
});
