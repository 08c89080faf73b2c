import { paths } from "#screens/paths.ts";
import { Frame } from "./frame.tsx";

export default function NowherePage() {
  return (
    <Frame context={null} links={[]}>
      <Nowhere />
    </Frame>
  );
}

/** Inside a frame that is there already. */
export function Nowhere() {
  return (
    <main id="isi" tabIndex={-1} className="page">
      <h1>Halaman tidak ditemukan</h1>
      <p>Alamat ini tidak menunjuk ke halaman mana pun. Mungkin tautannya terpotong saat disalin.</p>
      <p>
        <a href={paths.home}>Ke Beranda</a>
      </p>
    </main>
  );
}
