import { nextPackNumber, type PackRecord } from "#core/assessment/pack-record.ts";
import type { PackOrder } from "./pack-order.ts";

export interface PackNumber {
  readonly number: number;
  /** What is to be said of a number that nobody chose; none otherwise. */
  readonly notes: readonly string[];
}

/**
 * The number that was asked for, else the one after the last pack that the package knows of. The package stays as it is, so
 * that the next pack would get the same one: this is said.
 */
export function packNumber({ number }: Pick<PackOrder, "number">, packs: readonly PackRecord[]): PackNumber {
  if (number !== null) {
    return { number, notes: [] };
  }
  const next = nextPackNumber(packs);
  const why =
    next === 1
      ? "karena belum ada paket yang tercatat di dalam PAKET"
      : `karena paket terakhir yang tercatat di dalam PAKET bernomor ${next - 1}`;
  return {
    number: next,
    notes: [
      `Paket ini bernomor ${next}, ${why}. Perintah ini tidak mengubah PAKET, jadi paket berikutnya bernomor ${next} juga, kecuali disebutkan nomor lain, misalnya --number ${next + 1}.`,
    ],
  };
}
