import type { InstitutionKind } from "./national-results.ts";
import type { PeerChoice } from "./peers.ts";

export const KIND_WORDS: Readonly<Record<InstitutionKind, string>> = {
  kementerian: "Kementerian",
  lembaga: "Lembaga",
  lainnya: "Instansi pusat lainnya",
  provinsi: "Provinsi",
  kabupaten: "Kabupaten",
  kota: "Kota",
};

/** "Seluruh Indonesia", "Kota", "Provinsi Bali dan daerah di dalamnya", "Kota di Jawa Timur". */
export function peersInWords({ kind, province }: PeerChoice): string {
  if (kind === null) {
    return province === null ? "Seluruh Indonesia" : `Wilayah ${province}`;
  }
  return province === null ? KIND_WORDS[kind] : `${KIND_WORDS[kind]} di ${province}`;
}
