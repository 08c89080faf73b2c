import { DataTable } from "#ui/data-table.tsx";

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
      <DataTable
        caption="Pintasan papan ketik"
        isCaptionHidden
        stacksOnPhone={false}
        columns={[
          { head: "Tombol", cell: (row) => <Keys keys={row.keys} />, namesRow: true },
          { head: "Kegunaan", cell: (row) => row.does },
        ]}
        rows={SHORTCUTS}
        rowKey={(row) => row.does}
      />
    </>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key) => (key === "…" ? " … " : <kbd key={key}>{key}</kbd>));
}
