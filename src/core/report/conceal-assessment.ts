import type { Answer } from "#core/assessment/answer.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import { ConsolidationRule, LONGEST_REASON } from "#core/consolidation/consolidation-rule.ts";
import { CONSOLIDATION_RULE } from "#core/consolidation/rule-record.ts";
import { type EvidenceItem, UNKNOWN_DOCUMENT, WebAddress } from "#core/evidence/evidence-item.ts";
import { maskPrivateData } from "./mask-private-data.ts";
import type { PackSettings } from "./pack-input.ts";

/** Stands for the title and the file name of what a redacted copy leaves out. */
export const LEFT_OUT_NAME = "Bukti dihilangkan";
const LEFT_OUT_ADDRESS = WebAddress.parse("https://dihilangkan.invalid/");

type Redaction = Pick<PackSettings, "leftOut" | "maskPrivate">;

/**
 * The assessment as the pack may tell it: without private notes, and for a redacted copy without the names of what is left
 * out and with private data masked. Every text of the pack is made from this copy, so that none can slip through.
 */
export function concealAssessment(assessment: Assessment, redaction: Redaction): Assessment {
  const conceal = concealerFor(assessment, redaction);
  const answers = Object.entries(assessment.answers).map(
    ([question, answer]) => [question, concealAnswer(answer, conceal)] as const,
  );
  return {
    ...assessment,
    answers: Object.fromEntries(answers),
    evidence: assessment.evidence.map((item) =>
      redaction.leftOut.includes(item.id) ? leftOutItem(item) : concealItem(item, conceal),
    ),
    records: assessment.records.map((record) => concealRecord(record, conceal)),
  };
}

export type Conceal = (text: string) => string;

/** For the texts of a pack that come from elsewhere than the assessment itself. */
export function concealerFor(assessment: Assessment, { leftOut, maskPrivate }: Redaction): Conceal {
  // Longest first: a title is often part of the name of a file, of its own or of another.
  const names = assessment.evidence
    .filter(({ id }) => leftOut.includes(id))
    .flatMap(namesOf)
    .sort((one, other) => other.length - one.length);
  return (text) => {
    const unnamed = names.reduce((left, name) => left.replaceAll(name, LEFT_OUT_NAME), text);
    return maskPrivate ? maskPrivateData(unnamed) : unnamed;
  };
}

/** Shorter ones are words that stand in any text. */
const SHORTEST_NAME = 6;

function namesOf({ title, document, source }: EvidenceItem): readonly string[] {
  const names = source.kind === "file" ? [source.name] : [source.address, source.screenshot?.name ?? ""];
  return [title.trim(), document.number.trim(), ...names].filter((name) => name.length >= SHORTEST_NAME);
}

function concealAnswer(answer: Answer, conceal: Conceal): Answer {
  return {
    ...answer,
    facts: conceal(answer.facts),
    analysis: conceal(answer.analysis),
    serviceName: conceal(answer.serviceName),
    privateNotes: "",
  };
}

/** Of the records a pack tells only why levels were chosen. */
function concealRecord(record: AssessmentRecord, conceal: Conceal): AssessmentRecord {
  if (record.kind !== CONSOLIDATION_RULE.kind) {
    return record;
  }
  const rule = ConsolidationRule.parse(record.body);
  return rule.kind === "chosen"
    ? { ...record, body: { ...rule, reason: conceal(rule.reason).slice(0, LONGEST_REASON) } }
    : record;
}

function concealItem(item: EvidenceItem, conceal: Conceal): EvidenceItem {
  const { source } = item;
  return {
    ...item,
    title: conceal(item.title),
    document: { ...item.document, number: conceal(item.document.number) },
    source: concealSource(source, conceal),
    citations: item.citations.map((citation) => ({
      ...citation,
      article: conceal(citation.article),
      note: conceal(citation.note),
    })),
  };
}

function concealSource(source: EvidenceItem["source"], conceal: Conceal): EvidenceItem["source"] {
  if (source.kind === "file") {
    return { ...source, name: conceal(source.name) };
  }
  const { screenshot } = source;
  return {
    ...source,
    screenshot: screenshot === null ? null : { ...screenshot, name: conceal(screenshot.name) },
  };
}

/** The hash stays: whoever has the file can see that it is the one. */
function leftOutItem(item: EvidenceItem): EvidenceItem {
  const { source } = item;
  return {
    ...item,
    title: LEFT_OUT_NAME,
    document: UNKNOWN_DOCUMENT,
    source:
      source.kind === "file"
        ? { ...source, name: LEFT_OUT_NAME }
        : {
            ...source,
            address: LEFT_OUT_ADDRESS,
            seenOn: null,
            screenshot: source.screenshot === null ? null : { ...source.screenshot, name: LEFT_OUT_NAME },
          },
    citations: item.citations.map((citation) => ({ ...citation, article: "", note: "" })),
  };
}
