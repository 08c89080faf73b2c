/** Nobody should rely on more than the check can show. */
export function WhatItProves() {
  return (
    <section className="verify__proves" aria-labelledby="yang-dibuktikan">
      <h2 id="yang-dibuktikan">Yang dibuktikan pemeriksaan ini</h2>
      <ul>
        <li>
          <strong>Setiap byte.</strong> Segel di akhir tiap jilid memuat sidik digital (SHA-256) seluruh
          isinya. Satu byte yang berubah, hilang, atau bertambah pasti ditemukan, juga jilid yang hilang,
          tertukar, atau berasal dari paket lain.
        </li>
        <li>
          <strong>Tempatnya.</strong> Bila isi berubah, disebutkan jilid dan halaman mana saja yang mungkin
          terkena.
        </li>
        <li>
          <strong>Penandatangannya,</strong> bila paket ditandatangani dan sidik jari kuncinya Anda terima
          lewat jalan lain.
        </li>
      </ul>
      <h3>Yang tidak dibuktikan</h3>
      <ul>
        <li>
          Tanpa tanda tangan: bahwa paket benar dibuat oleh instansi itu. Orang yang membuat ulang seluruh
          paket juga membuat segel yang cocok.
        </li>
        <li>Bahwa dokumen bukti di dalamnya asli, benar, atau berlaku. Itu tetap penilaian Anda.</li>
        <li>Bahwa waktu pembuatannya benar: waktu itu diambil dari jam perangkat pembuat.</li>
      </ul>
    </section>
  );
}
