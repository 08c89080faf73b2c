import type { Assessment } from "#core/assessment/assessment.ts";
import { type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import { namedQuestion } from "#core/evidence/named-question.ts";
import type { AssessmentProblem } from "#core/problems/assessment-problem.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { criteriaOf, questionsOf } from "#core/questionnaire/questions.ts";
import { type EvidenceFault, faultSearch } from "./evidence-faults.ts";
import { type EvidenceKind, kindOfEvidence } from "./evidence-kind.ts";

/** How well a piece of evidence is tied to what it proves. */
export type EvidenceState = "unused" | "untied" | "tied";

export interface ListedEvidence {
  readonly item: EvidenceItem;
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly state: EvidenceState;
  /** What else stands in the way of its use, worst first. */
  readonly faults: readonly EvidenceFault[];
  /** Zero for a link. */
  readonly sizeInBytes: number;
  /** Where its first indicator stands in the instrument; after all of them while it has none. */
  readonly place: number;
}

export function listEvidence(
  questionnaire: Questionnaire,
  assessment: Assessment,
  problems: readonly AssessmentProblem[] = [],
): readonly ListedEvidence[] {
  const questions = questionsOf(questionnaire);
  const placeById = new Map(questions.map(({ id }, place) => [id, place]));
  const withCriteria = new Set(
    questions.filter(({ indicator }) => criteriaOf(indicator).length > 0).map(({ id }) => id),
  );
  const faultsOf = faultSearch(problems);
  return assessment.evidence.map((item) => ({
    item,
    name: evidenceName(item),
    kind: kindOfEvidence(item),
    state: stateOf(item, withCriteria),
    faults: [...faultsOf(item), ...nameFaults(namedQuestion(item, questionnaire, assessment.details))],
    sizeInBytes: item.source.kind === "file" ? item.source.sizeInBytes : 0,
    place: Math.min(
      questions.length,
      ...item.citations.map(({ question }) => placeById.get(question) ?? questions.length),
    ),
  }));
}

function nameFaults(named: QuestionId | null): readonly EvidenceFault[] {
  const words = `Nama menunjuk indikator ${named}`;
  return named === null ? [] : [{ kind: "named-otherwise", filter: "named-otherwise", words }];
}

/** Untied: cited for a question without saying which of its criteria it proves. */
function stateOf({ citations }: EvidenceItem, withCriteria: ReadonlySet<QuestionId>): EvidenceState {
  if (citations.length === 0) {
    return "unused";
  }
  const isUntied = citations.some(
    ({ question, criteria }) => criteria.length === 0 && withCriteria.has(question),
  );
  return isUntied ? "untied" : "tied";
}

export const FILTERS = [
  "all",
  "unused",
  "untied",
  "sent-back",
  "broken",
  "old",
  "undated",
  "named-otherwise",
  "twice",
  "pdf",
  "image",
  "office",
  "other",
  "link",
] as const;
export type EvidenceFilter = (typeof FILTERS)[number];

export function passesFilter(listed: ListedEvidence, filter: EvidenceFilter): boolean {
  const { item, state, kind, faults } = listed;
  if (filter === "twice") {
    return item.citations.length > 1;
  }
  return (
    filter === "all" ||
    filter === state ||
    filter === kind.id ||
    faults.some((fault) => fault.filter === filter)
  );
}

export const ORDERS = ["newest", "name", "size", "indicator"] as const;
export type EvidenceOrder = (typeof ORDERS)[number];

const COMPARE: Readonly<Record<EvidenceOrder, (one: ListedEvidence, other: ListedEvidence) => number>> = {
  newest: (one, other) => Date.parse(other.item.addedAt) - Date.parse(one.item.addedAt),
  name: compareNames,
  size: (one, other) => other.sizeInBytes - one.sizeInBytes || compareNames(one, other),
  indicator: (one, other) => one.place - other.place || compareNames(one, other),
};

const names = new Intl.Collator("id", { numeric: true });

function compareNames(one: ListedEvidence, other: ListedEvidence): number {
  return names.compare(one.name, other.name);
}

export interface EvidenceWish {
  readonly query: string;
  readonly filter: EvidenceFilter;
  readonly order: EvidenceOrder;
}

/** Those that pass the filter and hold every word of the query, in the wanted order. */
export function chosenEvidence(
  listed: readonly ListedEvidence[],
  { query, filter, order }: EvidenceWish,
): readonly ListedEvidence[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return listed
    .filter((one) => passesFilter(one, filter) && words.every((word) => textOf(one).includes(word)))
    .sort(COMPARE[order]);
}

/** What can be searched: title, file name or address, notes, and its indicators as "indikator 22". */
function textOf({ item }: ListedEvidence): string {
  const { source } = item;
  const name = source.kind === "file" ? source.name : source.address;
  const uses = item.citations.map(({ question, note }) => `indikator ${question} ${note}`);
  return [item.title, name, ...uses].join(" ").toLowerCase();
}

export interface EvidenceTotals {
  readonly files: number;
  readonly links: number;
  /** Each content once, as it is kept. */
  readonly sizeInBytes: number;
  readonly unused: number;
  readonly untied: number;
}

export function totalsOf(listed: readonly ListedEvidence[]): EvidenceTotals {
  const sizeByHash = new Map(
    listed.flatMap(({ item: { source } }) =>
      source.kind === "file" ? [[source.sha256, source.sizeInBytes] as const] : [],
    ),
  );
  const count = (isMet: (one: ListedEvidence) => boolean) => listed.filter(isMet).length;
  return {
    files: count(({ item }) => item.source.kind === "file"),
    links: count(({ item }) => item.source.kind === "link"),
    sizeInBytes: [...sizeByHash.values()].reduce((sum, size) => sum + size, 0),
    unused: count(({ state }) => state === "unused"),
    untied: count(({ state }) => state === "untied"),
  };
}
