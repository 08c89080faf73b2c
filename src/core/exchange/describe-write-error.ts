import { unreachable } from "#core/shared/unreachable.ts";
import type { WritePackageError } from "./write-package-error.ts";

/** What happened and what to do next, for the person who saves a package. */
export function describeWriteError(error: WritePackageError): string {
  switch (error.kind) {
    case "missing-evidence":
      return `Isi bukti “${error.name}” tidak ditemukan di penyimpanan. Lampirkan berkas itu lagi, atau hapus dari daftar bukti, lalu simpan lagi.`;
    case "changed-evidence":
      return `Isi bukti “${error.name}” di penyimpanan tidak sama dengan saat dilampirkan. Lampirkan berkas itu lagi, lalu simpan lagi.`;
    case "too-many-files":
      return `Bukti dukung melebihi ${error.limit.toLocaleString("id")} berkas. Hapus bukti yang tidak dirujuk, lalu simpan lagi.`;
    case "too-large":
      return `“${error.name}” melebihi batas ${Math.round(error.limitInBytes / (1024 * 1024)).toLocaleString("id")} MB. Perkecil, lalu simpan lagi.`;
    case "unreadable-evidence":
      return "Bukti dukung tidak bisa dibaca dari penyimpanan. Muat ulang halaman, lalu simpan lagi.";
    case "unwritable-target":
      return "Berkas tidak bisa ditulis di tempat tujuan: mungkin penuh atau tidak diizinkan. Pilih tempat lain, lalu simpan lagi.";
    case "interrupted":
      return "Pembuatan berkas terhenti di tengah jalan. Muat ulang halaman, lalu simpan lagi.";
    case "cancelled":
      return "Pembuatan berkas dibatalkan. Penilaian tidak berubah.";
    default:
      return unreachable(error);
  }
}
