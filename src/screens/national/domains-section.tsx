import { peersInWords } from "#core/comparison/national/kind-words.ts";
import type { DomainStanding } from "#core/comparison/national/national-view.ts";
import type { PeerChoice } from "#core/comparison/national/peers.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import { figureInWords, spanOfFigure } from "#core/report/figure-words.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { ScaleBar } from "#ui/scale-bar.tsx";
import { orDash, rankInWords } from "./standing-words.ts";

interface DomainsSectionProps {
  readonly questionnaire: Questionnaire;
  readonly choice: PeerChoice;
  readonly domains: readonly DomainStanding[];
}

/** Each domain beside the middle of the peers: where one is ahead, and where behind. */
export function DomainsSection({ questionnaire, choice, domains }: DomainsSectionProps) {
  const isKnown = domains.some(({ own }) => own !== null);
  const peers = peersInWords(choice);
  const isEveryone = choice.kind === null && choice.province === null;
  return (
    <section aria-labelledby="nasional-domain">
      <h2 id="nasional-domain">Domain di samping median: {peers}</h2>
      <p className="quiet">
        Median adalah nilai tengah: separuh kelompok di atasnya, separuh di bawahnya.{" "}
        {isKnown
          ? `Tanda tegak pada batang menunjukkan median ${peers}.`
          : "Nilai domain Anda tampil bila yang dibandingkan sebuah penilaian atau hasil terbit."}
      </p>
      <DataTable
        caption={`Nilai domain di samping median ${peers}`}
        isCaptionHidden
        rows={domains}
        rowKey={({ id }) => id}
        columns={[
          { head: "Domain", namesRow: true, cell: ({ name }) => name },
          ...(isKnown ? ownColumns() : []),
          { head: "Median kelompok", isNumber: true, cell: ({ median }) => orDash(median) },
          ...(isEveryone
            ? []
            : [
                {
                  head: "Median Indonesia",
                  isNumber: true,
                  cell: ({ nationalMedian }: DomainStanding) => orDash(nationalMedian),
                },
              ]),
          ...(isKnown
            ? [
                {
                  head: `Skala ${questionnaire.scale.min}–${questionnaire.scale.max}`,
                  cell: (domain: DomainStanding) => <Bar domain={domain} questionnaire={questionnaire} />,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function ownColumns(): readonly Column<DomainStanding>[] {
  return [
    { head: "Nilai", isNumber: true, cell: ({ own }) => (own === null ? "–" : <b>{figureInWords(own)}</b>) },
    {
      head: "Peringkat",
      isNumber: true,
      cell: ({ span }) => (span === null ? "–" : rankInWords(span)),
    },
  ];
}

function Bar({
  domain: { own, median },
  questionnaire,
}: {
  readonly domain: DomainStanding;
  readonly questionnaire: Questionnaire;
}) {
  const { min, max } = scaleOf(questionnaire);
  const scale = { min: min.valueOf(), max: max.valueOf() };
  const span = own === null ? { low: scale.min, high: scale.min } : spanOfFigure(own);
  return (
    <span className="national__bar">
      <ScaleBar scale={scale} low={span.low} high={span.high} target={median?.valueOf() ?? null} />
    </span>
  );
}
