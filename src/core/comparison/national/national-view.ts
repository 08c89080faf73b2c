import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Figure } from "#core/scoring/scorecard.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { medianOf, plainMean } from "./list-summary.ts";
import type { NationalInstitution, NationalResults } from "./national-results.ts";
import { EVERYONE, type PeerChoice, peersIn } from "./peers.ts";
import { asPublished, type Standing, standingAmong } from "./standing.ts";

/** What is compared with the list. */
export interface OwnResult {
  /** The institution of the list whose place it takes; null where it stands beside the list. */
  readonly listed: NationalInstitution | null;
  readonly index: Figure;
  /** By id of the domain, as far as they are known. */
  readonly domains: ReadonlyMap<string, Figure>;
}

/** The best and the worst that an index can still come to; the same for a final one. */
export interface StandingSpan {
  readonly best: Standing;
  readonly worst: Standing;
}

/** A part of the list as published, and where one's own index stands in it. */
export interface GroupStanding {
  readonly choice: PeerChoice;
  readonly members: readonly NationalInstitution[];
  /** Of the published figures, whatever one's own index is. Null where there are no members. */
  readonly mean: Fraction | null;
  readonly median: Fraction | null;
  /** Null without members, and without an index of one's own. */
  readonly span: StandingSpan | null;
}

/** A domain of the list by the name that the instrument gives it. */
export interface NamedDomain {
  readonly id: string;
  readonly name: string;
}

export interface DomainStanding extends NamedDomain {
  readonly own: Figure | null;
  /** Of the peers whose figure is legible. */
  readonly median: Fraction | null;
  readonly nationalMedian: Fraction | null;
  readonly span: StandingSpan | null;
}

/** Everyone first, then everyone of that kind, everyone of that province, and both together, as far as they are chosen. */
export function groupStandings(
  { institutions }: NationalResults,
  choice: PeerChoice,
  own: OwnResult | null,
): readonly GroupStanding[] {
  const { kind, province } = choice;
  const choices: readonly PeerChoice[] = [
    EVERYONE,
    ...(kind === null ? [] : [{ kind, province: null }]),
    ...(province === null ? [] : [{ kind: null, province }]),
    ...(kind === null || province === null ? [] : [choice]),
  ];
  return choices.map((one) => groupStanding(peersIn(institutions, one), one, own));
}

function groupStanding(
  members: readonly NationalInstitution[],
  choice: PeerChoice,
  own: OwnResult | null,
): GroupStanding {
  const figures = members.map(({ index }) => index);
  const others = members.filter(({ name }) => name !== own?.listed?.name).map(({ index }) => index);
  return {
    choice,
    members,
    mean: plainMean(figures),
    median: medianOf(figures),
    span: own === null ? null : spanAmong(own.index, others, members.length > others.length),
  };
}

export function domainsOf(
  { domains }: Pick<NationalResults, "domains">,
  { groups }: Pick<Questionnaire, "groups">,
): readonly NamedDomain[] {
  return domains.map((id) => ({ id, name: groups.find((group) => group.id === id)?.name ?? id }));
}

/** Each domain of one's own beside the middle of the peers and of everyone. */
export function domainStandings(
  results: NationalResults,
  questionnaire: Pick<Questionnaire, "groups">,
  choice: PeerChoice,
  own: OwnResult | null,
): readonly DomainStanding[] {
  const { institutions } = results;
  const peers = peersIn(institutions, choice);
  const others = peers.filter(({ name }) => name !== own?.listed?.name);
  const isListed = peers.length > others.length;
  return domainsOf(results, questionnaire).map(({ id, name }) => {
    const figure = own?.domains.get(id) ?? null;
    return {
      id,
      name,
      own: figure,
      median: medianOf(domainFigures(peers, id)),
      nationalMedian: medianOf(domainFigures(institutions, id)),
      span: figure === null ? null : spanAmong(figure, domainFigures(others, id), isListed),
    };
  });
}

function domainFigures(institutions: readonly NationalInstitution[], id: string): readonly Fraction[] {
  return institutions.flatMap(({ domains }) => domains.get(id) ?? []);
}

/** One's own figure counts as one of the list where the institution is in it, in the place of what was published. */
function spanAmong(figure: Figure, others: readonly Fraction[], isListed: boolean): StandingSpan | null {
  const among = (own: Fraction) => standingAmong(own, isListed ? [...others, asPublished(own)] : others);
  const [worst, best] =
    figure.kind === "final"
      ? [among(figure.exact), among(figure.exact)]
      : [among(figure.lowest), among(figure.highest)];
  return worst === null || best === null ? null : { worst, best };
}
