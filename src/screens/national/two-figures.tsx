import type { NationalResults } from "#core/comparison/national/national-results.ts";
import type { GroupStanding } from "#core/comparison/national/national-view.ts";
import { displayIndonesian } from "#core/shared/exact.ts";
import { orDash } from "./standing-words.ts";

/** The mean of the list and the index that the report names: two different things, each with its own name. */
export function TwoFigures({
  results,
  everyone,
}: {
  readonly results: NationalResults;
  readonly everyone: GroupStanding | undefined;
}) {
  return (
    <dl className="two-figures">
      <div>
        <dt>Rata-rata sederhana daftar ini</dt>
        <dd>{orDash(everyone?.mean ?? null)}</dd>
        <dd className="quiet">{results.institutions.length} instansi, masing-masing dihitung sekali.</dd>
      </div>
      <div>
        <dt>Indeks SPBE nasional yang diterbitkan</dt>
        <dd>{displayIndonesian(results.publishedIndex)}</dd>
        <dd className="quiet">
          Disebut dalam laporan. Cara menghitungnya tidak diterbitkan, dan bukan rata-rata daftar ini.
        </dd>
      </div>
    </dl>
  );
}
