import { useMemo } from "react";
import { figureInWords } from "#core/report/figure-words.ts";
import type { GroupLine } from "#core/report/report-content.ts";
import { displayIndonesian, type Fraction, parseExact } from "#core/shared/exact.ts";
import { BarChart } from "#ui/charts/bar-chart.tsx";
import type { ChartContent, ChartLine, ChartMark } from "#ui/charts/chart-line.ts";
import { FEWEST_AXES, RadarChart } from "#ui/charts/radar-chart.tsx";
import { spanOf } from "./score-words.ts";
import { earlierYear, type ScorecardFacts } from "./scorecard-facts.ts";

/** The innermost groups as a shape, the outermost as bars; one of them where both would be the same. */
export function ScoreCharts({ facts }: { readonly facts: ScorecardFacts }) {
  const { radar, bars } = useMemo(() => chartsOf(facts), [facts]);
  return (
    <div className="score-charts">
      {radar !== null && <RadarChart {...radar} />}
      {bars !== null && <BarChart {...bars} />}
    </div>
  );
}

type Chart = ChartContent & { readonly caption: string };

function chartsOf(facts: ScorecardFacts): { readonly radar: Chart | null; readonly bars: Chart | null } {
  const innermost = facts.groups.filter((group) => group.isInnermost);
  const outermost = facts.groups.filter((group) => group.depth === 0);
  const hasShape = innermost.length >= FEWEST_AXES;
  return {
    radar: hasShape ? chartOf(facts, innermost) : null,
    bars: hasShape && isSame(innermost, outermost) ? null : chartOf(facts, outermost),
  };
}

function isSame(some: readonly GroupLine[], others: readonly GroupLine[]): boolean {
  return some.length === others.length && some.every((one, place) => one === others[place]);
}

/** Where no group has a target of its own, the wanted index stands at each. */
function chartOf(facts: ScorecardFacts, groups: readonly GroupLine[]): Chart {
  const { scorecard, scale, assessment } = facts;
  const term = termOf(groups);
  const hasOwnTargets = groups.some((group) => group.target !== null);
  const { indexTarget } = assessment.details;
  const wantedIndex = hasOwnTargets || indexTarget === null ? null : parseExact(indexTarget);
  return {
    caption: `Nilai setiap ${term.toLowerCase()}${scorecard.index.kind === "final" ? "" : " (sementara)"}`,
    scale,
    lines: groups.map((group) => chartLine(group, wantedIndex)),
    words: {
      line: term,
      value: "Nilai",
      target: wantedIndex === null ? "Sasaran" : "Sasaran indeks",
      earlier: `Tahun ${earlierYear(facts)}`,
    },
  };
}

function termOf(groups: readonly GroupLine[]): string {
  const terms = new Set(groups.map((group) => group.term));
  const [term = ""] = terms;
  return terms.size === 1 && term !== "" ? term : "Kelompok";
}

function chartLine(group: GroupLine, wantedIndex: Fraction | null): ChartLine {
  return {
    label: group.name,
    span: spanOf(group.figure),
    shown: figureInWords(group.figure),
    target: markAt(group.target ?? wantedIndex),
    earlier: markAt(group.earlier),
  };
}

function markAt(value: Fraction | null): ChartMark | null {
  return value === null ? null : { at: value.valueOf(), shown: displayIndonesian(value) };
}
