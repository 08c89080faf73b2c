import { unreachable } from "#core/shared/unreachable.ts";
import { paths } from "#screens/paths.ts";
import { Frame } from "./frame.tsx";
import type { OpenSessionError } from "./use-assessment-session.ts";

export default function AssessmentNotOpened({ error }: { readonly error: OpenSessionError }) {
  return (
    <Frame context={null} links={[]}>
      <main id="isi" tabIndex={-1} className="page">
        <h1>Penilaian tidak dapat dibuka</h1>
        <p>{sentenceFor(error)}</p>
        <p>
          <a href={paths.home}>Ke Beranda</a>
        </p>
      </main>
    </Frame>
  );
}

function sentenceFor(error: OpenSessionError): string {
  switch (error.kind) {
    case "assessment-gone":
      return "Penilaian ini tidak ada di peramban ini. Mungkin sudah dihapus, atau dibuat di perangkat lain. Bila Anda punya berkas .matang.zip, buka berkas itu dari Beranda.";
    case "storage-unavailable":
      return "Peramban menolak membuka penyimpanannya, misalnya karena mode penyamaran atau setelan privasi. Buka Matang di jendela biasa, lalu coba lagi.";
    case "damaged":
      return `Sebagian data penilaian ini tidak terbaca (${error.where}). Supaya tidak ada angka yang keliru, penilaian tidak ditampilkan. Buka cadangan terakhir (.matang.zip) dari Beranda.`;
    case "unknown-instrument":
      return `Penilaian ini memakai instrumen ${error.id} edisi ${error.edition ?? "terbaru"} yang tidak ada di versi Matang ini. Muat ulang halaman untuk mengambil versi terbaru.`;
    case "unreadable-instrument":
      return "Instrumen penilaian ini belum dapat dimuat. Periksa jaringan, lalu muat ulang halaman.";
    default:
      return unreachable(error);
  }
}
