import type { SaveError } from "#core/assessment/assessment-store.ts";
import { unreachable } from "#core/shared/unreachable.ts";

export interface SaveProblem {
  /** What happened, what it means, what to do. */
  readonly sentence: string;
  readonly remedy: "retry" | "reload" | "settle" | "back-up";
}

export function describeSaveError(error: SaveError): SaveProblem {
  switch (error.kind) {
    case "storage-full":
      return {
        sentence:
          "Belum tersimpan: ruang penyimpanan perangkat ini penuh. Yang Anda tulis masih ada di layar. Kosongkan sebagian ruang atau unduh cadangan, lalu coba simpan lagi.",
        remedy: "retry",
      };
    case "storage-unavailable":
      return {
        sentence:
          "Belum tersimpan: peramban menolak menyimpan, misalnya karena mode penyamaran atau setelan privasi. Yang Anda tulis masih ada di layar. Unduh cadangan sebelum menutup halaman ini, lalu coba simpan lagi.",
        remedy: "retry",
      };
    case "newer-app-open":
      return {
        sentence:
          "Belum tersimpan: tab lain sudah memakai versi Matang yang lebih baru. Muat ulang halaman ini; yang Anda tulis sudah diamankan dan dilanjutkan sesudahnya.",
        remedy: "reload",
      };
    case "changed-elsewhere":
      return {
        sentence:
          "Belum tersimpan: bagian yang sama baru saja diubah di tab lain. Pilih isi yang dipakai; tidak ada yang hilang sebelum Anda memilih.",
        remedy: "settle",
      };
    case "assessment-gone":
      return {
        sentence:
          "Belum tersimpan: penilaian ini sudah dihapus di tab lain. Yang Anda tulis masih ada di layar. Unduh berkasnya bila masih diperlukan.",
        remedy: "back-up",
      };
    default:
      return unreachable(error);
  }
}
