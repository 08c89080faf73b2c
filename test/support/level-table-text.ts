import { seededRandom } from "./seeded-random.ts";

const KINDS = ["Dinas", "Badan", "Kecamatan", "Bagian", "Sekretariat"] as const;

/** A table of so many OPDs with levels of spbe-2020, the same for the same seed: some better than others, a few answers missing. */
export function levelTable(count: number, seed = 7): string {
  const random = seededRandom(seed);
  const numbers = Array.from({ length: 47 }, (_, place) => place + 1);
  const rows = Array.from({ length: count }, (_, place) => {
    const kind = KINDS[place % KINDS.length];
    const about = [`${kind} Contoh ${place + 1}`, `Kota Contoh ${(place % 12) + 1}`, kind, 2024];
    const skill = random() * 3.4;
    return [...about, ...numbers.map(() => levelText(skill, random()))].join(";");
  });
  return [["nama", "instansi", "kelompok", "tahun", ...numbers].join(";"), ...rows].join("\n");
}

function levelText(skill: number, chance: number): string {
  return chance < 0.005 ? "" : String(Math.max(1, Math.min(5, Math.round(skill + chance * 2.6))));
}
