import { unreachable } from "#core/shared/unreachable.ts";
import type { ActiveContent, FileFacts, NotShown } from "./file-facts.ts";

/** Why pages of a file cannot go into a pack, and what to do; null where they can. */
export function problemOfFacts({ notShown }: FileFacts): string | null {
  return notShown === null ? null : describeNotShown(notShown);
}

function describeNotShown(why: NotShown): string {
  switch (why) {
    case "locked":
      return "Berkas ini terkunci kata sandi, jadi halamannya tidak bisa dimasukkan ke paket bukti. Buka kuncinya lalu ganti berkasnya, atau biarkan sebagai lampiran saja.";
    case "damaged":
      return "Berkas ini rusak: tidak ada halaman yang dapat dibaca. Salin ulang dari sumbernya, lalu ganti berkasnya.";
    case "too-slow":
      return "Berkas ini terlalu besar atau terlalu rumit untuk diperiksa di perangkat ini, jadi masuk ke paket bukti sebagai lampiran saja.";
    case "no-pages":
      return "Berkas ini bukan PDF, JPEG, atau PNG, jadi masuk ke paket bukti sebagai lampiran. Agar pemeriksa melihat halamannya, simpan sebagai PDF lalu ganti berkasnya.";
    case "program":
      return PROGRAM_IN_WORDS;
    default:
      return unreachable(why);
  }
}

export const PROGRAM_IN_WORDS =
  "Berkas ini program, bukan dokumen. Tersimpan di penilaian ini, tetapi tidak akan dimasukkan ke paket bukti dan berkas asli (zip). Lampirkan dokumen, tangkapan layar, atau tautannya sebagai gantinya, lalu hapus berkas ini.";

/** What in a file could act, as people say it. */
export const ACTIVE_WORDS: Readonly<Record<ActiveContent, string>> = {
  javascript: "skrip",
  launch: "perintah membuka program",
  "submit-form": "pengiriman formulir",
  "remote-file": "tautan ke berkas lain",
  "open-action": "tindakan otomatis saat dibuka",
  "embedded-file": "berkas sisipan",
  "xfa-form": "formulir XFA",
  multimedia: "multimedia",
};

/** What a person should know of a file, each a few words: "12 halaman", "hasil pindai tanpa teks". Problems are not among them. */
export function factsInWords(facts: FileFacts): readonly string[] {
  const { pages, content, image, text, rescued, encrypted, signed, hasForm, active } = facts;
  return [
    content === "pdf" && pages !== null ? `${pages.toLocaleString("id")} halaman` : null,
    image === null
      ? null
      : `${image.width.toLocaleString("id")} × ${image.height.toLocaleString("id")} piksel`,
    text === "text" && pages !== null ? "dengan teks" : null,
    text === "scan" ? "hasil pindai tanpa teks" : null,
    text === "mixed" ? "sebagian hasil pindai" : null,
    rescued ? "susunannya rusak, tetapi halamannya terbaca" : null,
    encrypted && pages !== null ? "dibatasi, tetapi terbuka tanpa kata sandi" : null,
    signed ? "bertanda tangan digital (hilang pada salinan halaman di paket bukti)" : null,
    hasForm ? "berisi formulir" : null,
    active.length > 0
      ? `berisi ${active.map((kind) => ACTIVE_WORDS[kind]).join(", ")} (tidak ikut ke paket bukti)`
      : null,
  ].filter((words) => words !== null);
}
