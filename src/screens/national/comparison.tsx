import { useMemo } from "react";
import { moversBetween } from "#core/comparison/national/movers.ts";
import type { NationalResults } from "#core/comparison/national/national-results.ts";
import { domainStandings, domainsOf, groupStandings } from "#core/comparison/national/national-view.ts";
import { isPeer, type PeerChoice } from "#core/comparison/national/peers.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { DomainsSection } from "./domains-section.tsx";
import { ListSection, type OnExport } from "./list-section.tsx";
import { MoversSection } from "./movers-section.tsx";
import { NeighboursSection } from "./neighbours-section.tsx";
import type { Chosen, OwnSource } from "./own-choice.ts";
import { OwnStanding } from "./own-standing.tsx";
import { PredicateTable } from "./predicate-table.tsx";
import { SourcesSection } from "./sources-section.tsx";
import { SpreadFigure } from "./spread-figure.tsx";
import { TwoFigures } from "./two-figures.tsx";

interface ComparisonProps {
  readonly lists: readonly [NationalResults, ...NationalResults[]];
  readonly questionnaire: Questionnaire;
  readonly results: NationalResults;
  readonly source: OwnSource;
  readonly picked: Chosen;
  readonly peers: PeerChoice;
  readonly onExport: OnExport;
}

/** Everything that follows from what was chosen. */
export function Comparison(props: ComparisonProps) {
  const { lists, questionnaire, results, source, picked, peers, onExport } = props;
  const { own, label } = picked;
  const groups = useMemo(() => groupStandings(results, peers, own), [results, peers, own]);
  const domains = useMemo(
    () => domainStandings(results, questionnaire, peers, own),
    [results, questionnaire, peers, own],
  );
  const named = useMemo(() => domainsOf(results, questionnaire), [results, questionnaire]);
  const changes = useMemo(() => changesBetween(lists), [lists]);
  const movers = useMemo(
    () => changes?.unmatched.movers.filter(({ institution }) => isPeer(institution, peers)) ?? [],
    [changes, peers],
  );
  const narrowest = groups.at(-1);
  return (
    <>
      <OwnStanding {...{ results, questionnaire, source, label, own, groups }} />
      <section aria-labelledby="nasional-sebaran">
        <h2 id="nasional-sebaran">Sebaran {results.year}</h2>
        <SpreadFigure results={results} questionnaire={questionnaire} choice={peers} own={own} />
        <TwoFigures results={results} everyone={groups[0]} />
        <h3>Predikat seperti yang diterbitkan</h3>
        <PredicateTable questionnaire={questionnaire} groups={groups} />
      </section>
      <DomainsSection questionnaire={questionnaire} choice={peers} domains={domains} />
      {own !== null && narrowest !== undefined && (
        <NeighboursSection group={narrowest} own={own} label={label} />
      )}
      {changes !== null && (
        <MoversSection {...changes} choice={peers} movers={movers} own={own?.listed ?? null} />
      )}
      <ListSection
        results={results}
        choice={peers}
        groups={groups}
        domains={named}
        self={own?.listed?.name ?? null}
        content={{ results, own: own && { label, index: own.index }, groups, domains, movers, changes }}
        onExport={onExport}
      />
      <SourcesSection results={results} />
    </>
  );
}

/** Between the two newest lists; null where there is only one. */
function changesBetween(lists: ComparisonProps["lists"]) {
  const [before, after] = lists.slice(-2);
  return before === undefined || after === undefined
    ? null
    : { from: before.year, to: after.year, unmatched: moversBetween(before, after) };
}
