export function EvidenceSection() {
  return (
    <ul>
      <li>
        <strong>Lampirkan di indikatornya.</strong> Seret berkas ke sana, pilih dari perangkat, atau tambahkan
        tautan.
      </li>
      <li>
        <strong>Banyak sekaligus.</strong> Di halaman Bukti, seret berkas atau satu folder ke mana saja di
        layar. Yang bernama seperti <em>18.b.Judul.pdf</em> atau <em>indikator18a.pdf</em>, atau yang ada di
        folder <em>Indikator 18</em>, langsung masuk ke indikator 18; tebakannya dapat diganti. Semuanya masuk
        dalam satu langkah, jadi satu kali Urungkan mengembalikannya.
      </li>
      <li>
        <strong>Kaitkan dengan kriteria dan halaman.</strong> Pemeriksa perlu tahu halaman mana yang
        membuktikan kriteria mana. Ketik nomornya, atau tekan halamannya pada gambar. Satu berkas boleh
        dipakai untuk beberapa indikator; isinya disimpan satu kali.
      </li>
      <li>
        <strong>Berkas diperiksa saat dilampirkan.</strong> Matang memberi tahu saat itu juga bila berkas
        terkunci, rusak, hasil pindai, bertanda tangan digital, atau berisi sesuatu yang dapat berjalan
        sendiri, dan menawarkan tanggal yang ditemukan di dalamnya.
      </li>
      <li>
        <strong>Edisi baru dan foto besar.</strong> Tekan Atur di halaman Bukti: berkas dapat diganti tanpa
        kehilangan rujukannya, dan foto dapat diperkecil. Foto aslinya kembali dengan Urungkan.
      </li>
      <li>
        <strong>Catatan pribadi</strong> tidak pernah masuk ke laporan. Catatan itu ikut dalam berkas paket
        (.matang.zip), karena berkas itu juga cadangan Anda.
      </li>
    </ul>
  );
}
