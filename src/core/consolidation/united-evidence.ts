import { dequal } from "dequal/lite";
import type { Assessment } from "#core/assessment/assessment.ts";
import { evidenceInOrder } from "#core/evidence/evidence-in-order.ts";
import { type Citation, EvidenceId, type EvidenceItem } from "#core/evidence/evidence-item.ts";
import { derivedId } from "#core/exchange/derived-id.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type Contribution, ownAnswers } from "./contribution.ts";

/**
 * The evidence of all, each content once with everything that it is cited for. For a settled question only the OPDs' citations count;
 * for all others those of the institution stay. What the institution has stays in its list, cited or not.
 */
export function unitedEvidence(
  questionnaire: Questionnaire,
  institution: Assessment,
  contributions: readonly Contribution[],
  settled: ReadonlySet<QuestionId>,
): readonly EvidenceItem[] {
  const united = new Map<string, EvidenceItem>();
  const ownByContent = new Map<string, EvidenceItem>();
  for (const item of institution.evidence) {
    const citations = item.citations.filter(({ question }) => !settled.has(question));
    const content = contentOf(item);
    ownByContent.set(content, item);
    united.set(content, citations.length === item.citations.length ? item : { ...item, citations });
  }
  for (const contribution of contributions) {
    for (const item of citedItems(questionnaire, contribution, settled)) {
      const content = contentOf(item);
      const known = united.get(content);
      united.set(content, known === undefined ? item : both(known, item, ownByContent.get(content)));
    }
  }
  return evidenceInOrder(withOwnIds(united));
}

/** What the OPD cites for settled questions that it owns, with those citations only. */
function citedItems(
  questionnaire: Questionnaire,
  contribution: Contribution,
  settled: ReadonlySet<QuestionId>,
): readonly EvidenceItem[] {
  const { assessment } = contribution;
  const known = citedByAssessment.get(assessment);
  if (known?.settled === settled) {
    return known.items;
  }
  const owned = ownAnswers(questionnaire, contribution);
  const counts = ({ question }: Citation) => settled.has(question) && owned.has(question);
  const items = assessment.evidence.flatMap((item) => {
    if (item.citations.every(counts)) {
      return item.citations.length === 0 ? [] : [item];
    }
    const citations = item.citations.filter(counts);
    return citations.length === 0 ? [] : [{ ...item, citations }];
  });
  citedByAssessment.set(assessment, { settled, items });
  return items;
}

/** Of the OPDs that a change does not touch nothing has to be worked out again. */
const citedByAssessment = new WeakMap<
  Assessment,
  { readonly settled: ReadonlySet<QuestionId>; readonly items: readonly EvidenceItem[] }
>();

/** Files are the same when their bytes are; links when everything about them is. */
function contentOf({ source }: EvidenceItem): string {
  return source.kind === "file"
    ? source.sha256
    : `${source.address} ${source.seenOn} ${source.screenshot?.sha256}`;
}

/** What an OPD wrote about the document goes before what the institution had about it. */
function both(one: EvidenceItem, other: EvidenceItem, own: EvidenceItem | undefined): EvidenceItem {
  const more = other.citations.filter((citation) => !isAmong(one.citations, citation));
  const document = {
    number: better(one.document.number, other.document.number, own?.document.number),
    date: better(one.document.date, other.document.date, own?.document.date),
  };
  const title = better(one.title, other.title, own?.title);
  const united = { ...one, title, document, citations: [...one.citations, ...more] };
  return dequal(united, one) ? one : united;
}

function better<Value extends string | null>(known: Value, more: Value, own: Value | undefined): Value {
  const isOpen = known === "" || known === null || known === own;
  return isOpen && more !== "" && more !== null ? more : known;
}

function isAmong(citations: readonly Citation[], wanted: Citation): boolean {
  return citations.some((citation) => citation.question === wanted.question && dequal(citation, wanted));
}

/** Two OPDs may have replaced the same piece by different files: the later one gets an id that follows from its content. */
function withOwnIds(united: ReadonlyMap<string, EvidenceItem>): readonly EvidenceItem[] {
  const used = new Set<EvidenceId>();
  return [...united].map(([content, item]) => {
    const id = used.has(item.id) ? EvidenceId.parse(derivedId(content)) : item.id;
    used.add(id);
    return id === item.id ? item : { ...item, id };
  });
}
