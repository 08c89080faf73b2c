import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import { evidenceNumbers } from "#core/assessment/evidence-numbers.ts";
import { type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import type { GroupScore, Scorecard } from "#core/scoring/scorecard.ts";
import { displayIndonesian, type Fraction, parseExact } from "#core/shared/exact.ts";
import { answerChanges } from "./answer-changes.ts";
import { citationChanges, sourceChange } from "./evidence-changes.ts";
import { type EvidencePair, evidencePairs } from "./evidence-pairs.ts";
import { figureInWords, predicateInWords, valueInWords } from "./figure-words.ts";
import { numberChanges } from "./number-changes.ts";
import { UNANSWERED } from "./question-words.ts";
import type { ReportContent } from "./report-content.ts";

/** What is different from an earlier state, each difference as a line of text. */
export interface PackChanges {
  /** The earlier state: "Paket 2, 3 Maret 2026". */
  readonly label: string;
  /** What concerns the whole: the index, the details, evidence that no question cites. */
  readonly general: readonly string[];
  /** Only questions that changed. */
  readonly byQuestion: ReadonlyMap<QuestionId, readonly string[]>;
}

export interface Earlier {
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
  readonly label: string;
}

export function packChanges(earlier: Earlier, content: ReportContent): PackChanges {
  const before = valueByQuestion(earlier.scorecard);
  const pairs = evidencePairs(earlier.assessment.evidence, content.evidence);
  const byQuestion = new Map<QuestionId, readonly string[]>();
  for (const { question, score } of content.sheets) {
    const lines = [
      ...valueChange(before.get(question.id) ?? null, score.value, (value) =>
        valueInWords(question.indicator, value),
      ),
      ...answerChanges(answerTo(earlier.assessment, question.id), answerTo(content.assessment, question.id)),
      ...citationChanges(question.id, pairs),
    ];
    if (lines.length > 0) {
      byQuestion.set(question.id, lines);
    }
  }
  return {
    label: earlier.label,
    general: [
      ...indexChange(earlier, content),
      ...detailChanges(earlier, content),
      ...looseFiles(pairs),
      ...numberChanges(evidenceNumbers(earlier.assessment), pairs),
    ],
    byQuestion,
  };
}

function valueByQuestion({ groups }: Scorecard): ReadonlyMap<QuestionId, Fraction | null> {
  return new Map(groups.flatMap(scoresIn).map(({ question, value }) => [question, value]));
}

function scoresIn(group: GroupScore): GroupScore["questions"] {
  return [...group.groups.flatMap(scoresIn), ...group.questions];
}

function valueChange(
  before: Fraction | null,
  after: Fraction | null,
  inWords: (value: Fraction) => string,
): readonly string[] {
  const isSame = before === null || after === null ? before === after : before.equals(after);
  const word = (value: Fraction | null) => (value === null ? UNANSWERED : inWords(value));
  return isSame ? [] : [`Nilai: ${word(before)} → ${word(after)}`];
}

function indexChange({ scorecard }: Earlier, content: ReportContent): readonly string[] {
  const [before, after] = [scorecard, content.scorecard].map(
    (one) => `${figureInWords(one.index)} (${predicateInWords(one.predicate)})`,
  );
  return before === after
    ? [`${content.questionnaire.indexName}: tetap ${after}`]
    : [`${content.questionnaire.indexName}: ${before} → ${after}`];
}

function detailChanges({ assessment }: Earlier, content: ReportContent): readonly string[] {
  const [before, after] = [assessment.details, content.assessment.details];
  const target = (text: typeof after.indexTarget) =>
    text === null ? "tidak ditetapkan" : displayIndonesian(parseExact(text));
  const pairs = [
    ["Instansi", before.institution, after.institution],
    ["Perangkat daerah", before.agency ?? "seluruh instansi", after.agency ?? "seluruh instansi"],
    ["Tahun", String(before.year), String(after.year)],
    ["Sasaran indeks", target(before.indexTarget), target(after.indexTarget)],
    ["Lingkup", scopeInWords(assessment, content), scopeInWords(content.assessment, content)],
  ] as const;
  return pairs.flatMap(([what, was, is]) => (was === is ? [] : [`${what}: ${was} → ${is}`]));
}

function scopeInWords({ details }: Assessment, { questionnaire }: ReportContent): string {
  if (details.scope.kind === "all") {
    return "semua indikator";
  }
  const inScope = new Set(details.scope.indicators);
  const numbers = questionsOf(questionnaire).map(({ indicator }) => indicator.number);
  return `indikator ${[...new Set(numbers)].filter((number) => inScope.has(number)).join(", ")}`;
}

/** Files that came, went or changed without any question citing them: else they stand under their questions. */
function looseFiles(pairs: readonly EvidencePair[]): readonly string[] {
  const isLoose = (item: EvidenceItem) => item.citations.length === 0;
  return pairs.flatMap(({ before, after }) => {
    if (after === null) {
      return before !== null && isLoose(before) ? [`Bukti dihapus: ${evidenceName(before)}`] : [];
    }
    if (!isLoose(after.item)) {
      return [];
    }
    return before === null
      ? [`Bukti ditambahkan, belum dirujuk: ${after.number} ${evidenceName(after.item)}`]
      : sourceChange(after.number, before, after.item);
  });
}
