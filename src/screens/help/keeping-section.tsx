import { paths } from "#screens/paths.ts";

export function KeepingSection() {
  return (
    <>
      <p>
        Semua data tersimpan di peramban pada perangkat ini. Tidak ada yang dikirim ke mana pun. Tulisan
        “Tersimpan 10.32” muncul setelah data benar-benar tertulis di media penyimpanan.
      </p>
      <ul>
        <li>
          <strong>Cadangkan.</strong> Unduh cadangan (.matang-cadangan.zip) secara berkala dari{" "}
          <a href={paths.settings}>Setelan</a>, lalu simpan di tempat lain. Satu berkas memuat semua penilaian
          dengan riwayat dan bukti dukungnya. Di Chrome dan Edge, cadangan dapat ditulis sendiri ke folder
          pilihan Anda.
        </li>
        <li>
          <strong>Pulihkan.</strong> Di Setelan, buka cadangan, lihat isinya, lalu tambahkan di samping yang
          ada atau ganti semuanya.
        </li>
        <li>
          <strong>Kembali ke satu titik.</strong> “Riwayat perubahan” pada setiap indikator menunjukkan siapa
          mengubah apa dan kapan, serta dapat mengembalikannya ke titik mana pun.
        </li>
        <li>
          <strong>Kembali ke hari sebelumnya.</strong> Titik pulih di Setelan mengembalikan penilaian ke
          keadaan akhir suatu hari. Pengembalian itu sendiri dapat dibatalkan dengan cara yang sama.
        </li>
        <li>
          <strong>Penyimpanan tetap.</strong> Peramban dapat menghapus data bila ruang perangkat menipis.
          Minta penyimpanan tetap di Setelan, dan jangan menghapus data situs saat membersihkan riwayat
          peramban.
        </li>
        <li>
          <strong>Keranjang buang.</strong> Penilaian yang dibuang masih dapat dipulihkan sampai Anda
          menghapusnya untuk selamanya di Setelan.
        </li>
        <li>
          <strong>Dua tab.</strong> Penilaian yang sama boleh dibuka di dua tab. Bila bagian yang sama diubah
          di keduanya, Matang menanyakan isi yang dipakai.
        </li>
      </ul>
    </>
  );
}
