import { EMPTY_ANSWER, LONGEST_TEXT } from "#core/assessment/answer.ts";
import { type Assessment, answerTo, evidenceFor, isInScope } from "#core/assessment/assessment.ts";
import { type NewAssessment, startAssessment } from "#core/assessment/start-assessment.ts";
import {
  type Citation,
  citationsFor,
  type EvidenceItem,
  evidenceName,
} from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import {
  type CarriedAnswers,
  type EarlierAssessment,
  type LeftBehind,
  leftBehindOf,
} from "./carried-over.ts";
import type { CarryOverMapping, CarryOverRow } from "./carry-over-mapping.ts";

/** To another instrument. No level, criterion, target or outside index comes along: they mean other things there. */
export function carryAcross(
  wanted: NewAssessment,
  { assessment: earlier, questionnaire: earlierInstrument }: EarlierAssessment,
  mapping: CarryOverMapping,
): CarriedAnswers {
  const inScope = questionsOf(wanted.questionnaire)
    .filter(({ indicator }) => isInScope(wanted.details, indicator.number))
    .map(({ id }) => id);
  const rows = mapping.rows.filter(({ to }) => inScope.includes(to));
  const started = startAssessment(wanted);
  const texts = inScope.map((id) => ({ id, ...textsFor(id, rows, earlier, earlierInstrument.shortTitle) }));
  const answers = texts
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ id, facts, analysis, privateNotes }) => {
      const { target } = started.answers[id] ?? EMPTY_ANSWER;
      return [id, { ...EMPTY_ANSWER, facts, analysis, privateNotes, target }] as const;
    });
  const tooLong = texts.flatMap(({ leftOut }) => leftOut);
  return {
    assessment: {
      ...started,
      answers: { ...started.answers, ...Object.fromEntries(answers) },
      evidence: earlier.evidence.flatMap((item) => carriedItem(item, rows)),
    },
    leftBehind: questionsOf(earlierInstrument)
      .map(({ id }) => leftBehind(earlier, id, mapping, rows, tooLong))
      .filter((one) => one !== null),
  };
}

function leftBehind(
  earlier: Assessment,
  id: QuestionId,
  mapping: CarryOverMapping,
  rows: readonly CarryOverRow[],
  tooLong: readonly QuestionId[],
): LeftBehind | null {
  const own = rows.filter(({ from }) => from === id);
  if (own.length === 0) {
    const isMapped = mapping.rows.some(({ from }) => from === id);
    return leftBehindOf(earlier, id, isMapped ? "not-in-scope" : "no-counterpart");
  }
  const isOnlyEvidence = own.every(({ kind }) => kind === "evidence-only");
  if (!isOnlyEvidence && !tooLong.includes(id)) {
    return null;
  }
  const whole = leftBehindOf(earlier, id, isOnlyEvidence ? "no-counterpart" : "too-long");
  return whole?.hasExplanation ? { ...whole, evidence: [] } : null;
}

/** What stands for one question of the new instrument, from all that lead to it, in the order of the mapping. */
function textsFor(id: QuestionId, rows: readonly CarryOverRow[], earlier: Assessment, shortTitle: string) {
  const sources = rows.filter(({ to }) => to === id);
  const same = sources.filter(({ kind }) => kind === "same-subject").map(({ from }) => from);
  const others = sources.filter(({ kind }) => kind !== "same-subject");
  const headOf = (from: QuestionId) => `[${shortTitle} ${earlier.details.year}, indikator ${from}]`;
  const taken = (field: "facts" | "analysis") =>
    joined(
      same.map((from) => ({ from, text: answerTo(earlier, from)[field] })),
      (from) => (same.length > 1 ? `${headOf(from)}\n` : ""),
    );
  const facts = taken("facts");
  const analysis = taken("analysis");
  const notes = joined(
    [
      ...same.map((from) => ({ from, text: answerTo(earlier, from).privateNotes })),
      ...others.map(({ from, kind }) => ({ from, text: beside(earlier, from, kind) })),
    ],
    (from) => `${headOf(from)}\n`,
  );
  const parts = [facts, analysis, notes];
  return {
    facts: facts.text,
    analysis: analysis.text,
    privateNotes: notes.text,
    isEmpty: parts.every(({ text }) => text === ""),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

/** What is put into the notes: the old explanation to copy from, or the names of evidence that may serve. */
function beside(earlier: Assessment, from: QuestionId, kind: CarryOverRow["kind"]): string {
  if (kind === "evidence-only") {
    const names = evidenceFor(earlier, from).map((item) => `- ${evidenceName(item)}`);
    return names.length === 0 ? "" : ["Bukti yang mungkin dapat dipakai lagi:", ...names].join("\n");
  }
  const { facts, analysis, privateNotes } = answerTo(earlier, from);
  return [facts, analysis, privateNotes].filter((text) => text.trim() !== "").join("\n\n");
}

interface SourceText {
  readonly from: QuestionId;
  readonly text: string;
}

/** As many of the texts as fit, each whole; and from where those come that do not. */
function joined(sources: readonly SourceText[], headOf: (from: QuestionId) => string) {
  let text = "";
  const leftOut: QuestionId[] = [];
  for (const source of sources.filter((one) => one.text.trim() !== "")) {
    const next = (text === "" ? "" : `${text}\n\n`) + headOf(source.from) + source.text;
    if (next.length > LONGEST_TEXT) {
      leftOut.push(source.from);
    } else {
      text = next;
    }
  }
  return { text, leftOut };
}

/** With its own dates, so that its age shows. Without a citation where it is only put at hand. */
function carriedItem(item: EvidenceItem, rows: readonly CarryOverRow[]): readonly EvidenceItem[] {
  const uses = rows.filter(({ from }) => citationsFor(item, from).length > 0);
  if (uses.length === 0 && item.citations.length > 0) {
    return [];
  }
  const citations = uses
    .filter(({ kind }) => kind !== "evidence-only")
    .flatMap(({ from, to }) =>
      citationsFor(item, from).map((citation): Citation => ({ ...citation, question: to, criteria: [] })),
    );
  const distinct = new Map(citations.map((citation) => [JSON.stringify(citation), citation]));
  return [{ ...item, citations: [...distinct.values()] }];
}
