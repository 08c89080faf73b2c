import { useMemo } from "react";
import { lineAt } from "#core/comparison/comparison.ts";
import { levelsOf } from "#core/comparison/comparison-levels.ts";
import { uncountedInWords } from "#core/comparison/counted-columns.ts";
import { distributionsOf, type Levels, type LineDistribution } from "#core/comparison/distribution.ts";
import { displayIndonesian, type Fraction } from "#core/shared/exact.ts";
import { formatCount } from "#ui/format.ts";
import { levelStep } from "#ui/level-step.ts";
import type { Compared } from "./compared.ts";
import type { ComparisonControl } from "./use-comparison.ts";
import "#ui/data-table.css";

interface DistributionViewProps {
  readonly compared: Compared;
  readonly control: ComparisonControl;
}

/** How many columns stand at each level, line by line. */
export default function DistributionView({ compared, control }: DistributionViewProps) {
  const { questionnaire, comparison } = compared;
  const { arrangement, lines } = control;
  const levels = levelsOf(questionnaire);
  const distributions = useMemo(
    () => distributionsOf(comparison, arrangement.order, levelsOf(questionnaire)),
    [comparison, arrangement, questionnaire],
  );
  const shown = distributions.filter(({ line }) => lines.includes(line));
  const uncounted = useMemo(() => uncountedInWords(comparison, arrangement.order), [comparison, arrangement]);
  return (
    <>
      <p>Jumlah kolom pada setiap tingkat; setiap kolom dihitung satu kali. {uncounted}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with keys */}
      <section className="comparison__scroll" tabIndex={0} aria-label="Sebaran setiap baris">
        <table className="data-table comparison__distribution">
          <caption className="visually-hidden">Jumlah kolom pada setiap tingkat</caption>
          <thead>
            <tr>
              <th scope="col">Baris</th>
              <th scope="col">
                Tingkat {levels.from} sampai {levels.to}
              </th>
              <th scope="col" className="data-table__number">
                Belum lengkap
              </th>
              <th scope="col" className="data-table__number">
                Median
              </th>
              <th scope="col" className="data-table__number">
                Rata-rata
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <DistributionRow key={one.line} one={one} compared={compared} levels={levels} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface DistributionRowProps {
  readonly one: LineDistribution;
  readonly compared: Compared;
  readonly levels: Levels;
}

function DistributionRow({ one, compared, levels }: DistributionRowProps) {
  const { name, kind } = lineAt(compared.comparison, one.line);
  return (
    <tr className={kind === "question" ? undefined : "comparison__head-row"}>
      <th scope="row">{name}</th>
      <td>
        <Shares one={one} levels={levels} />
      </td>
      <td className="data-table__number">{one.open === 0 ? "" : formatCount(one.open)}</td>
      <td className="data-table__number">{inWords(one.median)}</td>
      <td className="data-table__number">{inWords(one.mean)}</td>
    </tr>
  );
}

function inWords(value: Fraction | null): string {
  return value === null ? "–" : displayIndonesian(value);
}

/** As long as its share; what is too short for its number says it on hover and to ears. */
function Shares({ one, levels }: Pick<DistributionRowProps, "one" | "levels">) {
  const all = one.known + one.open;
  return (
    <div className="comparison__shares">
      {one.counts.map((count, place) => {
        const level = levels.from + place;
        const words = `Tingkat ${level}: ${formatCount(count)}`;
        return count === 0 ? null : (
          <span
            key={level}
            className="comparison__share"
            data-step={levelStep(level, { min: levels.from, max: levels.to })}
            style={{ flexGrow: count }}
            title={words}
          >
            <span aria-hidden="true">{count / all > 0.045 ? formatCount(count) : ""}</span>
            <span className="visually-hidden">{words}. </span>
          </span>
        );
      })}
      {one.open > 0 && (
        <span className="comparison__share comparison__share--open" style={{ flexGrow: one.open }} />
      )}
    </div>
  );
}
