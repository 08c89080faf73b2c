import { describe, expect, it } from "vitest";
import { wrapLabel } from "#ui/charts/wrap-label.ts";

describe("wrapLabel", () => {
  it("breaks between words once a line is full", () => {
    expect(wrapLabel("Layanan Publik Berbasis Elektronik", 16)).toEqual([
      "Layanan Publik",
      "Berbasis",
      "Elektronik",
    ]);
  });

  it("leaves a word that is too long whole", () => {
    expect(wrapLabel("Kepemerintahandigitalan SPBE", 10)).toEqual(["Kepemerintahandigitalan", "SPBE"]);
  });
});
