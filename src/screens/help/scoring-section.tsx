import { DataTable } from "#ui/data-table.tsx";

/** The official result of 2021 that the app offers as its example: 294.75 / 100 = 2.9475. */
const EXAMPLE = [
  { domain: "Kebijakan Internal SPBE", weight: "13", value: "3,00", product: "39" },
  { domain: "Tata Kelola SPBE", weight: "25", value: "3,00", product: "75" },
  { domain: "Manajemen SPBE", weight: "16,5", value: "1,00", product: "16,5" },
  { domain: "Layanan SPBE", weight: "45,5", value: "3,61", product: "164,25" },
  { domain: "Jumlah", weight: "100", value: "", product: "294,75" },
] as const;

export function ScoringSection() {
  return (
    <>
      <p>
        Indeks adalah jumlah bobot dikali nilai setiap indikator, dibagi jumlah bobot. Nilai domain dan aspek
        dihitung dengan cara yang sama dari indikatornya sendiri.
      </p>
      <DataTable
        caption="Contoh: Kementerian Koordinator Bidang Perekonomian, 2021"
        stacksOnPhone={false}
        columns={[
          { head: "Domain", cell: (row) => row.domain, namesRow: true },
          { head: "Bobot", cell: (row) => row.weight, isNumber: true },
          { head: "Nilai", cell: (row) => row.value, isNumber: true },
          { head: "Bobot × nilai", cell: (row) => row.product, isNumber: true },
        ]}
        rows={EXAMPLE}
        rowKey={(row) => row.domain}
      />
      <p className="help__after-table">
        294,75 ÷ 100 = 2,9475, tampil <strong>2,95</strong>, predikat <strong>Baik</strong>. Nilai Layanan
        SPBE yang tampil 3,61 sebenarnya 164,25 ÷ 45,5; yang dijumlahkan angka tepatnya.
      </p>
      <ul>
        <li>
          <strong>Tanpa pembulatan antara.</strong> Semua hitungan memakai pecahan tepat. Pembulatan hanya
          terjadi saat angka ditampilkan: dua desimal, angka 5 dibulatkan ke atas. Jadi 4,765 tampil 4,77.
        </li>
        <li>
          <strong>Yang belum selesai ditulis sebagai rentang.</strong> Ujung bawah bila semua yang belum
          dijawab bernilai terendah, ujung atas bila semuanya bernilai tertinggi. Contoh: empat indikator
          berbobot sama, tiga bernilai 3 dan satu belum dijawab, rentangnya 2,50–3,50. Kementerian memberi
          nilai terendah bila tidak ada yang ditunjukkan.
        </li>
        <li>
          <strong>Predikat dibaca dari indeks yang belum dibulatkan,</strong> sesuai praktik tahun 2024. Pada
          2023 kementerian memakai angka yang sudah dibulatkan. Bila kedua cara berbeda, misalnya 3,4985 yang
          tampil 3,50, Matang menuliskan keduanya.
        </li>
        <li>
          <strong>Angka satu OPD tidak resmi.</strong> Aturan hanya mengenal indeks instansi. Angka atas
          sebagian indikator diberi tanda “tidak resmi” beserta bobot yang dipakai.
        </li>
        <li>
          <strong>Pemerintah Digital (Pemdi) memakai nilai desimal.</strong> Di dalam satu tingkat, nilai naik
          menurut bagian butir bukti yang terpenuhi. Empat indikatornya diambil dari indeks lembaga lain dan
          dihitung lurus di antara titik-titik konversinya.
        </li>
      </ul>
    </>
  );
}
