import type { NationalResults } from "#core/comparison/national/national-results.ts";
import { formatDate } from "#ui/format.ts";

/** Where the figures come from, and how rank and percentile are counted. */
export function SourcesSection({ results }: { readonly results: NationalResults }) {
  return (
    <section aria-labelledby="nasional-sumber">
      <h2 id="nasional-sumber">Sumber dan cara menghitung</h2>
      <ul>
        <li>
          {results.source}. Disalin pada {formatDate(results.readOn)} dari teks laporan; angkanya dua desimal
          seperti tercetak.
        </li>
        <li>
          Peringkat 1 yang tertinggi. Indeks yang sama berbagi peringkat, dan peringkat berikutnya melompat
          sebanyak itu.
        </li>
        <li>
          “Lebih tinggi dari” adalah persentil: banyaknya instansi yang indeksnya lebih rendah, dibagi
          banyaknya instansi di kelompok itu. Yang sama tidak ikut dihitung.
        </li>
        <li>
          Indeks Anda dibulatkan dua desimal sebelum dibandingkan, karena yang diterbitkan juga begitu. Bila
          instansinya ada dalam kelompok, indeks itu menggantikan hasil terbitnya; bila tidak, indeks itu
          berdiri di samping daftar.
        </li>
        <li>
          Predikat tidak dihitung ulang. Pada {results.correctedPredicates} baris yang jelas salah cetak dalam
          laporan, predikatnya mengikuti indeks tercetak.
        </li>
        <li>
          Jenis mengikuti pembagian tabel dalam laporan. Provinsi hanya diketahui untuk pemerintah provinsi,
          kabupaten, dan kota; instansi pusat tidak punya wilayah di sini.
        </li>
      </ul>
    </section>
  );
}
