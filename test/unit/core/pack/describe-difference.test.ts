import { describe, expect, it } from "vitest";
import { describeDifference } from "#core/pack/describe-difference.ts";
import type { PackDifference } from "#core/pack/judge-pack.ts";

const place = (from: number, labels: readonly string[]) => ({
  from: 0,
  to: 1,
  pages: { from, to: from + 2 },
  labels,
});

const whatOf = (difference: PackDifference) => describeDifference(difference).what;

const KINDS: readonly PackDifference[] = [
  { file: "a.pdf", volume: null, kind: "not-a-pack" },
  { file: "a.pdf", volume: null, kind: "unreadable-file" },
  { file: "a.pdf", volume: 2, kind: "newer-app", version: 2 },
  { file: "a.pdf", volume: 2, kind: "seal-missing" },
  { file: "a.pdf", volume: 2, kind: "seal-changed" },
  { file: "a.pdf", volume: 2, kind: "rewritten" },
  { file: "a.pdf", volume: 2, kind: "signature-invalid" },
  { file: "a.pdf", volume: 2, kind: "content-changed", places: [place(12, ["B7 · SK.pdf"])] },
  { file: "a.pdf", volume: 2, kind: "content-shifted", bytes: -5, place: place(1, []) },
  { file: "a.pdf", volume: 2, kind: "tail-changed" },
  { file: "a.pdf", volume: 2, kind: "cut-off", bytes: 1234 },
  { file: "a.pdf", volume: 2, kind: "appended", bytes: 1 },
  { file: null, volume: 1, kind: "volume-missing" },
  { file: "a.pdf", volume: 2, kind: "volume-repeated", otherFile: "b.pdf" },
  { file: "a.pdf", volume: 2, kind: "other-pack", pack: null },
  { file: "a.pdf", volume: 2, kind: "not-sealed-together" },
  { file: "a.pdf", volume: 2, kind: "signed-otherwise" },
];

describe("what is said of a difference", () => {
  it.each(KINDS)("names the file or volume, and says what to do: $kind", (difference) => {
    const { what, meaning } = describeDifference(difference);

    expect(what).toMatch(/a\.pdf|Jilid 1/);
    expect(what).toMatch(/\.$/);
    expect(meaning).toMatch(/Minta|Pilih|Salin|Perbarui|Sertakan|Singkirkan|Periksa/);
    expect(`${what} ${meaning}`).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it("names pages and what is on them, and counts what is too much to list", () => {
    const places = [1, 10, 20, 30, 40, 50].map((from) => place(from, []));

    expect(whatOf({ file: "a.pdf", volume: 2, kind: "content-changed", places })).toBe(
      "Jilid 2 (a.pdf): isinya berubah di halaman 1–3; halaman 10–12; halaman 20–22; halaman 30–32; dan 2 tempat lain.",
    );
  });

  it("says which way bytes went", () => {
    const shifted = (bytes: number) =>
      whatOf({
        file: "a.pdf",
        volume: 1,
        kind: "content-shifted",
        bytes,
        place: place(4, ["B2 · Foto.jpg"]),
      });

    expect(shifted(3)).toBe("Jilid 1 (a.pdf): 3 byte disisipkan, mulai di halaman 4–6 (B2 · Foto.jpg).");
    expect(shifted(-3)).toContain("3 byte hilang");
  });

  it("writes large numbers of bytes in Indonesian", () => {
    expect(whatOf({ file: "a.pdf", volume: 2, kind: "cut-off", bytes: 1_234_567 })).toContain(
      "1.234.567 byte",
    );
  });
});
