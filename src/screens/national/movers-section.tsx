import { peersInWords } from "#core/comparison/national/kind-words.ts";
import type { Mover, Movers } from "#core/comparison/national/movers.ts";
import type { NationalInstitution } from "#core/comparison/national/national-results.ts";
import type { PeerChoice } from "#core/comparison/national/peers.ts";
import { displayIndonesian } from "#core/shared/exact.ts";
import { DataTable } from "#ui/data-table.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { changeInWords } from "./standing-words.ts";

interface MoversSectionProps {
  readonly from: number;
  readonly to: number;
  readonly choice: PeerChoice;
  /** Those of the chosen group, greatest gain first. */
  readonly movers: readonly Mover[];
  readonly unmatched: Movers;
  readonly own: NationalInstitution | null;
}

const SHOWN = 8;

/** Who rose and who fell most between the published lists. */
export function MoversSection({ from, to, choice, movers, unmatched, own }: MoversSectionProps) {
  const risen = movers.filter(({ change }) => change.compare(0) > 0);
  const fallen = movers.filter(({ change }) => change.compare(0) < 0).toReversed();
  const self = unmatched.movers.find(({ institution }) => institution.name === own?.name);
  return (
    <section aria-labelledby="nasional-perubahan">
      <h2 id="nasional-perubahan">
        Perubahan {from} ke {to}: {peersInWords(choice)}
      </h2>
      <p>
        {movers.length} instansi ada di kedua daftar: {risen.length} naik, {fallen.length} turun,{" "}
        {movers.length - risen.length - fallen.length} tetap.
        {self !== undefined &&
          ` ${self.institution.name}: ${displayIndonesian(self.before)} menjadi ${displayIndonesian(self.institution.index)} (${changeInWords(self.change)}), peringkat nasional ${self.rankBefore} menjadi ${self.rankAfter}.`}
      </p>
      <div className="national__pair">
        <MoverTable title="Paling naik" movers={risen.slice(0, SHOWN)} from={from} to={to} />
        <MoverTable title="Paling turun" movers={fallen.slice(0, SHOWN)} from={from} to={to} />
      </div>
      <Disclosure
        summary={`Yang tidak dapat dibandingkan (${unmatched.onlyBefore.length + unmatched.onlyAfter.length})`}
      >
        <p>
          Instansi dicocokkan menurut nama yang persis sama. Nama yang hanya ada di satu daftar tidak ditebak
          pasangannya.
        </p>
        <p>
          Hanya {from}: {namesOf(unmatched.onlyBefore)}.
        </p>
        <p>
          Hanya {to}: {namesOf(unmatched.onlyAfter)}.
        </p>
      </Disclosure>
    </section>
  );
}

function namesOf(institutions: readonly NationalInstitution[]): string {
  return institutions.map(({ name }) => name).join("; ");
}

interface MoverTableProps {
  readonly title: string;
  readonly movers: readonly Mover[];
  readonly from: number;
  readonly to: number;
}

function MoverTable({ title, movers, from, to }: MoverTableProps) {
  if (movers.length === 0) {
    return <p className="quiet">{title}: tidak ada.</p>;
  }
  return (
    <DataTable
      caption={title}
      stacksOnPhone={false}
      rows={movers}
      rowKey={({ institution }) => institution.name}
      columns={[
        { head: "Instansi", namesRow: true, cell: (mover) => <Name {...mover} /> },
        { head: String(from), isNumber: true, cell: ({ before }) => displayIndonesian(before) },
        { head: String(to), isNumber: true, cell: ({ institution }) => displayIndonesian(institution.index) },
        { head: "Selisih", isNumber: true, cell: ({ change }) => changeInWords(change) },
      ]}
    />
  );
}

function Name({ institution, rankBefore, rankAfter }: Mover) {
  return (
    <>
      {institution.name}
      <span className="quiet national__beneath">
        peringkat {rankBefore} → {rankAfter}
      </span>
    </>
  );
}
