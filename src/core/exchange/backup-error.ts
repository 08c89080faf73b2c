import * as z from "zod/mini";
import { unreachable } from "#core/shared/unreachable.ts";
import { describeOpenError } from "./describe-open-error.ts";
import { OpenPackageError } from "./open-package-error.ts";

/** Why a backup could not be opened. Nothing is changed when any of these is answered. */
export const OpenBackupError = z.union([
  OpenPackageError,
  /** It is a package of one assessment, which is opened elsewhere. */
  z.readonly(z.object({ kind: z.literal("is-a-package") })),
]);
export type OpenBackupError = z.infer<typeof OpenBackupError>;

const CHOOSE_OTHER = "Tidak ada yang berubah. Pilih cadangan lain.";

/** What happened and what to do next, for the person who wanted to restore. */
export function describeBackupError(error: OpenBackupError): string {
  switch (error.kind) {
    case "is-a-package":
      return "Berkas ini paket satu penilaian, bukan cadangan. Buka lewat “Buka berkas” di Beranda; penilaian yang ada tidak berubah.";
    case "not-a-zip":
    case "not-a-matang-file":
      return "Berkas ini bukan cadangan Matang. Pilih berkas yang namanya berakhiran .matang-cadangan.zip.";
    case "made-by-newer-app":
      return "Cadangan ini dibuat dengan Matang yang lebih baru. Perbarui Matang, lalu pulihkan lagi.";
    case "locked":
    case "unreadable-source":
    case "unknown-instrument":
    case "unreadable-instrument":
      return describeOpenError(error);
    case "interrupted":
      return "Pemulihan terhenti di tengah jalan. Tidak ada yang berubah. Muat ulang halaman, lalu coba lagi.";
    case "cancelled":
      return "Pemulihan dibatalkan. Tidak ada yang berubah.";
    case "damaged":
    case "bad-json":
    case "wrong-hash":
    case "missing-file":
    case "unexpected-file":
      return `Cadangan ini rusak atau tidak utuh (${placeOf(error)}). ${CHOOSE_OTHER}`;
    case "unsafe-path":
    case "duplicate-name":
    case "link-inside":
    case "encrypted":
    case "unsupported-compression":
    case "too-many-entries":
    case "too-large":
    case "bomb":
      return `Cadangan ini bukan berkas asli buatan Matang dan tidak dipulihkan. ${CHOOSE_OTHER}`;
    default:
      return unreachable(error);
  }
}

const LONGEST_PLACE = 80;

/** Text from the file, made harmless and short. */
function placeOf(error: { readonly path: string } | { readonly where: string }): string {
  const place = "path" in error ? error.path : error.where;
  const harmless = place.replace(/[\p{Cc}\p{Cf}]/gu, "�");
  return harmless.length > LONGEST_PLACE ? `${harmless.slice(0, LONGEST_PLACE)}…` : harmless;
}
