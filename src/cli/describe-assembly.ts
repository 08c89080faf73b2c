import type { AssembledPack, PackProblem } from "#adapters/pdf-pack/assembled-pack.ts";
import { sizeInWords } from "#core/report/figure-words.ts";
import { reasonInWords } from "#core/report/handling-notes.ts";
import { unreachable } from "#core/shared/unreachable.ts";

type Attached = AssembledPack["attached"][number];

/** Why the file is in the pack as it is, without its pages, in a few words. */
export function attachedInWords({ file, reason }: Attached): {
  readonly file: string;
  readonly reason: string;
} {
  switch (reason) {
    case "chosen":
      return { file, reason: "dipilih sebagai lampiran" };
    case "missing":
      return { file, reason: "isi berkasnya tidak ada" };
    default:
      return { file, reason: reasonInWords(reason) };
  }
}

/** What came up while the pack was put together. Null for what the list of attached files tells already. */
export function assemblyProblem(problem: PackProblem): string | null {
  switch (problem.kind) {
    case "missing-file":
      return `Isi berkas “${problem.file}” tidak ada, jadi tidak masuk ke paket.`;
    case "no-such-pages":
      return `“${problem.file}” hanya ${problem.pages} halaman; rujukannya menyebut halaman sesudah itu.`;
    case "rescued":
      return `Susunan “${problem.file}” rusak, tetapi halamannya berhasil disalin.`;
    case "volume-too-large":
      return `Jilid ${problem.volume} berukuran ${sizeInWords(problem.bytes)}, melebihi batas.`;
    case "not-shown":
      return null;
    default:
      return unreachable(problem);
  }
}
