import type { TableError } from "#core/exchange/read-table.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { LARGEST_BUDGET, MOST_ITEMS } from "./programme.ts";
import { type ProgrammeColumn, titleOf } from "./programme-columns.ts";
import { rupiah, STATE_WORDS } from "./programme-words.ts";

/** What is wrong with what stands in a cell. */
export type CellProblem =
  | "required"
  | "too-long"
  | "too-many"
  | "not-a-year"
  | "not-a-budget"
  | "unknown-indicator"
  | "unknown-state"
  | "unknown-code"
  | "other-agency";

export interface CellError {
  readonly kind: "cell";
  readonly line: number;
  readonly column: ProgrammeColumn;
  readonly problem: CellProblem;
  /** What stands there, or the part of it that is wrong. */
  readonly text: string;
}

export type ProgrammeTableError =
  | TableError
  | CellError
  | { readonly kind: "not-a-workbook" }
  | { readonly kind: "missing-column"; readonly column: ProgrammeColumn }
  | { readonly kind: "no-programmes" }
  | { readonly kind: "repeated"; readonly line: number; readonly earlier: number };

/** What is wrong, where, and how to write it. */
export function describeProgrammeTableError(error: ProgrammeTableError): string {
  switch (error.kind) {
    case "empty-table":
      return "Tabel ini kosong. Unduh tabel kosong di halaman ini untuk melihat judul kolomnya.";
    case "no-programmes":
      return "Tabel ini hanya berisi judul kolom. Isi satu baris untuk setiap program.";
    case "not-a-workbook":
      return "Berkas ini bukan buku kerja Excel (.xlsx) yang utuh. Simpan ulang sebagai .xlsx atau CSV.";
    case "open-quote":
      return `Baris ${error.line}: tanda kutip tidak ditutup.`;
    case "too-many-rows":
      return `Tabel melebihi ${error.limit.toLocaleString("id-ID")} baris. Bagi menjadi beberapa berkas.`;
    case "missing-column":
      return `Kolom "${titleOf(error.column)}" tidak ada di baris pertama.`;
    case "repeated":
      return `Baris ${error.line}: program ini sudah ada di baris ${error.earlier}.`;
    case "cell":
      return `Baris ${error.line}, kolom ${titleOf(error.column)}: ${cellInWords(error)}`;
    default:
      return unreachable(error);
  }
}

/** The end of a sentence about one cell, in small letters. */
export function cellInWords({ problem, text }: Pick<CellError, "problem" | "text">): string {
  const quoted = `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
  switch (problem) {
    case "required":
      return "belum diisi.";
    case "too-long":
      return `${quoted} terlalu panjang.`;
    case "too-many":
      return `lebih dari ${MOST_ITEMS} butir.`;
    case "not-a-year":
      return `${quoted} bukan tahun antara 2000 dan 2100.`;
    case "not-a-budget":
      return `${quoted} bukan jumlah rupiah bulat sampai ${rupiah(LARGEST_BUDGET)}. Tulis seperti 1.250.000.000, atau kosongkan.`;
    case "unknown-indicator":
      return `indikator ${quoted} tidak ada dalam instrumen ini. Tulis nomornya saja, dipisahkan titik koma: 1; 12; 45.`;
    case "unknown-state":
      return `${quoted} tidak dikenal. Pilihannya: ${Object.values(STATE_WORDS).join(", ")}.`;
    case "unknown-code":
      return `${quoted} bukan kode dari tabel yang diunduh. Kosongkan untuk program baru.`;
    case "other-agency":
      return `${quoted} bukan perangkat daerah penilaian ini. Di sini hanya programnya sendiri yang dicatat.`;
    default:
      return unreachable(problem);
  }
}
