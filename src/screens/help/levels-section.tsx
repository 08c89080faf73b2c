export function LevelsSection() {
  return (
    <ul>
      <li>
        <strong>Tingkat bersifat kumulatif.</strong> Tingkat 4 baru tercapai bila tingkat 2 dan 3 juga
        terpenuhi. Contoh: semua kriteria tingkat 2 dan 4 dicentang, tetapi satu kriteria tingkat 3 belum;
        tingkatnya 2. Centang tingkat 4 tetap tersimpan dan langsung ikut dihitung begitu tingkat 3 terpenuhi.
      </li>
      <li>
        <strong>Semua kriteria, atau sebagian.</strong> Sebuah tingkat menuntut semua kriterianya, kecuali
        instrumen menyebut cukup sebagian.
      </li>
      <li>
        <strong>Belum dijawab bukan tingkat terendah.</strong> Bila sudah diperiksa dan tidak satu pun
        kriteria terpenuhi, nyatakan itu pada indikatornya. Indikator yang dibiarkan kosong tetap dihitung
        belum dijawab.
      </li>
      <li>
        <strong>Tingkat boleh ditetapkan sendiri.</strong> Bila berbeda dari centang, Matang menandainya di
        Ringkasan dan di laporan, supaya pemeriksa tahu.
      </li>
      <li>
        <strong>Catatan teknis</strong> pada sebuah tingkat mengutip pedoman yang menjelaskan atau berbeda
        dari peraturan utamanya, dengan menyebut sumbernya.
      </li>
    </ul>
  );
}
