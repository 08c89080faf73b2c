export function ScoringSection() {
  return (
    <>
      <p>
        Indeks adalah jumlah bobot dikali nilai setiap indikator, dibagi jumlah bobot. Nilai domain dan aspek
        dihitung dengan cara yang sama dari indikatornya sendiri.
      </p>
      <p>
        Contoh: dua indikator berbobot 3 dan 1 dengan tingkat 2 dan 4 bernilai (3 × 2 + 1 × 4) ÷ 4 ={" "}
        <strong>2,50</strong>.
      </p>
      <ul>
        <li>
          <strong>Tanpa pembulatan antara.</strong> Semua hitungan memakai pecahan tepat. Pembulatan hanya
          terjadi saat angka ditampilkan: dua desimal, angka 5 dibulatkan ke atas. Jadi 4,765 tampil 4,77.
        </li>
        <li>
          <strong>Tingkat bersifat kumulatif.</strong> Tingkat 4 baru tercapai bila tingkat 2 dan 3 juga
          terpenuhi. Kriteria di atas tingkat yang masih kurang tetap boleh dicentang, tetapi belum menaikkan
          tingkat.
        </li>
        <li>
          <strong>Tingkat boleh ditetapkan sendiri.</strong> Bila berbeda dari centang, Matang menandainya,
          juga di laporan.
        </li>
        <li>
          <strong>Belum dijawab bukan nol.</strong> Selama belum lengkap, indeks ditulis sebagai rentang:
          angka terendah bila semua yang belum dijawab bernilai terendah, angka tertinggi bila semuanya
          bernilai tertinggi. Kementerian memberi nilai terendah bila tidak ada yang ditunjukkan.
        </li>
        <li>
          <strong>Predikat dibaca dari indeks yang belum dibulatkan,</strong> sesuai praktik tahun 2024. Pada
          2023 kementerian memakai angka yang sudah dibulatkan. Bila kedua cara berbeda, misalnya 3,4985 yang
          tampil 3,50, Matang menuliskannya.
        </li>
        <li>
          <strong>Angka satu OPD tidak resmi.</strong> Aturan hanya mengenal indeks instansi. Angka atas
          sebagian indikator diberi tanda “tidak resmi” beserta bobot yang dipakai.
        </li>
        <li>
          <strong>Pemdi memakai nilai desimal.</strong> Di dalam satu tingkat, nilai naik menurut bagian butir
          bukti yang terpenuhi. Empat indikatornya diambil dari indeks lembaga lain dan dihitung lurus di
          antara titik-titik konversinya.
        </li>
      </ul>
    </>
  );
}
