import { figureOf, type MovedQuestion, type Movement, type Snapshot } from "#core/meeting/snapshot.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { findQuestion } from "#core/questionnaire/questions.ts";
import type { Figure } from "#core/scoring/scorecard.ts";
import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";
import { DataTable } from "#ui/data-table.tsx";
import { formatDate } from "#ui/format.ts";

interface MovementPartProps {
  readonly questionnaire: Questionnaire;
  readonly snapshot: Snapshot;
  readonly since: { readonly heldOn: string; readonly movement: Movement } | null;
}

/** How the assessment stood on the day, and what had moved since the meeting before. */
export function MovementPart({ questionnaire, snapshot, since }: MovementPartProps) {
  return (
    <>
      <p>
        {questionnaire.indexName}{" "}
        <strong className="meetings__figure">{figureText(figureOf(snapshot.index))}</strong>
        {since !== null && `, ${gainText(since.movement.gain)} sejak rapat ${formatDate(since.heldOn)}`}.{" "}
        {snapshot.answered} dari {snapshot.total} indikator dijawab, {snapshot.evidence} bukti dukung.
      </p>
      {since !== null && (
        <Groups movement={since.movement} term={questionnaire.groupTerms[0] ?? "Kelompok"} />
      )}
      {since !== null && <Moved questionnaire={questionnaire} movement={since.movement} />}
    </>
  );
}

export function figureText(figure: Figure): string {
  return figure.kind === "final"
    ? displayIndonesian(figure.exact)
    : `${displayIndonesian(figure.lowest)}–${displayIndonesian(figure.highest)} (sementara)`;
}

/** "naik 0,12", "turun 0,05", "tetap". */
export function gainText(gain: Fraction): string {
  if (gain.equals(0)) {
    return "tetap";
  }
  return gain.compare(0) > 0 ? `naik ${displayIndonesian(gain)}` : `turun ${displayIndonesian(gain.neg())}`;
}

function Groups({ movement, term }: { readonly movement: Movement; readonly term: string }) {
  return (
    <DataTable
      caption={`Nilai per ${term.toLowerCase()}, rapat lalu dan sekarang`}
      rows={movement.groups}
      rowKey={({ id }) => id}
      columns={[
        { head: term, namesRow: true, cell: ({ name }) => name },
        {
          head: "Rapat lalu",
          isNumber: true,
          cell: ({ before }) => (before === null ? "–" : figureText(before)),
        },
        { head: "Sekarang", isNumber: true, cell: ({ after }) => figureText(after) },
      ]}
    />
  );
}

function Moved({
  questionnaire,
  movement,
}: {
  readonly questionnaire: Questionnaire;
  readonly movement: Movement;
}) {
  const moved = [
    ...movement.rose.map((one) => ({ ...one, way: "Naik" })),
    ...movement.fell.map((one) => ({ ...one, way: "Turun" })),
  ];
  if (moved.length === 0) {
    return <p>Tidak ada tingkat indikator yang berubah.</p>;
  }
  return (
    <DataTable
      caption="Indikator yang berubah"
      rows={moved}
      rowKey={({ question }) => question}
      columns={[
        { head: "Indikator", namesRow: true, cell: (one) => nameIn(questionnaire, one) },
        { head: "Arah", cell: ({ way }) => way },
        { head: "Semula", isNumber: true, cell: ({ before }) => valueText(before) },
        { head: "Kini", isNumber: true, cell: ({ after }) => valueText(after) },
      ]}
    />
  );
}

function nameIn(questionnaire: Questionnaire, { question }: MovedQuestion): string {
  const found = findQuestion(questionnaire, question);
  return `${question}. ${found?.indicator.shortName ?? ""}`;
}

function valueText(value: Fraction | null): string {
  return value === null ? "Belum dijawab" : displayIndonesian(value).replace(/,00$/, "");
}
