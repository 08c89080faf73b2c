import type { PackVerdict } from "#core/pack/judge-pack.ts";

export interface VerdictWords {
  readonly kind: "good" | "warn" | "bad";
  readonly title: string;
  readonly meaning: string;
}

/** The whole check in one sentence. A volume that was only forgotten is no change to the pack. */
export function verdictInWords({ intact, differences, pack }: PackVerdict): VerdictWords {
  if (intact) {
    return {
      kind: "good",
      title: "Utuh dan tidak berubah",
      meaning:
        pack?.volumes === 1
          ? "Setiap byte berkas ini sama dengan saat paket dibuat."
          : `Semua jilid ada, yaitu ${pack?.volumes}, dan setiap byte sama dengan saat paket dibuat.`,
    };
  }
  if (differences.every(({ kind }) => kind === "not-a-pack")) {
    return {
      kind: "bad",
      title: "Bukan paket bukti Matang",
      meaning: "Tidak ada segel yang dapat diperiksa, jadi tidak ada kesimpulan tentang isinya.",
    };
  }
  if (differences.every(({ kind }) => kind === "volume-missing")) {
    return {
      kind: "warn",
      title: "Belum lengkap",
      meaning: "Yang diberikan tidak berubah, tetapi paket ini belum seluruhnya diperiksa.",
    };
  }
  return {
    kind: "bad",
    title: "Tidak sama dengan saat dibuat",
    meaning:
      differences.length === 1
        ? "Ada satu perbedaan. Jangan menilai dari paket ini sebelum jelas sebabnya."
        : `Ada ${differences.length} perbedaan. Jangan menilai dari paket ini sebelum jelas sebabnya.`,
  };
}
