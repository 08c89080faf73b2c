import { peersInWords } from "#core/comparison/national/kind-words.ts";
import type { NationalResults } from "#core/comparison/national/national-results.ts";
import type { GroupStanding, OwnResult } from "#core/comparison/national/national-view.ts";
import { predicateBorderAt } from "#core/comparison/national/predicate-border.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { figureInWords } from "#core/report/figure-words.ts";
import { predicateFor } from "#core/scoring/predicate.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { DataTable } from "#ui/data-table.tsx";
import { Tag } from "#ui/tag.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import type { OwnSource } from "./own-choice.ts";
import { orDash, percentileInWords, rankInWords } from "./standing-words.ts";

interface OwnStandingProps {
  readonly results: NationalResults;
  readonly questionnaire: Questionnaire;
  readonly source: OwnSource;
  readonly label: string;
  readonly own: OwnResult | null;
  readonly groups: readonly GroupStanding[];
}

/** The index at a glance, and its place in each group. */
export function OwnStanding(props: OwnStandingProps) {
  const { own, groups } = props;
  return (
    <div className="own-standing">
      {own === null ? (
        <p className="own-standing__empty">
          Pilih atau ketik sebuah indeks untuk melihat kedudukannya. Daftar, sebaran, dan perubahan di bawah
          ini dapat dibaca tanpa itu.
        </p>
      ) : (
        <OwnIndex {...props} own={own} />
      )}
      <DataTable
        caption={own === null ? "Kelompok pembanding" : "Kedudukan di setiap kelompok"}
        isCaptionHidden
        rows={groups}
        rowKey={({ choice }) => peersInWords(choice)}
        columns={[
          { head: "Kelompok", namesRow: true, cell: ({ choice }) => peersInWords(choice) },
          ...(own === null
            ? [{ head: "Jumlah", isNumber: true, cell: ({ members }: GroupStanding) => members.length }]
            : [
                {
                  head: "Peringkat",
                  isNumber: true,
                  cell: ({ span }: GroupStanding) => (span === null ? "–" : <b>{rankInWords(span)}</b>),
                },
                {
                  head: "Lebih tinggi dari",
                  isNumber: true,
                  cell: ({ span }: GroupStanding) => (span === null ? "–" : percentileInWords(span)),
                },
              ]),
          { head: "Rata-rata", isNumber: true, cell: ({ mean }) => orDash(mean) },
          { head: "Median", isNumber: true, cell: ({ median }) => orDash(median) },
        ]}
      />
    </div>
  );
}

function OwnIndex({
  own,
  label,
  source,
  questionnaire,
  results,
}: OwnStandingProps & { readonly own: OwnResult }) {
  const { index } = own;
  const isFinal = index.kind === "final";
  return (
    <div className="own-standing__index">
      <p className="own-standing__label quiet">{label}</p>
      <p className="own-standing__figure">
        <VisuallyHidden>{isFinal ? "Indeks " : "Indeks sementara, antara "}</VisuallyHidden>
        {figureInWords(index)}
      </p>
      <p>
        <b>{predicatesOf(own, source, questionnaire)}</b>
      </p>
      {!isFinal && <Tag kind="warn">Sementara</Tag>}
      <BorderNote own={own} source={source} questionnaire={questionnaire} />
      <SourceNote source={source} year={results.year} />
    </div>
  );
}

/** A published figure keeps its published predicate; any other is named after the instrument. */
function predicatesOf({ index, listed }: OwnResult, source: OwnSource, questionnaire: Questionnaire): string {
  if (source === "published" && listed !== null) {
    return listed.predicate;
  }
  const ends = index.kind === "final" ? [index.exact] : [index.lowest, index.highest];
  return [...new Set(ends.map((end) => predicateFor(questionnaire, end).name))].join(" sampai ");
}

function BorderNote({
  own: { index },
  source,
  questionnaire,
}: Pick<OwnStandingProps, "source" | "questionnaire"> & { readonly own: OwnResult }) {
  const border = index.kind === "final" ? predicateBorderAt(index.exact, questionnaire) : null;
  if (border === null) {
    return null;
  }
  return (
    <p className="quiet">
      {figureInWords(index)} tepat di batas “{border.lower}” dan “{border.upper}”.{" "}
      {source === "published"
        ? "Predikat di atas adalah yang diterbitkan; indeks sebelum dibulatkan tidak diterbitkan."
        : "Predikatnya ditentukan oleh indeks sebelum dibulatkan."}
    </p>
  );
}

/** A self-assessment and a final result are not the same thing. */
function SourceNote({ source, year }: { readonly source: OwnSource; readonly year: number }) {
  switch (source) {
    case "assessment":
      return (
        <p className="quiet">
          Penilaian mandiri dibandingkan dengan hasil akhir kementerian tahun {year}. Nilai mandiri biasanya
          turun setelah diverifikasi.
        </p>
      );
    case "typed":
    case "published":
      return null;
    default:
      return unreachable(source);
  }
}
