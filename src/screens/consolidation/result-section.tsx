import type { ReactNode } from "react";
import type { Consolidation } from "#core/consolidation/consolidate.ts";
import { awaitedAnswers, openChoices } from "#core/consolidation/open-points.ts";
import type { TracedFigure } from "#core/consolidation/trace-figure.ts";
import {
  figureInWords,
  indexScale,
  predicateInWords,
  sharesInWords,
  spanOfFigure,
} from "#core/report/figure-words.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import type { GroupScore } from "#core/scoring/scorecard.ts";
import { displayIndonesian, Fraction } from "#core/shared/exact.ts";
import { Button } from "#ui/button.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { RangeBar } from "#ui/range-bar.tsx";
import { Tag } from "#ui/tag.tsx";
import { exactInWords } from "./consolidation-words.ts";
import type { NumberScale } from "./value-chip.tsx";

interface ResultSectionProps {
  readonly consolidation: Consolidation;
  readonly scale: NumberScale;
  readonly onTrace: (figure: TracedFigure) => void;
  /** Writing it into the institution's assessment. */
  readonly apply: ReactNode;
}

/** The index as it is with the sources and rules chosen now, and the figure of every group. */
export function ResultSection({ consolidation, scale, onTrace, apply }: ResultSectionProps) {
  const { input, scorecard } = consolidation;
  const { questionnaire, institution } = input;
  const before = scoreAssessment(questionnaire, institution).index;
  const { low, high } = spanOfFigure(scorecard.index);
  const thresholds = indexScale(questionnaire).thresholds.filter(({ min }) => min > scale.min);
  const [choices, awaited] = [openChoices(consolidation).length, awaitedAnswers(consolidation).length];
  const groups = flatGroups(scorecard.groups, 0);
  const shareInWords = sharesInWords(groups.map(({ group }) => group.share));
  const isSure = scorecard.index.kind === "final" && choices + awaited === 0;
  return (
    <section aria-labelledby="gabungan-hasil">
      <h2 id="gabungan-hasil">{questionnaire.indexName} hasil gabungan</h2>
      <div className="consolidation__result">
        <p className="consolidation__figure" aria-live="polite">
          {figureInWords(scorecard.index)}
        </p>
        <div>
          <p>
            <b>{predicateInWords(scorecard.predicate)}</b> {!isSure && <Tag kind="warn">Sementara</Tag>}
          </p>
          <p className="quiet">
            {scorecard.index.kind === "final" && `Tepatnya ${exactInWords(scorecard.index.exact)}. `}
            {scorecard.answered} dari {scorecard.total} terjawab, {choices} perlu keputusan, {awaited}{" "}
            menunggu. Penilaian instansi saat ini: {figureInWords(before)}.
          </p>
        </div>
      </div>
      <RangeBar
        label={`${figureInWords(scorecard.index)} pada skala ${scale.min} sampai ${scale.max}.`}
        scale={scale}
        thresholds={thresholds.map(({ min }) => min)}
        mark={{ from: low, to: high }}
        notes={thresholds.map(({ min }) => ({ at: min, text: displayIndonesian(new Fraction(min)) }))}
      />
      <p className="consolidation__ways">
        <Button onClick={() => onTrace({ kind: "index" })}>Telusuri indeks</Button>
      </p>
      {apply}
      <DataTable
        caption={`Nilai setiap ${questionnaire.groupTerms.join(" dan ").toLowerCase()}`}
        isCaptionHidden
        rows={groups}
        rowKey={({ group }) => group.id}
        columns={[
          {
            head: questionnaire.groupTerms.join(" dan "),
            namesRow: true,
            cell: ({ group, depth }) => (
              <span className={`group-name group-name--${depth}`}>{group.name}</span>
            ),
          },
          { head: "Bobot", isNumber: true, cell: ({ group }) => shareInWords(group.share) },
          { head: "Nilai", isNumber: true, cell: ({ group }) => figureInWords(group.figure) },
          {
            head: "Asal",
            cell: ({ group }) => (
              <Button kind="plain" onClick={() => onTrace({ kind: "group", id: group.id })}>
                Telusuri<span className="visually-hidden"> {group.name}</span>
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}

interface GroupRow {
  readonly group: GroupScore;
  readonly depth: number;
}

function flatGroups(groups: readonly GroupScore[], depth: number): readonly GroupRow[] {
  return groups.flatMap((group) => [{ group, depth }, ...flatGroups(group.groups, depth + 1)]);
}
