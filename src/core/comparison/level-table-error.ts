import type { TableError } from "#core/exchange/read-table.ts";
import { unreachable } from "#core/shared/unreachable.ts";

export type LevelTableError =
  | TableError
  | { readonly kind: "not-a-workbook" }
  | { readonly kind: "no-name-column" }
  | { readonly kind: "no-question-columns" }
  | { readonly kind: "no-rows" }
  | { readonly kind: "no-name"; readonly line: number }
  | { readonly kind: "nothing-asked"; readonly line: number }
  | { readonly kind: "too-long"; readonly line: number; readonly limit: number }
  | { readonly kind: "not-a-year"; readonly line: number; readonly text: string }
  | { readonly kind: "unknown-stage"; readonly line: number; readonly text: string }
  | { readonly kind: "not-a-level"; readonly line: number; readonly question: string; readonly text: string };

const HOW = "Baris pertama memuat judul kolom: nama, lalu nomor indikator (1, 2, 3, …).";

/** What is wrong with the table, and how to write it. */
export function describeLevelTableError(error: LevelTableError): string {
  switch (error.kind) {
    case "empty-table":
    case "no-rows":
      return `Tabel ini tidak berisi baris nilai. ${HOW}`;
    case "open-quote":
      return `Baris ${error.line}: tanda kutip tidak ditutup.`;
    case "too-many-rows":
      return `Tabel melebihi ${error.limit.toLocaleString("id")} baris. Bagi menjadi beberapa berkas.`;
    case "not-a-workbook":
      return "Berkas ini bukan buku kerja Excel (.xlsx) yang utuh. Simpan ulang sebagai .xlsx atau CSV.";
    case "no-name-column":
      return `Kolom "nama" (atau "instansi") tidak ada. ${HOW}`;
    case "no-question-columns":
      return `Tidak ada kolom yang judulnya nomor indikator instrumen ini. ${HOW}`;
    case "no-name":
      return `Baris ${error.line}: nama belum diisi.`;
    case "nothing-asked":
      return `Baris ${error.line}: semua indikator bertanda "-". Kosongkan sel yang belum dijawab, atau hapus barisnya.`;
    case "too-long":
      return `Baris ${error.line}: ada isi yang lebih dari ${error.limit.toLocaleString("id")} huruf.`;
    case "not-a-year":
      return `Baris ${error.line}: "${shortened(error.text)}" bukan tahun antara 2000 dan 2100.`;
    case "unknown-stage":
      return `Baris ${error.line}: tahap "${shortened(error.text)}" tidak dikenal. Pilihannya: mandiri, internal, dokumen, interviu, visitasi, akhir.`;
    case "not-a-level":
      return `Baris ${error.line}, indikator ${error.question}: "${shortened(error.text)}" bukan nilai dalam skala instrumen ini. Kosongkan bila belum dijawab, isi "-" bila tidak ditanyakan.`;
    default:
      return unreachable(error);
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
