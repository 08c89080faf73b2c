import { expect, it } from "vitest";
import { crumbsTo } from "#app/crumbs-to.ts";
import { SHELF_NOW, shelved } from "#test/support/shelf-samples.ts";

it("leads back to the assessment from which one came, and to coordination from anywhere else", () => {
  const shelf = [shelved(), shelved({ id: "dibuang-0001", removedAt: SHELF_NOW })];
  const coordination = [{ text: "Koordinasi", href: "#/koordinasi" }];

  expect(crumbsTo("contoh-0001", shelf)).toEqual([
    { text: "Diskominfo, 2025", href: "#/penilaian/contoh-0001" },
    { text: "Kerja bersama", href: "#/penilaian/contoh-0001/kerja" },
  ]);
  expect(crumbsTo(null, shelf)).toEqual(coordination);
  expect(crumbsTo("dibuang-0001", shelf)).toEqual(coordination);
  expect(crumbsTo("tidak-ada", shelf)).toEqual(coordination);
});
