import type { EvidenceId, EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { FileFacts, NotShown } from "#core/evidence/file-facts.ts";
import type { PageSpan } from "#core/evidence/page-spans.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { citedSpans } from "./cited-spans.ts";
import type { PackInput } from "./pack-input.ts";
import { exhibitAnchor } from "./pack-plan.ts";
import type { CitedEvidence, IndicatorSheet } from "./report-content.ts";

/** One piece of evidence under one question, with all that is cited of it there, and what becomes of its pages. */
export interface PackEvidence {
  readonly number: string;
  readonly item: EvidenceItem;
  /** Null for a link, and where nothing is known of the file. */
  readonly facts: FileFacts | null;
  readonly citations: readonly CitedEvidence[];
  /** The pages that prove something here; "all" where none are named, or not in a way that can be read. */
  readonly cited: readonly PageSpan[] | "all";
  /** Pages were named that the file does not have, or that cannot be read. */
  readonly isUnreadable: boolean;
  readonly outcome: EvidenceOutcome;
}

export type EvidenceOutcome =
  | { readonly kind: "shown"; readonly anchor: string; readonly pages: readonly PageSpan[] | "all" }
  /** Whole under an earlier question: `anchor` leads there. */
  | { readonly kind: "elsewhere"; readonly anchor: string; readonly question: QuestionId }
  | { readonly kind: "attached"; readonly anchor: string; readonly reason: NotShown }
  | { readonly kind: "left-out" }
  /** The pack is made without pages. */
  | { readonly kind: "listed" }
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
  citations: readonly CitedEvidence[],
  terms: Terms,
  wholeById: Map<EvidenceId, EvidenceOutcome>,
): PackEvidence {
  const [first] = citations;
  if (first === undefined) {
    throw new Error("Evidence is grouped by its citations, of which there are none");
  }
  const { number, item } = first;
  const facts = item.source.kind === "file" ? (terms.facts.get(item.source.sha256) ?? null) : null;
  const { spans, isUnreadable } = citedSpans(
    citations.map(({ citation }) => citation.pages),
    facts?.pages ?? null,
  );
  const outcome = outcomeOf({ question, number, item, facts, spans }, terms, wholeById.get(item.id));
  if (isWhole(outcome) && !wholeById.has(item.id)) {
    wholeById.set(item.id, { kind: "elsewhere", anchor: outcome.anchor, question });
  }
  return { number, item, facts, citations, cited: spans, isUnreadable, outcome };
}

interface Found {
  readonly question: QuestionId;
  readonly number: string;
  readonly item: EvidenceItem;
  readonly facts: FileFacts | null;
  readonly spans: readonly PageSpan[] | "all";
}

function outcomeOf(
  { question, number, item, facts, spans }: Found,
  { settings }: Terms,
  whole: EvidenceOutcome | undefined,
): EvidenceOutcome {
  if (settings.leftOut.includes(item.id)) {
    return { kind: "left-out" };
  }
  if (item.source.kind === "link") {
    return { kind: "link" };
  }
  if (settings.pages === "none") {
    return { kind: "listed" };
  }
  const pages = settings.pages === "all" ? "all" : spans;
  const reason = reasonNotShown(item.source.mediaType, facts);
  if (whole !== undefined && (pages === "all" || reason !== null)) {
    return whole;
  }
  const anchor = exhibitAnchor(question, number);
  return reason === null ? { kind: "shown", anchor, pages } : { kind: "attached", anchor, reason };
}

function reasonNotShown(mediaType: string, facts: FileFacts | null): NotShown | null {
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
