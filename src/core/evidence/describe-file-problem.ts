import { unreachable } from "#core/shared/unreachable.ts";
import type { FileProblem } from "./check-file.ts";
import { PROGRAM_IN_WORDS } from "./describe-file-facts.ts";

/** What is wrong with an attached file, what it means, and what to do. */
export function describeFileProblem(problem: FileProblem): string {
  switch (problem.kind) {
    case "empty":
      return "Berkas ini kosong. Simpan ulang dari sumbernya, lalu lampirkan lagi.";
    case "too-large":
      return `Berkas ini melebihi ${Math.round(problem.limitInBytes / (1024 * 1024)).toLocaleString("id")} MB. Perkecil, atau cantumkan tautannya.`;
    case "program":
      return PROGRAM_IN_WORDS;
    case "locked":
      return `${problem.what === "PDF" ? "PDF" : "Dokumen"} ini terkunci kata sandi atau dibatasi, jadi halamannya tidak bisa dimasukkan ke paket bukti. Buka kuncinya lalu lampirkan lagi, atau simpan sebagai lampiran saja.`;
    case "cut-off":
      return "PDF ini terpotong: bagian akhirnya tidak ada, mungkin karena unduhan atau salinan terputus. Salin ulang dari sumbernya, lalu lampirkan lagi.";
    case "misnamed":
      return describeMisnamed(problem);
    default:
      return unreachable(problem);
  }
}

function describeMisnamed({ claims, is, ending }: Extract<FileProblem, { kind: "misnamed" }>): string {
  if (is === null || ending === null) {
    return `Nama berkas ini mengatakan ${claims}, tetapi isinya bukan ${claims} atau rusak. Coba buka berkasnya; simpan ulang dari sumbernya, lalu lampirkan lagi.`;
  }
  return `Nama berkas ini mengatakan ${claims}, tetapi isinya ${is}. Ganti akhiran namanya menjadi .${ending} atau pilih berkas yang benar, lalu lampirkan lagi.`;
}
