import { figureInWords, sharesInWords } from "#core/report/figure-words.ts";
import { meanOfAll } from "#core/report/mean-of.ts";
import type { GroupLine } from "#core/report/report-content.ts";
import type { Figure } from "#core/scoring/scorecard.ts";
import { displayIndonesian, Fraction, parseExact } from "#core/shared/exact.ts";
import { ScaleBar } from "#ui/scale-bar.tsx";
import { spanOf } from "./score-words.ts";
import { earlierYear, groupTermsInWords, type ScorecardFacts } from "./scorecard-facts.ts";
import "./group-table.css";

interface Row {
  readonly key: string;
  readonly name: string;
  readonly depth: number;
  readonly share: Fraction;
  readonly figure: Figure;
  readonly target: Fraction | null;
  readonly earlier: Fraction | null;
  readonly isStrong: boolean;
}

/** Every group with its weight and figure, whatever the depth of the instrument, and the whole at the foot. */
export function GroupTable({ facts }: { readonly facts: ScorecardFacts }) {
  const { groups, scale } = facts;
  const total = totalRow(facts);
  const hasTarget = groups.some((row) => row.target !== null);
  const year = earlierYear(facts);
  const rows = [...groups.map(rowOfGroup), total];
  const shareInWords = sharesInWords(rows.map(({ share }) => share));
  return (
    <table className="group-table">
      <caption className="visually-hidden">Nilai dan bobot setiap {groupTermsInWords(facts)}</caption>
      <thead>
        <tr>
          <th scope="col">{groupTermsInWords(facts)}</th>
          <th scope="col">Bobot</th>
          {year !== null && <th scope="col">{year}</th>}
          {hasTarget && <th scope="col">Sasaran</th>}
          <th scope="col">Nilai</th>
          <th scope="col" className="group-table__bar">
            Skala {scale.min}–{scale.max}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GroupRow
            key={row.key}
            row={row}
            share={shareInWords(row.share)}
            scale={scale}
            hasTarget={hasTarget}
            year={year}
          />
        ))}
      </tbody>
    </table>
  );
}

interface GroupRowProps {
  readonly row: Row;
  readonly share: string;
  readonly scale: ScorecardFacts["scale"];
  readonly hasTarget: boolean;
  readonly year: number | null;
}

function GroupRow({ row, share, scale, hasTarget, year }: GroupRowProps) {
  const { low, high } = spanOf(row.figure);
  return (
    <tr className={row.isStrong ? "group-table__strong" : undefined}>
      <th scope="row" style={{ paddingInlineStart: `${row.depth * 20}px` }}>
        {row.name}
      </th>
      <td className="group-table__share" data-head="Bobot">
        {share}
      </td>
      {year !== null && (
        <td className="group-table__beside" data-head={String(year)}>
          {orDash(row.earlier)}
        </td>
      )}
      {hasTarget && (
        <td className="group-table__beside" data-head="Sasaran">
          {orDash(row.target)}
        </td>
      )}
      <td className="group-table__figure">{figureInWords(row.figure)}</td>
      <td className="group-table__bar">
        <ScaleBar
          scale={scale}
          low={low}
          high={high}
          target={row.target?.valueOf() ?? null}
          isFaint={!row.isStrong}
        />
      </td>
    </tr>
  );
}

function rowOfGroup(group: GroupLine): Row {
  return { ...group, key: group.id, isStrong: group.depth === 0 };
}

function totalRow({ questionnaire, scorecard, groups, assessment }: ScorecardFacts): Row {
  const outermost = groups.filter((group) => group.depth === 0);
  const wholeOf = (pick: "target" | "earlier") =>
    meanOfAll(outermost.map((group) => ({ share: group.share, value: group[pick] })));
  const { indexTarget } = assessment.details;
  return {
    key: "",
    name: questionnaire.indexName,
    depth: 0,
    share: new Fraction(1),
    figure: scorecard.index,
    target: indexTarget === null ? wholeOf("target") : parseExact(indexTarget),
    earlier: wholeOf("earlier"),
    isStrong: true,
  };
}

function orDash(value: Fraction | null): string {
  return value === null ? "–" : displayIndonesian(value);
}
