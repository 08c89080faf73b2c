import type { ListField, ProgrammeState } from "./programme.ts";

export const STATE_WORDS: Readonly<Record<ProgrammeState, string>> = {
  planned: "Direncanakan",
  running: "Berjalan",
  done: "Selesai",
  stopped: "Dihentikan",
};

export const LIST_WORDS: Readonly<Record<ListField, string>> = {
  partners: "Perangkat daerah mitra",
  applications: "Aplikasi",
  services: "Layanan publik",
  dataHeld: "Data yang dimiliki",
  dataShared: "Data yang dibagikan",
};

/** What stands where a programme names no OPD. */
export const NO_AGENCY = "Tanpa perangkat daerah";

/** "Rp1.250.000.000" */
export function rupiah(amount: number | bigint): string {
  return `Rp${amount.toLocaleString("id-ID")}`;
}

const STEPS = [
  { size: 1_000_000_000_000n, word: "triliun" },
  { size: 1_000_000_000n, word: "miliar" },
  { size: 1_000_000n, word: "juta" },
] as const;

/** For sums at a glance: "Rp1,25 miliar", cut to two decimals, never more than there is. */
export function rupiahInShort(amount: bigint): string {
  const step = STEPS.find(({ size }) => amount >= size);
  if (step === undefined) {
    return rupiah(amount);
  }
  const hundredths = (amount * 100n) / step.size;
  return `Rp${(Number(hundredths) / 100).toLocaleString("id-ID", { maximumFractionDigits: 2 })} ${step.word}`;
}
