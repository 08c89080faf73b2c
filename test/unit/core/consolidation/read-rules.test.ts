import { expect, it } from "vitest";
import { describeRulesError, readRules } from "#core/consolidation/read-rules.ts";
import { instrument } from "#test/support/scoring-builders.ts";

const spbe = instrument("spbe-2020");

it("reads a rule for each indicator, in English or Indonesian, as spreadsheets save it", () => {
  const read = readRules(
    "Indikator;Aturan;OPD;Tingkat;Alasan\n1;pengampu;Bappeda;;\n2;terendah;;;\n3;pilihan;;3,5;Disepakati\n",
    spbe,
  );

  expect(read).toEqual({
    ok: true,
    value: [
      { question: "1", rule: { kind: "owner", agency: "Bappeda" } },
      { question: "2", rule: { kind: "lowest" } },
      { question: "3", rule: { kind: "chosen", level: "3.5", reason: "Disepakati" } },
    ],
  });
  expect(readRules("indicator,rule\n1,lowest\n", spbe)).toMatchObject({ ok: true });
});

it("takes the number of an indicator for all its services", () => {
  const read = readRules("indicator,rule\n35,lowest\n", instrument("spbe-2018"));

  expect(read.ok && read.value.length).toBe(3);
});

it.each([
  ["", "Tabel aturan kosong"],
  ["indicator,opd\n1,A\n", 'Kolom "rule" tidak ada'],
  ["indicator,rule\n48,lowest\n", 'Baris 2: indikator "48" tidak ada'],
  ["indicator,rule\n1,tertinggi\n", 'Baris 2: aturan "tertinggi" tidak dikenal'],
  ["indicator,rule\n1,constructor\n", 'Baris 2: aturan "constructor" tidak dikenal'],
  ["indicator,rule,opd\n1,owner,\n", "Baris 2: aturan owner membutuhkan nama"],
  ["indicator,rule,level,reason\n1,chosen,6,x\n", 'Baris 2: tingkat "6" tidak ada pada skala'],
  ["indicator,rule,level,reason\n1,chosen,tiga,x\n", 'Baris 2: tingkat "tiga"'],
  ["indicator,rule,level,reason\n1,chosen,3,\n", "Baris 2: tingkat yang dipilih membutuhkan alasan"],
  ["indicator,rule\n1,lowest\n\n1,lowest\n", "Baris 4: indikator 1 sudah punya aturan"],
  [`indicator,rule,opd\n1,owner,${"x".repeat(201)}\n`, "Baris 2: isinya terlalu panjang"],
  ['indicator,rule\n"1,lowest\n', "tanda kutip tidak ditutup"],
])("says what is wrong with %j", (text, sentence) => {
  const read = readRules(text, spbe);

  expect(read.ok ? "" : describeRulesError(read.error)).toContain(sentence);
});
