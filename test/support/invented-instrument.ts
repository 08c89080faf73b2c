import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { openedQuestionnaire } from "./questionnaire-of.ts";

/**
 * An instrument that nobody uses, as the data an author would write: three layers of groups in one branch and one in the
 * other, levels 0 to 3, weights that are parts within their own group, one indicator answered per service, one that counts
 * a part of its criteria, one read from an outside index. It shows that the app knows nothing of any particular instrument.
 *
 * Parts of the whole: B1 3/4, B2 1/4. In B1: S1 2/3, S2 1/3. In S1: K1 and K2 1/2 each.
 * "1.1": 3/4 x 2/3 x 1/2 x 1/3 = 1/12; "1.2": twice that, 1/6; "2" (K2 alone): 3/4 x 2/3 x 1/2 = 1/4;
 * "3-1", "3-2": 3/4 x 1/3 in two = 1/8 each; "x4": 1/4 x 1/5 = 1/20; "x5": 1/4 x 4/5 = 1/5.
 */
export const inventedInstrumentJson: unknown = {
  format: "matang-questionnaire",
  formatVersion: 1,
  id: "contoh-bertingkat",
  edition: 7,
  title: "Contoh instrumen bertingkat",
  shortTitle: "Contoh bertingkat",
  indexName: "Indeks contoh",
  years: { from: 2030, to: 2031 },
  regulation: ["Peraturan contoh Nomor 1 Tahun 2030"],
  provenance: "Disusun untuk pengujian; tidak berasal dari peraturan apa pun.",
  disclaimer: "Instrumen contoh, bukan instrumen resmi.",
  scale: { min: "0", max: "3" },
  groupTerms: ["Bidang", "Subbidang", "Kelompok"],
  weighting: "relative",
  capabilities: [
    {
      id: "umum",
      name: "Kapabilitas umum",
      levels: [
        named(0, "Belum ada", "0", "1"),
        named(1, "Awal", "1", "3/2"),
        named(2, "Berjalan", "3/2", "2.5"),
        named(3, "Mapan", "2.5", "3"),
      ],
    },
  ],
  predicates: [
    { name: "Mapan", min: "2.5" },
    { name: "Berjalan", min: "1.25" },
    { name: "Awal", min: "0" },
  ],
  predicateBasis: "displayed",
  explanationTemplate: {
    facts: "[nama dokumen], halaman [halaman].",
    analysis: "Terpenuhi karena [alasan].",
  },
  groups: [
    {
      ...group("B1", "Bidang satu", "3"),
      groups: [
        {
          ...group("S1", "Subbidang satu", "2"),
          explanationTemplate: {
            facts: "[nama aturan], pasal [pasal].",
            analysis: "Berlaku karena [alasan].",
          },
          groups: [
            {
              ...group("K1", "Kelompok satu", "0.5"),
              indicators: [
                indicator("1.1", "10"),
                { ...indicator("1.2", "20"), levels: someCriteriaAreEnough() },
              ],
            },
            { ...group("K2", "Kelompok dua", "1/2"), indicators: [{ ...indicator("2", "1"), ...counted() }] },
          ],
        },
        {
          ...group("S2", "Subbidang dua", "1"),
          indicators: [{ ...indicator("3", "4"), services: ["3-1", "3-2"], namesService: true }],
        },
      ],
    },
    {
      ...group("B2", "Bidang dua", "1"),
      indicators: [indicator("x4", "1"), { ...indicator("x5", "4"), ...readFromOutside() }],
    },
  ],
};

export function inventedInstrument(): Questionnaire {
  return openedQuestionnaire(inventedInstrumentJson);
}

function named(level: number, name: string, from: string, to: string) {
  return { level, name, meaning: `Keadaan pada tingkat ${level}.`, band: { from, to } };
}

function group(id: string, name: string, weight: string) {
  return { id, name, weight, explanationTemplate: null, groups: [], indicators: [] };
}

function indicator(number: string, weight: string) {
  return {
    number,
    name: `Indikator contoh ${number}`,
    shortName: `Contoh ${number}`,
    weight,
    capability: "umum",
    explanation: "Yang dinilai adalah keadaan contoh.",
    valueRule: { kind: "level" },
    levels: [floor(), level(1, 1, null), level(2, 2, null), level(3, 1, null)],
    evidence: [{ fromLevel: 1, text: "Dokumen contoh." }],
    references: ["Peraturan contoh Nomor 1 Tahun 2030, Pasal 2"],
    ownerHint: null,
    technicalNotes: [{ level: 2, source: "Catatan contoh", text: "Tingkat ini dijelaskan dalam catatan." }],
    services: null,
    namesService: false,
  };
}

function floor() {
  return { level: 0, statement: "Belum ada apa pun.", criteria: [], floor: true, atLeast: null };
}

function level(number: number, criteria: number, atLeast: number | null) {
  const places = Array.from({ length: criteria }, (_, index) => index + 1);
  return {
    level: number,
    statement: null,
    criteria: places.map((place) => ({
      id: `${number}.${place}`,
      text: `Kriteria contoh ${number}.${place} terpenuhi.`,
    })),
    floor: false,
    atLeast,
  };
}

function someCriteriaAreEnough() {
  return [floor(), level(1, 3, 2), level(2, 1, null), level(3, 2, 1)];
}

function counted() {
  return {
    valueRule: { kind: "items" },
    levels: [level(0, 2, null), level(1, 4, null), level(2, 1, null), level(3, 3, null)],
  };
}

function readFromOutside() {
  const breaks = [
    { at: "0", value: "0" },
    { at: "40", value: "1" },
    { at: "100", value: "3" },
  ];
  return { valueRule: { kind: "external-index", index: "Indeks luar contoh", breaks } };
}
