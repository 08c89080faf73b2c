export function OfflineSection() {
  return (
    <p>
      Setelah kunjungan pertama selesai dimuat, Matang dapat dibuka dan dipakai tanpa jaringan. Pasang dari
      menu peramban bila ingin membukanya seperti aplikasi biasa. Bila ada versi baru, Matang menawarkannya
      dan menunggu sampai semua perubahan Anda tersimpan.
    </p>
  );
}
