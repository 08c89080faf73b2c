export function KeepingSection() {
  return (
    <>
      <p>
        Semua data tersimpan di peramban pada perangkat ini. Tidak ada yang dikirim ke mana pun. Tulisan
        “Tersimpan 10.32” muncul setelah data benar-benar tertulis di media penyimpanan.
      </p>
      <ul>
        <li>
          <strong>Cadangkan.</strong> Unduh berkas paket (.matang.zip) secara berkala dari Beranda atau
          Setelan, lalu simpan di tempat lain. Berkas itu memuat jawaban, riwayat perubahan, dan semua bukti
          dukung.
        </li>
        <li>
          <strong>Pindah perangkat.</strong> Buka berkas paket di perangkat lain lewat Beranda → Buka berkas.
          Penilaian di dalamnya ditambahkan sebagai penilaian baru; yang sudah ada tidak berubah.
        </li>
        <li>
          <strong>Kembali ke hari sebelumnya.</strong> Setelan → Titik pulih mengembalikan penilaian ke
          keadaan akhir suatu hari. Pengembalian itu sendiri dapat dibatalkan dengan cara yang sama.
        </li>
        <li>
          <strong>Penyimpanan tetap.</strong> Peramban dapat menghapus data bila ruang perangkat menipis.
          Minta penyimpanan tetap di Setelan, dan jangan menghapus data situs saat membersihkan riwayat
          peramban.
        </li>
        <li>
          <strong>Tanpa jaringan.</strong> Setelah kunjungan pertama, Matang dapat dibuka tanpa jaringan.
          Pasang dari menu peramban bila ingin membukanya seperti aplikasi biasa.
        </li>
        <li>
          <strong>Dua tab.</strong> Penilaian yang sama boleh dibuka di dua tab. Bila bagian yang sama diubah
          di keduanya, Matang menanyakan isi yang dipakai.
        </li>
      </ul>
    </>
  );
}
