import type { ReactNode } from "react";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { figureInWords, predicateInWords } from "#core/report/figure-words.ts";
import { SHORT_STAGE_NAMES, STAGE_NAMES } from "#core/review/review-words.ts";
import { stageGap } from "#core/review/stage-gap.ts";
import type { StageScorecard } from "#core/review/stage-scorecards.ts";
import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";
import { Tag } from "#ui/tag.tsx";
import "./stage-figures.css";

interface StageFiguresProps {
  readonly questionnaire: Questionnaire;
  /** Those to show, the self-assessment first. */
  readonly scorecards: readonly StageScorecard[];
  readonly questions: readonly Question[];
}

/** The stages side by side: index and range, predicate, how far each is, and the groups. */
export function StageFigures({ questionnaire, scorecards, questions }: StageFiguresProps) {
  const [self] = scorecards;
  if (self === undefined) {
    return null;
  }
  const columns = scorecards.map((one) => ({
    one,
    gap: stageGap(self, one, questions),
    isSelf: one === self,
  }));
  const cells = (cell: (column: (typeof columns)[number]) => ReactNode) =>
    columns.map((column) => (
      <td key={column.one.stage} data-head={SHORT_STAGE_NAMES[column.one.stage]}>
        {isSilent(column.one) ? "–" : cell(column)}
      </td>
    ));
  return (
    <>
      <table className="stage-figures">
        <caption className="visually-hidden">Indeks, predikat, dan nilai kelompok setiap tahap</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Yang dihitung</span>
            </th>
            {columns.map(({ one }) => (
              <th key={one.stage} scope="col">
                {STAGE_NAMES[one.stage]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="stage-figures__index">
            <th scope="row">{questionnaire.indexName}</th>
            {cells(({ one }) => (
              <>
                <span className="stage-figures__figure">{figureInWords(one.standing.index)}</span>
                {isUnderWay(one) && <Tag kind="warn">Sementara</Tag>}
              </>
            ))}
          </tr>
          <tr>
            <th scope="row">Predikat</th>
            {cells(({ one }) => predicateInWords(one.standing.predicate))}
          </tr>
          <tr>
            <th scope="row">Dinilai</th>
            {cells(({ one }) => `${one.judged} dari ${one.total}`)}
          </tr>
          <tr>
            <th scope="row">Masih mungkin antara</th>
            {cells(({ one }) => (isUnderWay(one) ? figureInWords(one.own.index) : "sudah pasti"))}
          </tr>
          <tr>
            <th scope="row">Beda dari mandiri</th>
            {cells(({ gap, isSelf }) => (isSelf ? "–" : gapInWords(gap.index, gap.fell, gap.rose)))}
          </tr>
          {self.standing.groups.map((group) => (
            <tr key={group.id}>
              <th scope="row">{group.name}</th>
              {cells(({ one }) => groupFigure(one, group.id))}
            </tr>
          ))}
        </tbody>
      </table>
      {scorecards.some(isUnderWay) && (
        <p className="quiet">
          Angka sementara memakai tingkat tahap sebelumnya untuk indikator yang belum dinilai pada tahap itu.
          “Masih mungkin antara” hanya berpegang pada yang sudah dinilai: selebihnya dapat menjadi berapa pun.
        </p>
      )}
    </>
  );
}

/** A stage at which nobody has given a level yet says nothing. */
function isSilent({ stage, judged }: StageScorecard): boolean {
  return stage !== "self" && judged === 0;
}

function isUnderWay(scorecard: StageScorecard): boolean {
  return !isSilent(scorecard) && scorecard.judged < scorecard.total;
}

function groupFigure({ standing }: StageScorecard, id: string): string {
  const group = standing.groups.find((one) => one.id === id);
  return group === undefined ? "–" : figureInWords(group.figure);
}

function gapInWords(index: Fraction | null, fell: number, rose: number): string {
  const moves = [...(fell > 0 ? [`${fell} turun`] : []), ...(rose > 0 ? [`${rose} naik`] : [])].join(", ");
  const size = index === null ? "" : signed(index);
  const words = [size, moves === "" ? "" : `(${moves})`].filter((word) => word !== "").join(" ");
  return words === "" ? "–" : words;
}

function signed(move: Fraction): string {
  if (move.compare(0) === 0) {
    return "sama";
  }
  const size = displayIndonesian(move.abs());
  const way = move.compare(0) > 0 ? "+" : "−";
  return size === "0,00" ? "hampir sama" : `${way}${size}`;
}
