import type { PackVerdict } from "#core/pack/judge-pack.ts";
import { formatDateTime } from "#ui/format.ts";

type Pack = NonNullable<PackVerdict["pack"]>;

/** What the pack says of itself. */
export function PackFacts({ pack }: { readonly pack: Pack }) {
  return (
    <section aria-labelledby="isi-segel">
      <h3 id="isi-segel">Keterangan dari segelnya</h3>
      <dl className="verdict__facts">
        {factsOf(pack).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function factsOf(pack: Pack): readonly (readonly [name: string, value: string])[] {
  return [
    ["Instansi", pack.institution],
    ...(pack.agency === null ? [] : [["Perangkat daerah", pack.agency] as const]),
    ["Tahun penilaian", String(pack.year)],
    ["Instrumen", pack.instrument],
    ["Nomor paket", `Paket ${pack.number}, ${pack.volumes === 1 ? "satu jilid" : `${pack.volumes} jilid`}`],
    ["Cakupan", coverageOf(pack)],
    ["Dibuat pada", madeAtOf(pack)],
    ["Dibuat dengan", `${pack.madeBy.app} ${pack.madeBy.version}`],
  ];
}

function coverageOf({ kind, isRedacted }: Pack): string {
  const what =
    kind === "whole" ? "Paket lengkap" : "Paket selisih: hanya yang berubah sejak paket sebelumnya";
  return isRedacted
    ? `${what}; salinan tersunting: bukti tertentu dihilangkan atau data pribadi dalam teks disamarkan, sedangkan halaman bukti yang dimuat tidak disamarkan`
    : what;
}

/** As it stands there when it is no instant. */
function madeAtOf({ madeAt }: Pack): string {
  return Number.isNaN(Date.parse(madeAt)) ? madeAt : formatDateTime(madeAt);
}
