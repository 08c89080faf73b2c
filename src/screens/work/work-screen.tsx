import type { Assessment } from "#core/assessment/assessment.ts";
import { openMeetingActions } from "#core/meeting/meeting-action.ts";
import { isOpen } from "#core/plan/plan-action.ts";
import { planActionsOf } from "#core/plan/plan-record.ts";
import { PROGRAMME } from "#core/programme/programme.ts";
import { openThreads } from "#core/review/question-reviews.ts";
import { sideOf } from "#core/review/review-progress.ts";
import { paths } from "#screens/paths.ts";
import "./work.css";

interface Place {
  readonly name: string;
  readonly href: string;
  readonly purpose: string;
  /** What waits there; empty when nothing does. */
  readonly waiting: string;
}

/** The way to everything that several people do with one assessment. */
export function WorkScreen({ assessment }: { readonly assessment: Assessment }) {
  return (
    <main id="isi" tabIndex={-1} className="page work">
      <h1>Kerja bersama</h1>
      <p>
        Yang dikerjakan bersama tim koordinasi dan perangkat daerah (OPD) atas penilaian ini. Semuanya lewat
        berkas: tidak ada yang dikirim sendiri oleh aplikasi.
      </p>
      <ul className="work__places">
        {placesOf(assessment).map(({ name, href, purpose, waiting }) => (
          <li key={href}>
            <a href={href} className="work__name">
              {name}
            </a>
            <p>{purpose}</p>
            {waiting !== "" && <p className="work__waiting">{waiting}</p>}
          </li>
        ))}
      </ul>
    </main>
  );
}

function placesOf(assessment: Assessment): readonly Place[] {
  const { id, details, task } = assessment;
  const openActions = planActionsOf(assessment).filter(isOpen).length;
  const isCoordinated = details.agency === null && task === undefined;
  return [
    {
      name: "Kiriman",
      href: paths.incoming(id),
      purpose:
        "Buka berkas dari orang lain, lihat apa yang baru, lalu terima semuanya atau tidak sama sekali.",
      waiting: "",
    },
    {
      name: "Rencana",
      href: paths.work(id, "rencana"),
      purpose:
        "Susun langkah dari sasaran: apa, oleh siapa, sampai kapan, dan ke indeks berapa semuanya membawa.",
      waiting: openActions === 0 ? "" : `${openActions} langkah belum selesai`,
    },
    {
      name: "Program strategis",
      href: paths.work(id, "program"),
      purpose:
        "Catat program setiap perangkat daerah: tujuan, anggaran, aplikasi, layanan, data, dan indikator yang didukungnya.",
      waiting: programmesInWords(assessment),
    },
    reviewPlace(assessment),
    ...(isCoordinated ? coordinationPlaces(assessment) : []),
  ];
}

function reviewPlace(assessment: Assessment): Place {
  const side = sideOf(assessment);
  const open = openThreads(assessment, side);
  return {
    name: "Reviu",
    href: paths.review(assessment.id),
    purpose:
      side === "reviewer"
        ? "Nilai setiap indikator tahap demi tahap, terima atau kembalikan bukti, dan kirim catatan kepada OPD."
        : "Baca tingkat dan catatan penilai, lalu jawab.",
    waiting: open === 0 ? "" : `${open} percakapan menunggu Anda`,
  };
}

function programmesInWords({ records }: Assessment): string {
  const count = records.filter(({ kind }) => kind === PROGRAMME.kind).length;
  return count === 0 ? "" : `${count} program tercatat`;
}

function coordinationPlaces(assessment: Assessment): readonly Place[] {
  const open = openMeetingActions(assessment).length;
  return [
    {
      name: "Bagikan tugas",
      href: paths.coordination,
      purpose:
        "Tentukan pengampu setiap indikator, lalu buat paket tugas dan surat pengantar untuk setiap OPD.",
      waiting: "",
    },
    {
      name: "Papan kiriman",
      href: paths.work(assessment.id, "papan"),
      purpose:
        "Lihat sejauh mana setiap perangkat daerah, siapa yang terlambat, dan pesan apa yang perlu dikirim.",
      waiting: "",
    },
    {
      name: "Gabungkan jawaban",
      href: paths.consolidation(assessment.id),
      purpose:
        "Susun penilaian instansi dari jawaban setiap OPD, telusuri setiap angka, dan lihat siapa yang menahan nilai.",
      waiting: "",
    },
    {
      name: "Rapat",
      href: paths.work(assessment.id, "rapat"),
      purpose:
        "Catat keputusan dan tindak lanjut, lihat apa yang berubah sejak rapat lalu, dan cetak ringkasannya.",
      waiting: open === 0 ? "" : `${open} tindak lanjut masih terbuka`,
    },
    {
      name: "Banding",
      href: paths.comparison(assessment.id),
      purpose: "Bandingkan OPD, tahun, tahap, dan instansi lain pada satu instrumen.",
      waiting: "",
    },
    {
      name: "Posisi nasional",
      href: paths.national(assessment.id),
      purpose: "Letakkan indeks di antara hasil seluruh Indonesia yang diterbitkan.",
      waiting: "",
    },
  ];
}
