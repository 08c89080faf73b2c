import { describe, expect, it } from "vitest";
import { agencyNameDoubts, describeNameDoubt } from "#core/exchange/agency-name-doubts.ts";

const kindOf = (...names: readonly string[]) =>
  [...agencyNameDoubts(names)].map(([name, { kind }]) => [name, kind]);

describe("the name of an OPD that a task goes to", () => {
  it.each(["OPD", "-", "???", "Dinas X", "nama OPD", "Perangkat daerah", "Belum ada", "dinas 1", "tes"])(
    "is none where it says %j",
    (name) => {
      expect(kindOf(name)).toEqual([[name, "no-name"]]);
    },
  );

  it.each(["Bagian/Biro Hukum", "BKPSDM/BKD", "Perangkat daerah pemilik layanan", "Bappeda atau BPKAD"])(
    "is still a hint where it says %j",
    (name) => {
      expect(kindOf(name)).toEqual([[name, "hint"]]);
    },
  );

  it.each([
    ["Dinas Kesehatan", "Dinas Kesehtan"],
    ["Dinas Kesehatan", "Dinas Kesehatann"],
    ["Dinas Komunikasi dan Informatika", "Diskominfo"],
    ["Dinas Komunikasi dan Informatika", "Dinas Kominfo"],
    ["Badan Perencanaan Pembangunan Daerah", "Bappeda"],
    ["Badan Pengelolaan Keuangan dan Aset Daerah", "BPKAD"],
    ["Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kota Contoh", "DPMPTSP"],
    ["Dinas Perhubungan", "Dinas Perhubungan Kota Contoh"],
    ["Dinas Kominfo", "DinasKominfo"],
  ])("%j is likely the same as %j", (one, other) => {
    expect(kindOf(one, one, other)).toEqual([[other, "alike"]]);
    expect(kindOf(other, one, other)).toEqual([[one, "alike"]]);
  });

  it.each([
    ["Kecamatan Contoh Barat", "Kecamatan Contoh Timur"],
    ["Bagian Umum", "Bagian Hukum"],
    ["Dinas Pertanian", "Dinas Perikanan"],
    ["Puskesmas Contoh 1", "Puskesmas Contoh 2"],
    ["Inspektorat", "Sekretariat Daerah"],
    ["Dinas Pendidikan", "Dinas Pemuda dan Olahraga"],
  ])("%j is another one than %j", (one, other) => {
    expect(kindOf(one, other)).toEqual([]);
  });

  it("is doubted with a sentence that says what to do", () => {
    const [doubt] = agencyNameDoubts(["Dinas Kesehatan", "Dinas Kesehatan", "Dinas Kesehtan"]);

    expect(doubt && describeNameDoubt(...doubt)).toBe(
      "“Dinas Kesehtan” mirip “Dinas Kesehatan”. Bila itu satu perangkat daerah, samakan tulisannya supaya paketnya juga satu.",
    );
  });
});
