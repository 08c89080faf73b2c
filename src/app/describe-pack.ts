import type { AssembledPack, AttachedReason, PackProblem } from "#adapters/pdf-pack/assembled-pack.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { formatBytes } from "#ui/format.ts";

/** Why a file is in the pack as an attachment only, in words that go on after its name and a colon. */
export function describeAttachedReason(reason: AttachedReason): string {
  switch (reason) {
    case "locked":
      return "terkunci kata sandi";
    case "damaged":
      return "rusak, halamannya tidak terbaca";
    case "too-slow":
      return "terlalu besar atau rumit untuk dibuka di perangkat ini";
    case "no-pages":
      return "bukan PDF, JPEG, atau PNG";
    case "chosen":
      return "dipilih sebagai lampiran";
    case "missing":
      return "isi berkasnya tidak ditemukan di perangkat ini";
    default:
      return unreachable(reason);
  }
}

/** What the person should look at before the pack goes out. What is attached is told apart, so it is not repeated here. */
export function describePackProblems(problems: AssembledPack["problems"]): readonly string[] {
  return problems.map(describePackProblem).filter((sentence) => sentence !== null);
}

function describePackProblem(problem: PackProblem): string | null {
  switch (problem.kind) {
    case "missing-file":
      return `Isi “${problem.file}” tidak ada di perangkat ini, jadi tidak masuk ke paket. Lampirkan berkasnya lagi, lalu buat paket baru.`;
    case "no-such-pages":
      return `“${problem.file}” hanya ${problem.pages.toLocaleString("id")} halaman, sedangkan rujukannya menyebut halaman sesudahnya. Perbaiki rujukannya, lalu buat paket baru.`;
    case "not-shown":
      return null;
    case "rescued":
      return `Susunan “${problem.file}” rusak, tetapi halamannya berhasil disalin. Lihat halamannya sebelum paket dikirim.`;
    case "volume-too-large":
      return `Jilid ${problem.volume} berukuran ${formatBytes(problem.bytes)}, melebihi batas: satu berkas di dalamnya memang sebesar itu. Perkecil berkasnya atau rujuk sebagian halamannya saja.`;
    default:
      return unreachable(problem);
  }
}
