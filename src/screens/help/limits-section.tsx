export function LimitsSection() {
  return (
    <ul>
      <li>Matang tidak mengirim data ke kementerian. Isi portal resmi tetap Anda kerjakan sendiri.</li>
      <li>Matang tidak memberi nilai resmi. Nilai mandiri biasanya turun setelah diperiksa asesor.</li>
      <li>
        Matang tidak mengamankan data dari orang yang memakai perangkat yang sama. Kunci perangkat Anda dan
        jangan memakai komputer umum.
      </li>
      <li>
        Kalimat kriteria disusun ulang dari peraturan dan pedoman. Bila ragu, cocokkan dengan naskah resminya;
        rujukannya ada pada setiap indikator.
      </li>
      <li>
        Instrumen Pemdi 2026 disusun dari sumber sekunder dan belum dicocokkan dengan naskah resmi. Peringatan
        itu ikut tercetak.
      </li>
    </ul>
  );
}
