import { unreachable } from "#core/shared/unreachable.ts";
import type { OpenPackageError } from "./open-package-error.ts";

const ASK_AGAIN = "Minta berkas itu dikirim ulang, lalu buka lagi.";
const DO_NOT_OPEN = "Berkas ini tidak aman dan tidak dibuka. Minta berkas asli dari pengirimnya.";

/** What happened and what to do next, for the person who opened the file. Nothing was changed by the attempt. */
export function describeOpenError(error: OpenPackageError): string {
  switch (error.kind) {
    case "not-a-zip":
      return "Berkas ini bukan berkas Matang. Pilih berkas yang namanya berakhiran .matang.zip.";
    case "locked":
      return "Berkas ini terkunci dan belum dibuka. Buka lagi dengan kata sandinya; mintalah kepada pengirimnya bila belum punya.";
    case "not-a-matang-file":
      return "Berkas ZIP ini berisi hal lain, bukan penilaian Matang. Pilih berkas yang namanya berakhiran .matang.zip. Cadangan (.matang-cadangan.zip) dipulihkan lewat Setelan.";
    case "made-by-newer-app":
      return `Berkas ini dibuat dengan Matang yang lebih baru (format versi ${error.version}). Perbarui Matang, lalu buka lagi.`;
    case "damaged":
      return error.where === "zip"
        ? `Berkas ini rusak atau terpotong di perjalanan. ${ASK_AGAIN}`
        : `Isi berkas ini rusak pada bagian ${quoted(error.where)}. ${ASK_AGAIN}`;
    case "bad-json":
      return `Bagian ${quoted(error.path)} dalam berkas ini tidak terbaca. ${ASK_AGAIN}`;
    case "wrong-hash":
      return `Isi ${quoted(error.path)} tidak sama dengan saat berkas ini dibuat: berubah atau rusak di perjalanan. ${ASK_AGAIN}`;
    case "missing-file":
      return `Berkas ini tidak lengkap: ${quoted(error.path)} tidak ada di dalamnya. ${ASK_AGAIN}`;
    case "unexpected-file":
      return `Berkas ini memuat ${quoted(error.path)} yang tidak tercatat di dalamnya. Minta berkas asli yang belum diubah, lalu buka lagi.`;
    case "unknown-instrument":
      return `Berkas ini memakai instrumen ${quoted(error.id)} edisi ${error.edition}, yang belum dikenal Matang ini. Perbarui Matang, lalu buka lagi.`;
    case "unreadable-instrument":
      return `Instrumen ${quoted(error.id)} belum bisa dimuat. Sambungkan ke internet sekali, muat ulang halaman, lalu buka lagi.`;
    case "unreadable-source":
      return "Berkas ini tidak bisa dibaca dari tempatnya. Salin dulu ke komputer ini, lalu buka salinannya.";
    case "interrupted":
      return "Pembacaan berkas terhenti di tengah jalan. Muat ulang halaman, lalu buka lagi.";
    case "cancelled":
      return "Pembukaan berkas dibatalkan. Tidak ada yang berubah; buka lagi bila perlu.";
    default:
      return describeHostility(error);
  }
}

type Hostility = Extract<
  OpenPackageError,
  {
    kind:
      | "unsafe-path"
      | "duplicate-name"
      | "link-inside"
      | "encrypted"
      | "unsupported-compression"
      | "too-many-entries"
      | "too-large"
      | "bomb";
  }
>;

function describeHostility(error: Hostility): string {
  switch (error.kind) {
    case "unsafe-path":
      return `Ada nama berbahaya di dalam berkas ini: ${quoted(error.path)}. ${DO_NOT_OPEN}`;
    case "duplicate-name":
      return `Nama ${quoted(error.path)} ada lebih dari sekali di dalam berkas ini. ${DO_NOT_OPEN}`;
    case "link-inside":
      return `Di dalam berkas ini ${quoted(error.path)} menunjuk ke tempat lain. ${DO_NOT_OPEN}`;
    case "encrypted":
      return "Berkas ini dikunci kata sandi. Buka kuncinya dengan aplikasi yang menguncinya, atau minta berkas tanpa kata sandi.";
    case "unsupported-compression":
      return `Bagian ${quoted(error.path)} dimampatkan dengan cara yang tidak dikenal, mungkin karena dikemas ulang. Minta berkas asli, lalu buka lagi.`;
    case "too-many-entries":
      return `Berkas ini memuat lebih dari ${error.limit.toLocaleString("id")} berkas. ${DO_NOT_OPEN}`;
    case "too-large":
      return `Bagian ${quoted(error.path)} melebihi batas ${mebibytes(error.limitInBytes)}. ${DO_NOT_OPEN}`;
    case "bomb":
      return `Bagian ${quoted(error.path)} akan membengkak jauh melebihi ukuran yang wajar. ${DO_NOT_OPEN}`;
    default:
      return unreachable(error);
  }
}

const LONGEST_NAME = 80;

/** The name as harmless text: without control characters, not longer than a line. */
function quoted(name: string): string {
  const harmless = name.replace(/[\p{Cc}\p{Cf}]/gu, "�");
  const short = harmless.length > LONGEST_NAME ? `${harmless.slice(0, LONGEST_NAME)}…` : harmless;
  return `“${short}”`;
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / (1024 * 1024)).toLocaleString("id")} MB`;
}
