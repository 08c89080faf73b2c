export function MovingSection() {
  return (
    <ol>
      <li>Di perangkat lama, pilih Cadangkan pada penilaiannya. Berkas .matang.zip terunduh.</li>
      <li>Pindahkan berkas itu dengan cara yang biasa Anda pakai, misalnya diska lepas.</li>
      <li>
        Di perangkat baru, buka Matang, lalu pilih Buka berkas di Beranda. Penilaian di dalamnya ditambahkan
        sebagai penilaian baru, lengkap dengan bukti dan riwayatnya; yang sudah ada tidak berubah.
      </li>
    </ol>
  );
}
