import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Figure, Scorecard } from "#core/scoring/scorecard.ts";
import { displayIndonesian } from "#core/shared/exact.ts";
import { RangeBar } from "#ui/range-bar.tsx";

interface IndexNowProps {
  readonly questionnaire: Questionnaire;
  readonly scorecard: Scorecard;
}

/** The index as it stands. What is not final does not look final, and what is not official says so. */
export function IndexNow({ questionnaire, scorecard }: IndexNowProps) {
  const { index, coverage } = scorecard;
  return (
    <section>
      <h2>
        {questionnaire.indexName}
        {index.kind === "range" && " sementara"}
      </h2>
      <p className="figure">{figureText(index)}</p>
      <p className="quiet">{predicateText(scorecard)}</p>
      <IndexBar questionnaire={questionnaire} index={index} />
      {index.kind === "range" && (
        <p className="quiet">{index.open} indikator belum dijawab. Angka akhir ada di antara keduanya.</p>
      )}
      {coverage === "part" && (
        <p className="quiet">
          Tidak resmi: dihitung dari {scorecard.total} indikator yang dijawab di sini, bukan seluruh
          instrumen.
        </p>
      )}
    </section>
  );
}

function IndexBar({
  questionnaire,
  index,
}: {
  readonly questionnaire: Questionnaire;
  readonly index: Figure;
}) {
  const scale = { min: Number(questionnaire.scale.min), max: Number(questionnaire.scale.max) };
  const ends = index.kind === "final" ? [index.exact] : [index.lowest, index.highest];
  const [from, to] = [ends[0]?.valueOf() ?? scale.min, ends.at(-1)?.valueOf() ?? scale.max];
  const isNarrow = (to - from) / (scale.max - scale.min) < 0.14;
  const notes = isNarrow
    ? [{ at: (from + to) / 2, text: figureText(index) }]
    : ends.map((end) => ({ at: end.valueOf(), text: displayIndonesian(end) }));
  return (
    <RangeBar
      label={`${spokenFigure(index)} pada skala ${scale.min} sampai ${scale.max}`}
      scale={scale}
      thresholds={questionnaire.predicates.map(({ min }) => Number(min)).sort((one, other) => one - other)}
      mark={{ from, to }}
      notes={notes}
    />
  );
}

export function figureText(figure: Figure): string {
  return figure.kind === "final"
    ? displayIndonesian(figure.exact)
    : `${displayIndonesian(figure.lowest)}–${displayIndonesian(figure.highest)}`;
}

function spokenFigure(figure: Figure): string {
  return figure.kind === "final"
    ? `Indeks ${displayIndonesian(figure.exact)}`
    : `Rentang ${displayIndonesian(figure.lowest)} sampai ${displayIndonesian(figure.highest)}`;
}

function predicateText({ predicate }: Scorecard): string {
  if (predicate.kind === "final") {
    const { name, otherReading } = predicate.predicate;
    return otherReading === null
      ? `Predikat ${name}`
      : `Predikat ${name}; bila dibaca dari angka yang dibulatkan, ${otherReading}`;
  }
  const { lowest, highest } = predicate;
  return lowest.name === highest.name
    ? `Predikat sudah pasti ${lowest.name}`
    : `Predikat ${lowest.name} sampai ${highest.name}`;
}
