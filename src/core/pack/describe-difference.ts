import type { PageSpan } from "#core/evidence/page-spans.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { PackDifference } from "./judge-pack.ts";
import type { Place } from "./volume-check.ts";

/** What a difference means, and what to do about it. */
export interface DescribedDifference {
  /** "Jilid 2 (paket-jilid-2.pdf): isinya berubah di halaman 12–14." */
  readonly what: string;
  readonly meaning: string;
}

export function describeDifference(difference: PackDifference): DescribedDifference {
  const name = nameOf(difference);
  switch (difference.kind) {
    case "not-a-pack":
      return {
        what: `${name} bukan jilid paket bukti Matang.`,
        meaning: "Di dalamnya tidak ada segel. Pilih PDF paket bukti yang diterima dari instansi.",
      };
    case "unreadable-file":
      return {
        what: `${name} tidak dapat dibaca.`,
        meaning: "Berkas mungkin dipindahkan, atau medianya rusak. Salin ulang berkasnya, lalu periksa lagi.",
      };
    case "newer-app":
      return {
        what: `${name} dibuat dengan Matang yang lebih baru.`,
        meaning: "Segelnya tidak dikenal versi ini. Perbarui Matang, lalu periksa lagi.",
      };
    case "seal-missing":
      return {
        what: `${name} kehilangan bagian akhirnya.`,
        meaning: `Segel dan bagian sebelumnya hilang: berkas terpotong, misalnya karena unduhan terputus. ${ASK_AGAIN}`,
      };
    case "seal-changed":
      return {
        what: `${name}: segelnya berubah.`,
        meaning: `Segel tidak lagi seperti saat ditulis, jadi isi jilid ini tidak dapat dipastikan. ${ASK_AGAIN}`,
      };
    case "rewritten":
      return {
        what: `${name} ditulis ulang oleh program lain.`,
        meaning: `Berkas pernah disimpan ulang, dikompres, atau disunting setelah dibuat, jadi isinya tidak dapat dipastikan sama. ${ASK_AGAIN}`,
      };
    case "signature-invalid":
      return {
        what: `${name}: tanda tangannya tidak sah.`,
        meaning: `Tanda tangan tidak cocok dengan segel: segel dibuat ulang tanpa kunci instansi, atau tanda tangannya diubah. ${ASK_AGAIN}`,
      };
    case "content-changed":
    case "content-shifted":
    case "tail-changed":
    case "cut-off":
    case "appended":
      return describeContent(name, difference);
    case "volume-missing":
    case "volume-repeated":
    case "other-pack":
    case "not-sealed-together":
    case "signed-otherwise":
      return describeSet(name, difference);
    default:
      return unreachable(difference);
  }
}

type OfKind<Kind extends PackDifference["kind"]> = Extract<PackDifference, { readonly kind: Kind }>;

function describeContent(
  name: string,
  difference: OfKind<"content-changed" | "content-shifted" | "tail-changed" | "cut-off" | "appended">,
): DescribedDifference {
  switch (difference.kind) {
    case "content-changed":
      return {
        what: `${name}: isinya berubah di ${listed(difference.places.map(placeInWords), "; ")}.`,
        meaning: `Sebagian isi di tempat itu tidak seperti saat paket dibuat. Yang lain tidak berubah, kecuali halaman lain dari berkas bukti yang sama bila memakai isi itu juga. ${ASK_AGAIN}`,
      };
    case "content-shifted":
      return {
        what: `${name}: ${bytesInWords(difference.bytes)} ${difference.bytes > 0 ? "disisipkan" : "hilang"}, mulai di ${placeInWords(difference.place)}.`,
        meaning: `Isi sebelum tempat itu tidak berubah; isi sesudahnya bergeser dan tidak dapat dipastikan. ${ASK_AGAIN}`,
      };
    case "tail-changed":
      return {
        what: `${name}: daftar isi teknis di akhir berkas berubah.`,
        meaning: `Daftar itu menentukan halaman mana yang ditampilkan, jadi isi jilid ini tidak dapat dipastikan. ${ASK_AGAIN}`,
      };
    case "cut-off":
      return {
        what: `${name}: ${bytesInWords(difference.bytes)} di akhir berkas hilang.`,
        meaning: `Berkas terpotong, misalnya karena unduhan atau penyalinan terputus. ${ASK_AGAIN}`,
      };
    case "appended":
      return {
        what: `${name}: ada ${bytesInWords(difference.bytes)} tambahan di akhir berkas.`,
        meaning: `Sesuatu ditambahkan setelah paket dibuat, misalnya catatan atau tanda tangan dari program PDF. Tambahan dapat mengubah yang terlihat. ${ASK_AGAIN}`,
      };
    default:
      return unreachable(difference);
  }
}

function describeSet(
  name: string,
  difference: OfKind<
    "volume-missing" | "volume-repeated" | "other-pack" | "not-sealed-together" | "signed-otherwise"
  >,
): DescribedDifference {
  switch (difference.kind) {
    case "volume-missing":
      return {
        what: `${name} tidak ada di antara berkas yang diperiksa.`,
        meaning:
          difference.volume === 1
            ? "Jilid 1 memuat daftar segel semua jilid; tanpa itu, kecocokan antarjilid tidak dapat dipastikan. Sertakan jilid 1."
            : "Sertakan jilid itu, atau minta kepada instansi, lalu periksa semua jilid bersama-sama.",
      };
    case "volume-repeated":
      return {
        what: `${name} sama nomornya dengan ${difference.otherFile}.`,
        meaning:
          "Jilid yang sama diberikan dua kali. Singkirkan salah satunya, dan pastikan jilid lain lengkap.",
      };
    case "other-pack":
      return {
        what: `${name} berasal dari paket lain${difference.pack === null ? "" : ` (${packInWords(difference.pack)})`}.`,
        meaning: "Jilid dari paket berbeda tercampur atau tertukar. Periksa setiap paket tersendiri.",
      };
    case "not-sealed-together":
      return {
        what: `${name} bukan jilid yang disegel bersama jilid 1.`,
        meaning: `Segel jilid 1 menyebut isi yang lain untuk jilid ini: jilid diganti setelah paket dibuat. ${ASK_AGAIN}`,
      };
    case "signed-otherwise":
      return {
        what: `${name} tidak ditandatangani dengan kunci yang sama.`,
        meaning: `Semua jilid satu paket ditandatangani dengan satu kunci, atau tidak satu pun. ${ASK_AGAIN}`,
      };
    default:
      return unreachable(difference);
  }
}

const ASK_AGAIN = "Minta salinan baru kepada instansi yang membuat paket.";

function nameOf({ file, volume }: PackDifference): string {
  if (volume === null) {
    return file ?? "Berkas";
  }
  return file === null ? `Jilid ${volume}` : `Jilid ${volume} (${file})`;
}

function packInWords({
  number,
  agency,
  institution,
  year,
}: {
  number: number;
  agency: string | null;
  institution: string;
  year: number;
}): string {
  return `Paket ${number}, ${agency ?? institution}, ${year}`;
}

/** "halaman 12–14 (Lembar indikator 18; B7 · SK Tim.pdf)", "bagian tanpa halaman (bukti terlampir)" */
function placeInWords({ pages, labels }: Place): string {
  const where = pages === null ? "bagian tanpa halaman" : `halaman ${spanInWords(pages)}`;
  return labels.length === 0 ? where : `${where} (${listed(labels, "; ")})`;
}

function spanInWords({ from, to }: PageSpan): string {
  return from === to ? String(from) : `${from}–${to}`;
}

const LISTED_AT_MOST = 4;

function listed(all: readonly string[], separator: string): string {
  const rest = all.length - LISTED_AT_MOST;
  return [...all.slice(0, LISTED_AT_MOST), ...(rest > 0 ? [`dan ${rest} tempat lain`] : [])].join(separator);
}

const counts = new Intl.NumberFormat("id-ID");

function bytesInWords(bytes: number): string {
  return `${counts.format(Math.abs(bytes))} byte`;
}
