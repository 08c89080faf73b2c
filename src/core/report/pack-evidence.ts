import {
  type Citation,
  type EvidenceId,
  type EvidenceItem,
  type FileSource,
  storedFilesOf,
} from "#core/evidence/evidence-item.ts";
import type { FileFacts, NotShown } from "#core/evidence/file-facts.ts";
import { isProgram } from "#core/evidence/file-type.ts";
import type { PageSpan } from "#core/evidence/page-spans.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { citedSpans, joinSpans } from "./cited-spans.ts";
import type { PackInput } from "./pack-input.ts";
import { exhibitAnchor } from "./pack-plan.ts";
import type { CitedEvidence, IndicatorSheet } from "./report-content.ts";

/** One piece of evidence under one question, with all that is cited of it there, and what becomes of its pages. */
export interface PackEvidence {
  readonly number: string;
  readonly item: EvidenceItem;
  /** Null for a link without a screenshot, and where nothing is known of the file. */
  readonly facts: FileFacts | null;
  readonly citations: readonly PackCitation[];
  readonly outcome: EvidenceOutcome;
}

export interface PackCitation {
  readonly citation: Citation;
  /** The pages that prove something; "all" where none are named, or not in a way that can be read. */
  readonly spans: readonly PageSpan[] | "all";
  /** Pages were named that the file does not have, or that cannot be read. */
  readonly isUnreadable: boolean;
}

export type EvidenceOutcome =
  | { readonly kind: "shown"; readonly anchor: string; readonly pages: readonly PageSpan[] | "all" }
  /** Whole under an earlier question: `anchor` leads there. */
  | { readonly kind: "elsewhere"; readonly anchor: string; readonly question: QuestionId }
  | { readonly kind: "attached"; readonly anchor: string; readonly reason: NotShown }
  | { readonly kind: "left-out" }
  /** The pack is made without pages. */
  | { readonly kind: "listed" }
  /** A web address without a screenshot. */
  | { readonly kind: "link" };

type Terms = Pick<PackInput, "settings" | "facts">;

/** In the order of the pack: a file that stands whole under one question is not put in again under a later one. */
export function packEvidence(
  sheets: readonly IndicatorSheet[],
  terms: Terms,
): ReadonlyMap<QuestionId, readonly PackEvidence[]> {
  const wholeById = new Map<EvidenceId, EvidenceOutcome>();
  return new Map(
    sheets.map(({ question, evidence }) => {
      const found = citationsByItem(evidence).map((citations) =>
        evidenceUnder(question.id, citations, terms, wholeById),
      );
      return [question.id, found];
    }),
  );
}

/** One item may be cited several times under one question. */
function citationsByItem(evidence: readonly CitedEvidence[]): readonly (readonly CitedEvidence[])[] {
  const numbers = [...new Set(evidence.map(({ number }) => number))];
  return numbers.map((number) => evidence.filter((cited) => cited.number === number));
}

function evidenceUnder(
  question: QuestionId,
  cited: readonly CitedEvidence[],
  terms: Terms,
  wholeById: Map<EvidenceId, EvidenceOutcome>,
): PackEvidence {
  const [first] = cited;
  if (first === undefined) {
    throw new Error("Evidence is grouped by its citations, of which there are none");
  }
  const { number, item } = first;
  const file = fileOf(item);
  const facts = file === null ? null : (terms.facts.get(file.sha256) ?? null);
  const citations = cited.map(({ citation }) => ({
    citation,
    ...citedSpans(citation.pages, facts?.pages ?? null),
  }));
  const outcome = outcomeOf({ question, number, item, facts, citations }, terms, wholeById.get(item.id));
  if (isWhole(outcome) && !wholeById.has(item.id)) {
    wholeById.set(item.id, { kind: "elsewhere", anchor: outcome.anchor, question });
  }
  return { number, item, facts, citations, outcome };
}

/** What of a piece of evidence has bytes: the file, or the screenshot of a web page. */
export function fileOf(item: EvidenceItem): FileSource | null {
  return storedFilesOf(item)[0] ?? null;
}

interface Found {
  readonly question: QuestionId;
  readonly number: string;
  readonly item: EvidenceItem;
  readonly facts: FileFacts | null;
  readonly citations: readonly PackCitation[];
}

function outcomeOf(
  { question, number, item, facts, citations }: Found,
  { settings }: Terms,
  whole: EvidenceOutcome | undefined,
): EvidenceOutcome {
  if (settings.leftOut.includes(item.id)) {
    return { kind: "left-out" };
  }
  const file = fileOf(item);
  if (file === null) {
    return { kind: "link" };
  }
  if (settings.pages === "none") {
    return { kind: "listed" };
  }
  const pages = settings.pages === "all" ? "all" : joinSpans(citations.map(({ spans }) => spans));
  const reason = reasonNotShown(file, facts);
  if (whole !== undefined && (pages === "all" || reason !== null)) {
    return whole;
  }
  const anchor = exhibitAnchor(question, number);
  return reason === null ? { kind: "shown", anchor, pages } : { kind: "attached", anchor, reason };
}

function reasonNotShown(file: FileSource, facts: FileFacts | null): NotShown | null {
  const { mediaType } = file;
  if (isProgram(file)) {
    return "program";
  }
  if (facts !== null) {
    return facts.notShown;
  }
  return mediaType === "application/pdf" || mediaType.startsWith("image/") ? null : "no-pages";
}

function isWhole(
  outcome: EvidenceOutcome,
): outcome is Extract<EvidenceOutcome, { readonly kind: "shown" | "attached" }> {
  return outcome.kind === "attached" || (outcome.kind === "shown" && outcome.pages === "all");
}
