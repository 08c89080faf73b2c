import type { EvidenceVerdict } from "./evidence-verdict.ts";
import type { RemarkIntent } from "./remark.ts";
import type { AnyStage } from "./stage-scorecards.ts";

/** What a stage is called, as a name: "Penilaian mandiri". */
export const STAGE_NAMES: Readonly<Record<AnyStage, string>> = {
  self: "Penilaian mandiri",
  internal: "Verifikasi internal",
  document: "Penilaian dokumen",
  interview: "Interviu",
  visit: "Visitasi",
  final: "Nilai akhir",
};

/** The same in a word, for the head of a column. */
export const SHORT_STAGE_NAMES: Readonly<Record<AnyStage, string>> = {
  self: "Mandiri",
  internal: "Internal",
  document: "Dokumen",
  interview: "Interviu",
  visit: "Visitasi",
  final: "Akhir",
};

/** What a remark did, as the reader sees it beside its text. */
export const INTENT_NAMES: Readonly<Record<RemarkIntent, string>> = {
  note: "Catatan",
  question: "Pertanyaan",
  accept: "Diterima",
  "send-back": "Dikembalikan",
  answer: "Jawaban",
};

export const VERDICT_NAMES: Readonly<Record<EvidenceVerdict, string>> = {
  unseen: "Belum diperiksa",
  accepted: "Diterima",
  "sent-back": "Dikembalikan",
  answered: "Dijawab OPD",
  changed: "Diganti sesudah diperiksa",
};
