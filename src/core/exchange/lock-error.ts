import { unreachable } from "#core/shared/unreachable.ts";

/** Why a locked file could not be unlocked, or a file not be locked. */
export type LockError =
  | { readonly kind: "not-locked" }
  /** It is locked for somebody's key, not by a passphrase. */
  | { readonly kind: "locked-by-key" }
  | { readonly kind: "wrong-passphrase" }
  /** Trying the passphrase would take more memory than a small computer has. */
  | { readonly kind: "too-costly" }
  | { readonly kind: "damaged" }
  | { readonly kind: "unreadable-source" }
  | { readonly kind: "unwritable-target" };

/** What happened and what to do next. Nothing was written by the attempt. */
export function describeLockError(error: LockError): string {
  switch (error.kind) {
    case "not-locked":
      return "Berkas ini tidak dikunci dengan kata sandi. Buka langsung, atau pilih berkas yang namanya berakhiran .age.";
    case "locked-by-key":
      return "Berkas ini dikunci untuk kunci seseorang, bukan dengan kata sandi. Minta pengirimnya mengunci dengan kata sandi.";
    case "wrong-passphrase":
      return "Kata sandi tidak cocok. Periksa huruf besar, angka, dan spasinya, lalu coba lagi.";
    case "too-costly":
      return "Berkas ini dikunci dengan cara yang terlalu berat untuk dibuka di sini. Minta pengirimnya mengunci ulang.";
    case "damaged":
      return "Berkas ini rusak atau terpotong di perjalanan. Minta berkas itu dikirim ulang.";
    case "unreadable-source":
      return "Berkas ini tidak bisa dibaca dari tempatnya. Salin dulu ke komputer ini, lalu coba salinannya.";
    case "unwritable-target":
      return "Hasilnya tidak bisa ditulis. Periksa ruang dan izin pada tempat itu, lalu coba lagi.";
    default:
      return unreachable(error);
  }
}
