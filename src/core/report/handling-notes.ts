import { ACTIVE_WORDS } from "#core/evidence/describe-file-facts.ts";
import type { FileFacts, NotShown } from "#core/evidence/file-facts.ts";
import { fileOf, type PackCitation, type PackEvidence } from "./pack-evidence.ts";

const REASONS: Readonly<Record<NotShown, string>> = {
  locked: "terkunci kata sandi",
  damaged: "rusak dan tidak dapat dibaca",
  "too-slow": "terlalu berat untuk dibaca",
  "no-pages": "bukan PDF atau gambar",
  program: "program, bukan dokumen",
};

/** Why the pages of a file cannot be shown, within a sentence. */
export function reasonInWords(reason: NotShown): string {
  return REASONS[reason];
}

/** What an evaluator must know of how the copy in the pack differs from the file itself. */
export function handlingNotes({ item, outcome, facts, citations }: PackEvidence): readonly string[] {
  switch (outcome.kind) {
    case "left-out":
      return fileOf(item) === null
        ? ["Tautan ini dihilangkan dari salinan ini."]
        : ["Dihilangkan dari salinan ini; sidik SHA-256-nya tetap tercatat di manifes."];
    case "listed":
      return ["Halamannya tidak disertakan dalam paket ini."];
    case "attached":
      if (outcome.reason === "program") {
        return ["Berkas ini program, bukan dokumen, jadi tidak dimasukkan ke dalam paket."];
      }
      return [
        `Tidak dapat ditampilkan (${reasonInWords(outcome.reason)}). Berkas aslinya dilampirkan dalam PDF.`,
      ];
    case "elsewhere":
      return [`Ditampilkan utuh sesudah lembar indikator ${outcome.question}.`, ...copyNotes(facts)];
    case "shown":
      return [
        ...citations.filter(({ isUnreadable }) => isUnreadable).map(unreadableNote),
        ...copyNotes(facts),
      ];
    case "link":
      return [];
  }
}

function unreadableNote({ citation }: PackCitation): string {
  return `Rujukan halaman “${citation.pages.trim()}” tidak cocok dengan berkas ini; seluruh berkas disertakan.`;
}

function copyNotes(facts: FileFacts | null): readonly string[] {
  if (facts === null) {
    return [];
  }
  const { signed, rescued, hasForm, unseenFields, active } = facts;
  return [
    ...(signed
      ? [
          "Tanda tangan digital tidak ikut tersalin; periksa pada berkas aslinya (SHA-256 lengkap di indeks bukti).",
        ]
      : []),
    ...(rescued ? ["Susunan berkas rusak; halamannya dipulihkan sebelum ditampilkan."] : []),
    ...(hasForm ? [formNote(unseenFields)] : []),
    ...(active.length > 0
      ? [`Isi aktif tidak ikut disalin: ${active.map((one) => ACTIVE_WORDS[one]).join(", ")}.`]
      : []),
  ];
}

const MOST_NAMES = 5;

function formNote(unseen: FileFacts["unseenFields"]): string {
  const kept =
    "Isian formulir ditampilkan seperti tampilan yang tersimpan di berkasnya dan tidak dapat diisi lagi.";
  if (unseen === undefined) {
    return `${kept} Isian tanpa tampilan tersimpan tidak ikut tersalin; periksa pada berkas aslinya.`;
  }
  if (unseen.length === 0) {
    return kept;
  }
  const names = unseen.filter((name) => name !== "").slice(0, MOST_NAMES);
  const more = unseen.length > names.length && names.length > 0 ? ", dan lainnya" : "";
  const which = names.length === 0 ? "" : ` (${names.map((name) => `“${name}”`).join(", ")}${more})`;
  return `${kept} ${unseen.length} isian tanpa tampilan tersimpan${which} tidak ikut tersalin; periksa pada berkas aslinya.`;
}
