import { useMemo, useState } from "react";
import type { Consolidation } from "#core/consolidation/consolidate.ts";
import {
  type HeldBack,
  type HolderSum,
  heldByHolder,
  holdingBack,
} from "#core/consolidation/holding-back.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { Button } from "#ui/button.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { exactColumn, questionInWords } from "./consolidation-words.ts";

const FIRST_SHOWN = 10;

/** Which OPD and which missing criterion hold the index back, and by how much exactly. */
export function HoldingSection({ consolidation }: { readonly consolidation: Consolidation }) {
  const held = useMemo(() => holdingBack(consolidation), [consolidation]);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? held : held.slice(0, FIRST_SHOWN);
  const sums = heldByHolder(held);
  const exact = exactColumn([...held, ...sums].flatMap((one) => [one.loss, gainOf(one)]));
  return (
    <section aria-labelledby="gabungan-menahan">
      <h2 id="gabungan-menahan">Siapa menahan nilai</h2>
      <p>
        “Naik” adalah tambahan indeks bila kekurangan untuk tingkat berikutnya dipenuhi; “kurang” adalah
        selisihnya dengan tingkat tertinggi. Keduanya dihitung tepat. Yang belum terjawab dihitung dari nilai
        terendah.
      </p>
      {held.length === 0 ? (
        <p>Semua indikator sudah di tingkat tertingginya.</p>
      ) : (
        <>
          <h3>Per perangkat daerah</h3>
          <DataTable
            caption="Per perangkat daerah, yang kurangnya terbesar lebih dahulu"
            isCaptionHidden
            rows={sums}
            rowKey={({ agency }) => agency ?? ""}
            columns={[
              {
                head: "Perangkat daerah",
                namesRow: true,
                cell: ({ agency }) => agency ?? "Instansi sendiri",
              },
              { head: "Indikator", isNumber: true, cell: ({ questions }) => questions.length },
              {
                head: "Naik bila ia sendiri memenuhi",
                isNumber: true,
                cell: ({ gainAlone }) => `+${exact(gainAlone)}`,
              },
              { head: "Kurang", isNumber: true, cell: ({ loss }) => exact(loss) },
            ]}
          />
          <p className="quiet">Indikator yang ditahan beberapa OPD dihitung pada masing-masing.</p>
          <h3>Per indikator</h3>
          <DataTable
            caption="Per indikator, kenaikan terbesar lebih dahulu"
            isCaptionHidden
            rows={shown}
            rowKey={({ outcome }) => outcome.question.id}
            columns={[
              {
                head: "Indikator",
                namesRow: true,
                cell: ({ outcome }) => questionInWords(outcome.question),
              },
              { head: "Yang kurang", cell: (one) => <WhatIsMissing held={one} /> },
              { head: "Naik", isNumber: true, cell: ({ gain }) => `+${exact(gain)}` },
              { head: "Kurang", isNumber: true, cell: ({ loss }) => exact(loss) },
            ]}
          />
          {held.length > FIRST_SHOWN && (
            <Button kind="plain" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? `Tampilkan ${FIRST_SHOWN} teratas saja` : `Tampilkan semua (${held.length})`}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function gainOf(one: HeldBack | HolderSum): Fraction {
  return "gain" in one ? one.gain : one.gainAlone;
}

const CAUSES: Readonly<Record<HeldBack["cause"], string | null>> = {
  agencies: null,
  choice: "Tingkatnya dipilih sendiri; ubah pilihannya bila jawaban OPD sudah naik.",
  decision: "Pengampu berbeda pendapat dan belum diputuskan. Dihitung bila yang terendah dipakai dan naik.",
  nobody: null,
};

function WhatIsMissing({ held: { cause, holders } }: { readonly held: HeldBack }) {
  return (
    <>
      {CAUSES[cause] !== null && <p className="quiet">{CAUSES[cause]}</p>}
      <ul className="held-back">
        {holders.slice(0, FIRST_SHOWN).map(({ agency, next }) => (
          <li key={agency ?? ""}>
            <b>{agency ?? "Instansi sendiri"}</b>
            {next === null ? (
              <p className="quiet">Tidak ada kriteria yang menentukan: nilainya dari indeks luar.</p>
            ) : (
              <Disclosure
                summary={`${next.enough} kriteria lagi ke tingkat ${next.level}`}
                startsOpen={next.missing.length === 1 && holders.length === 1}
              >
                <ul>
                  {next.missing.map(({ id, text }) => (
                    <li key={id}>{text}</li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </li>
        ))}
        {holders.length > FIRST_SHOWN && <li>dan {holders.length - FIRST_SHOWN} lainnya</li>}
      </ul>
    </>
  );
}
