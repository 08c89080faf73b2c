export function MovingSection() {
  return (
    <ol>
      <li>Di perangkat lama, pilih Cadangkan pada penilaiannya. Berkas .matang.zip terunduh.</li>
      <li>
        Pindahkan berkas itu dengan cara yang biasa Anda pakai, misalnya diska lepas. Bila bisa jatuh ke
        tangan lain, kunci dahulu dengan kata sandi: dari Setelan, bagian Cadangan. Berkas yang terkunci
        (.age) dibuka dengan tombol yang sama; kata sandinya diminta.
      </li>
      <li>
        Di perangkat baru, buka Matang, lalu pilih Buka berkas di Beranda. Penilaian di dalamnya ditambahkan
        sebagai penilaian baru, lengkap dengan bukti dan riwayatnya; yang sudah ada tidak berubah.
      </li>
    </ol>
  );
}
