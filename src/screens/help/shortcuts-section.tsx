const SHORTCUTS = [
  { keys: ["j"], does: "Indikator berikutnya" },
  { keys: ["k"], does: "Indikator sebelumnya" },
  { keys: ["1", "…", "5"], does: "Centang semua kriteria sampai tingkat itu (dapat diurungkan)" },
  { keys: ["/"], does: "Cari indikator" },
  { keys: ["?"], does: "Tampilkan pintasan di halaman indikator" },
  { keys: ["Ctrl", "Z"], does: "Urungkan perubahan terakhir" },
  { keys: ["Ctrl", "Y"], does: "Ulangi yang diurungkan" },
] as const;

export function ShortcutsSection() {
  return (
    <>
      <p>Pintasan satu huruf tidak berlaku selama Anda mengetik di sebuah isian.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Tombol</th>
            <th scope="col">Kegunaan</th>
          </tr>
        </thead>
        <tbody>
          {SHORTCUTS.map(({ keys, does }) => (
            <tr key={does}>
              <td>{keys.map((key) => (key === "…" ? " … " : <kbd key={key}>{key}</kbd>))}</td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
