export function ProgrammesSection() {
  return (
    <>
      <p>
        Buka Bersama di bilah atas, lalu Program strategis. Setiap perangkat daerah (OPD) mencatat programnya:
        tujuan, tahun anggaran, penanggung jawab, aplikasi dan layanan yang dipakai, data yang dimiliki dan
        dibagikan, serta indikator yang didukung. Program OPD ikut dalam paket tugasnya dan kembali bersama
        jawabannya.
      </p>
      <ul>
        <li>
          Ambil dari tabel membaca berkas xlsx atau CSV. Yang akan berubah ditampilkan dahulu; satu baris saja
          yang keliru, tidak ada yang dimasukkan. Tabel yang diunduh dari halaman itu dapat diubah lalu
          diambil kembali: kolom Kode Matang mengenali programnya.
        </li>
        <li>
          Dugaan duplikat membandingkan program yang mirip nama dan aplikasinya. Gabungkan menyimpan satu
          dengan seluruh isi keduanya; Bukan duplikat diingat.
        </li>
        <li>Dukungan indikator menunjukkan indikator yang belum didukung program mana pun.</li>
      </ul>
    </>
  );
}
