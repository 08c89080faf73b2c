export function HowToSection() {
  return (
    <>
      <ol>
        <li>
          <strong>Mulai penilaian.</strong> Isi nama instansi, organisasi perangkat daerah (OPD) bila hanya
          sebagian indikator yang Anda ampu, tahun, dan instrumen. Sasaran boleh diisi belakangan.
        </li>
        <li>
          <strong>Jawab indikator satu per satu.</strong> Baca yang ditanyakan, lalu centang kriteria yang
          sudah terpenuhi.
        </li>
        <li>
          <strong>Tulis penjelasan.</strong> Fakta menyebut dokumen, nomor, pasal, dan halaman. Analisis
          menjelaskan mengapa fakta itu memenuhi tingkat yang dicentang. Templat membantu Anda memulai.
        </li>
        <li>
          <strong>Lampirkan bukti dukung</strong> dan kaitkan dengan kriteria serta halaman yang
          membuktikannya.
        </li>
        <li>
          <strong>Lihat kartu nilai.</strong> Di sana terlihat indeks, langkah yang paling menaikkannya, dan
          percobaan andai-andai yang tidak menyentuh jawaban.
        </li>
        <li>
          <strong>Serahkan.</strong> Halaman Laporan membuat PDF, lembar kerja, dan berkas paket dari data
          yang sama.
        </li>
      </ol>
      <p>
        Tidak ada tombol simpan. Setiap perubahan disimpan sendiri, dan Anda dapat mengurungkannya. Ringkasan
        menunjukkan yang belum dijawab dan yang masih kurang.
      </p>
    </>
  );
}
