export function EvidenceSection() {
  return (
    <ul>
      <li>
        <strong>Lampirkan di indikatornya.</strong> Seret berkas ke sana, pilih dari perangkat, atau tambahkan
        tautan.
      </li>
      <li>
        <strong>Banyak sekaligus.</strong> Di halaman Bukti, berkas bernama seperti <em>18.b.Judul.pdf</em>{" "}
        atau <em>indikator18a.pdf</em> langsung masuk ke indikator 18. Yang namanya tidak dikenali menunggu
        Anda kaitkan.
      </li>
      <li>
        <strong>Kaitkan dengan kriteria dan halaman.</strong> Pemeriksa perlu tahu halaman mana yang
        membuktikan kriteria mana. Satu berkas boleh dipakai untuk beberapa indikator; isinya disimpan satu
        kali.
      </li>
      <li>
        <strong>Berkas diperiksa saat dilampirkan.</strong> Bila terkunci, rusak, atau bukan PDF seperti
        namanya, Matang memberi tahu saat itu juga.
      </li>
      <li>
        <strong>Catatan pribadi</strong> tidak pernah masuk ke laporan. Catatan itu ikut dalam berkas paket
        (.matang.zip), karena berkas itu juga cadangan Anda.
      </li>
    </ul>
  );
}
