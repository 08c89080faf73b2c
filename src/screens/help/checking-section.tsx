import { paths } from "#screens/paths.ts";

export function CheckingSection() {
  return (
    <ul>
      <li>
        <strong>Untuk penerima.</strong> Buka <a href={paths.verify}>Periksa paket bukti</a>, lalu berikan
        PDF-nya atau semua jilidnya. Matang memberi tahu apakah paket utuh dan tidak berubah, atau jilid dan
        halaman mana yang berbeda. Tidak perlu jaringan, akun, atau penilaian.
      </li>
      <li>
        <strong>Segel.</strong> Tiap jilid berakhir dengan segel yang memuat sidik digital seluruh isinya.
        Menyimpan ulang, mengompres, atau menandai PDF dengan program lain mengubah isi berkas, sehingga segel
        tidak cocok lagi. Teruskan paket sebagaimana diterima.
      </li>
      <li>
        <strong>Kunci instansi.</strong> Di <a href={paths.settings}>Setelan</a>, instansi dapat membuat kunci
        untuk menandatangani paket. Penerima mencocokkan sidik jarinya dengan yang diberikan instansi lewat
        jalan lain.
      </li>
    </ul>
  );
}
