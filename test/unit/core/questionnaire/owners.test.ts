import { describe, expect, it } from "vitest";
import { ownersOf } from "#core/questionnaire/owners.ts";
import { indicatorJson, openedQuestionnaire, questionnaireJson } from "#test/support/questionnaire-of.ts";
import { instrument } from "#test/support/scoring-builders.ts";

describe("ownersOf", () => {
  it("counts who leads and who shares the lead, the one with most first", () => {
    expect(ownersIn("Diskominfo", "Diskominfo bersama Inspektorat", "Bappeda atau Diskominfo")).toEqual([
      "Diskominfo: 1 2 3",
      "Inspektorat: 2",
      "Bappeda: 3",
    ]);
  });

  it("leaves out those who only help", () => {
    expect(ownersIn("Diskominfo; Bappeda sebagai mitra", "BKPSDM/BKD, dengan masukan Diskominfo")).toEqual([
      "Diskominfo: 1",
      "BKPSDM/BKD: 2",
    ]);
  });

  it("knows two owners from one whose name has an 'and' in it", () => {
    expect(ownersIn("BPKAD", "Bappeda dan BPKAD", "Dinas Perpustakaan dan Kearsipan")).toEqual([
      "BPKAD: 1 2",
      "Bappeda: 2",
      "Dinas Perpustakaan dan Kearsipan: 3",
    ]);
  });

  it("does not mind what is in brackets, or examples", () => {
    expect(
      ownersIn(
        "Diskominfo (bidang persandian)",
        "OPD pemilik layanan; contoh Denpasar: Badan Pendapatan Daerah",
      ),
    ).toEqual(["Diskominfo: 1", "Perangkat daerah pemilik layanan: 2"]);
  });

  it("takes owners of services for one, whatever a hint calls them", () => {
    expect(
      ownersIn(
        "DPMPTSP atau dinas pemilik layanan",
        "Perangkat daerah (OPD) pemilik layanan, misalnya Bapenda, Disnaker, atau DPMPTSP",
      ),
    ).toEqual(["Perangkat daerah pemilik layanan: 1 2", "DPMPTSP: 1"]);
  });

  it("finds nobody where there are no hints", () => {
    expect(ownersOf(openedQuestionnaire(questionnaireJson()))).toEqual([]);
  });

  it("finds every owner of the 47 indicators", () => {
    const owners = ownersOf(instrument("spbe-2020"));

    expect(owners.map(({ name, indicators }) => `${name} ${indicators.length}`)).toMatchInlineSnapshot(`
      [
        "Diskominfo 31",
        "Inspektorat 7",
        "Bappeda 7",
        "BPKAD 5",
        "Sekretariat Daerah 3",
        "Bagian/Biro Organisasi 3",
        "BKPSDM/BKD 3",
        "Perangkat daerah pemilik layanan 3",
        "Bagian/Biro Pengadaan Barang dan Jasa 1",
        "Dinas Perpustakaan dan Kearsipan 1",
        "Bagian/Biro Hukum 1",
      ]
    `);
  });
});

function ownersIn(...hints: readonly string[]): string[] {
  const indicators = hints.map((ownerHint, place) => ({ ...indicatorJson(String(place + 1), 1), ownerHint }));
  const json = questionnaireJson();
  const groups = json.groups.map((group) => ({ ...group, weight: String(hints.length), indicators }));
  return ownersOf(openedQuestionnaire({ ...json, groups })).map(
    ({ name, indicators: owned }) => `${name}: ${owned.join(" ")}`,
  );
}
