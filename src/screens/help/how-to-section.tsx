export function HowToSection() {
  return (
    <>
      <ol>
        <li>
          <strong>Mulai penilaian.</strong> Isi nama instansi, perangkat daerah (OPD) bila hanya sebagian
          indikator yang Anda ampu, tahun, dan instrumen. Sasaran boleh diisi belakangan.
        </li>
        <li>
          <strong>Jawab indikator satu per satu.</strong> Baca yang ditanyakan, lalu centang kriteria yang
          sudah terpenuhi. Tingkat kematangan mengikuti centang itu dari bawah ke atas. Bila tidak satu pun
          terpenuhi, pilih pernyataan itu: indikator yang dibiarkan kosong dihitung “belum dijawab”, bukan
          tingkat terendah.
        </li>
        <li>
          <strong>Tulis penjelasan.</strong> Fakta menyebut dokumen, nomor, pasal, dan halaman. Analisis
          menjelaskan mengapa fakta itu memenuhi tingkat yang dicentang. Templat membantu Anda memulai.
        </li>
        <li>
          <strong>Lampirkan bukti dukung.</strong> Seret berkas ke indikatornya, atau banyak berkas sekaligus
          ke halaman Bukti: berkas bernama seperti <em>18.b.Judul.pdf</em> atau <em>indikator18a.pdf</em>{" "}
          langsung masuk ke indikator 18. Kaitkan tiap bukti dengan kriteria dan halaman yang membuktikannya.
        </li>
        <li>
          <strong>Lihat kartu nilai.</strong> Selama ada indikator yang belum dijawab, indeks ditulis sebagai
          rentang. Di sana juga terlihat langkah yang paling menaikkan indeks dan percobaan andai-andai.
        </li>
        <li>
          <strong>Serahkan.</strong> Halaman Laporan membuat PDF, lembar kerja, dan berkas paket dari data
          yang sama.
        </li>
      </ol>
      <p>
        Catatan pribadi pada tiap indikator tidak pernah masuk ke laporan. Catatan itu ikut dalam berkas paket
        (.matang.zip), karena berkas itu juga cadangan Anda.
      </p>
    </>
  );
}
