const TERMS = [
  [
    "SPBE",
    "Sistem Pemerintahan Berbasis Elektronik. Indeksnya diatur Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi (PANRB) 59/2020 dengan 47 indikator, sebelumnya Peraturan Menteri PANRB 5/2018 dengan 35 indikator.",
  ],
  [
    "Pemdi",
    "Pemerintah Digital. Indeksnya diatur Peraturan Menteri PANRB 8/2026 dengan 20 indikator dan menggantikan SPBE mulai 2026.",
  ],
  ["OPD", "Organisasi Perangkat Daerah: dinas, badan, bagian, atau kantor yang mengampu indikator."],
  [
    "Instrumen",
    "Kumpulan indikator dengan bobot, tingkat, dan kriterianya. Penilaian selalu memakai edisi instrumen saat penilaian itu dimulai.",
  ],
  ["Domain, aspek, indikator", "Susunan instrumen: domain berisi aspek, aspek berisi indikator."],
  [
    "Tingkat kematangan",
    "Jenjang capaian sebuah indikator. Setiap tingkat menambah kriteria di atas tingkat di bawahnya.",
  ],
  ["Kriteria", "Syarat sebuah tingkat yang dapat dicentang sendiri-sendiri."],
  ["Penilaian mandiri", "Jawaban satu OPD atau instansi untuk satu tahun dan satu instrumen."],
  ["Bukti dukung", "Berkas atau tautan yang membuktikan kriteria."],
  ["Rujukan halaman", "Halaman di dalam bukti yang membuktikan kriteria tertentu."],
  ["Indeks", "Nilai seluruh instrumen. Angka resmi hanya dikeluarkan oleh kementerian."],
  ["Predikat", "Sebutan untuk rentang indeks, misalnya Baik untuk 2,60 sampai kurang dari 3,50."],
  [
    "Bobot",
    "Bagian sebuah indikator, aspek, atau domain dalam indeks. Indikator berbobot besar lebih menggerakkan indeks.",
  ],
  ["Sasaran", "Tingkat atau indeks yang ingin dicapai. Yang di bawah sasaran ditandai di Ringkasan."],
  [
    "Kartu nilai",
    "Hasil penghitungan: indeks, predikat, nilai domain dan aspek, serta langkah yang dapat diambil.",
  ],
  [
    "Pengampu",
    "OPD yang biasanya menjawab sebuah indikator. Saran di Matang berasal dari contoh satu kota dan boleh diubah.",
  ],
  ["Titik pulih", "Akhir suatu hari; penilaian dapat dikembalikan ke keadaannya saat itu."],
  ["Berkas paket", "Berkas .matang.zip yang memuat seluruh penilaian beserta bukti dan riwayatnya."],
] as const;

export function GlossarySection() {
  return (
    <dl>
      {TERMS.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
