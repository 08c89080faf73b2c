import type { NotShown } from "#core/evidence/file-facts.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { sizeInWords } from "./figure-words.ts";
import { reasonInWords } from "./handling-notes.ts";

/** Why a file is in a pack as it is, without its pages. */
export type AttachedReason = NotShown | "chosen" | "missing";

/** What came up while a pack was put together. */
export type AssemblyProblem =
  /** The bytes are not kept here: a page says so. */
  | { readonly kind: "missing-file"; readonly file: string }
  /** It acts when it is opened, so that it is not in the pack: a page says so. */
  | { readonly kind: "program"; readonly file: string }
  /** So many pages were cited that the file does not have. */
  | { readonly kind: "no-such-pages"; readonly file: string; readonly pages: number }
  /** Could not be shown although it was to be; attached instead. */
  | { readonly kind: "not-shown"; readonly file: string; readonly reason: NotShown }
  /** Only the second reader could open it. */
  | { readonly kind: "rescued"; readonly file: string }
  /** A volume is larger than was asked for. */
  | { readonly kind: "volume-too-large"; readonly volume: number; readonly bytes: number };

/** In words that go on after the file's name and a colon. */
export function attachedReasonInWords(reason: AttachedReason): string {
  switch (reason) {
    case "chosen":
      return "dipilih sebagai lampiran";
    case "missing":
      return "isi berkasnya tidak tersimpan bersama penilaian ini";
    default:
      return reasonInWords(reason);
  }
}

/** What to look at before the pack goes out. What is attached is told by its reason, so it is not repeated here. */
export function assemblyProblemsInWords(problems: readonly AssemblyProblem[]): readonly string[] {
  return problems.map(problemInWords).filter((sentence) => sentence !== null);
}

function problemInWords(problem: AssemblyProblem): string | null {
  switch (problem.kind) {
    case "missing-file":
      return `Isi “${problem.file}” tidak tersimpan bersama penilaian ini, jadi tidak masuk ke paket. Lampirkan berkasnya lagi, lalu buat paket baru.`;
    case "program":
      return `“${problem.file}” adalah program, bukan dokumen, jadi tidak dimasukkan ke paket. Ganti dengan dokumen, tangkapan layar, atau tautannya, lalu buat paket baru.`;
    case "no-such-pages":
      return `Rujukan ke “${problem.file}” menyebut ${problem.pages.toLocaleString("id")} halaman yang tidak ada dalam berkasnya. Perbaiki rujukannya, lalu buat paket baru.`;
    case "not-shown":
      return null;
    case "rescued":
      return `Susunan “${problem.file}” rusak, tetapi halamannya berhasil disalin. Lihat halamannya sebelum paket dikirim.`;
    case "volume-too-large":
      return `Jilid ${problem.volume} berukuran ${sizeInWords(problem.bytes)}, melebihi batas: bukti satu indikator tidak dipisah ke dua jilid, dan di sini memang sebesar itu. Perkecil berkasnya atau rujuk sebagian halamannya saja.`;
    default:
      return unreachable(problem);
  }
}
