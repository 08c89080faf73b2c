import { type Answer, criteriaOfStanding } from "#core/assessment/answer.ts";
import { answerTo } from "#core/assessment/assessment.ts";
import {
  evidenceNumbers,
  type NumberedEvidence,
  numberedEvidence,
} from "#core/assessment/evidence-numbers.ts";
import type { Citation } from "#core/evidence/evidence-item.ts";
import type { IndicatorLevel } from "#core/questionnaire/questionnaire.ts";
import type { CriterionId, QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { namedLevel, type Question, questionsOf } from "#core/questionnaire/questions.ts";
import type { Figure, GroupScore, QuestionScore } from "#core/scoring/scorecard.ts";
import { type Fraction, parseExact } from "#core/shared/exact.ts";
import { meanOfAll } from "./mean-of.ts";
import type { ReportInput } from "./report-input.ts";

/** Everything that a report prints, gathered once. The document and the spreadsheet only differ in how they lay it out. */
export interface ReportContent extends Required<ReportInput> {
  /** The agency, or the institution where it is the whole. */
  readonly author: string;
  /** What one thing to answer is called: "indikator", or "butir" where some indicators are answered per service. */
  readonly noun: "indikator" | "butir";
  readonly timeZone: string;
  /** Every group with a question in scope, each before its inner ones. */
  readonly groups: readonly GroupLine[];
  readonly sheets: readonly IndicatorSheet[];
  /** Every piece of evidence once, numbered through the whole assessment. */
  readonly evidence: readonly NumberedEvidence[];
}

export interface GroupLine {
  /** 0 is outermost. */
  readonly depth: number;
  readonly term: string;
  readonly id: string;
  readonly name: string;
  readonly share: Fraction;
  readonly figure: Figure;
  /** The figure that the targets, or the earlier values, of its questions give; null unless every question has one. */
  readonly target: Fraction | null;
  readonly earlier: Fraction | null;
  readonly answered: number;
  readonly total: number;
  readonly isInnermost: boolean;
}

export interface IndicatorSheet {
  readonly question: Question;
  readonly score: QuestionScore;
  readonly answer: Answer;
  readonly target: Fraction | null;
  readonly earlier: Fraction | null;
  readonly levels: readonly SheetLevel[];
  readonly evidence: readonly CitedEvidence[];
}

export interface SheetLevel {
  readonly level: IndicatorLevel;
  readonly name: string;
  readonly criteria: readonly { readonly id: CriterionId; readonly text: string; readonly met: boolean }[];
}

export interface CitedEvidence extends NumberedEvidence {
  readonly citation: Citation;
}

export function reportContent(input: ReportInput): ReportContent {
  const { assessment, scorecard } = input;
  const numbers = input.evidenceNumbers ?? evidenceNumbers(assessment);
  const evidence = numberedEvidence(assessment, numbers);
  const targets = targetsByQuestion(input);
  const earlier = earlierByQuestion(input);
  const sheets = sheetsOf(input, evidence, targets, earlier);
  return {
    ...input,
    evidenceNumbers: numbers,
    steps: input.steps ?? [],
    contributors: input.contributors ?? [],
    timeZone: input.timeZone ?? "Asia/Jakarta",
    author: assessment.details.agency ?? assessment.details.institution,
    noun: sheets.some((sheet) => sheet.question.service !== null) ? "butir" : "indikator",
    groups: scorecard.groups.flatMap((group) => groupLines(input, group, 0, targets, earlier)),
    sheets,
    evidence,
  };
}

type ValueByQuestion = ReadonlyMap<QuestionId, Fraction>;

function targetsByQuestion({ questionnaire, assessment }: ReportInput): ValueByQuestion {
  const targets = new Map<QuestionId, Fraction>();
  for (const { id } of questionsOf(questionnaire)) {
    const { target } = answerTo(assessment, id);
    if (target !== null) {
      targets.set(id, parseExact(target));
    }
  }
  return targets;
}

function earlierByQuestion({ questionnaire, assessment }: ReportInput): ValueByQuestion {
  const values = assessment.details.earlier?.values ?? {};
  const earlier = new Map<QuestionId, Fraction>();
  for (const { id } of questionsOf(questionnaire)) {
    const value = Object.hasOwn(values, id) ? values[id] : undefined;
    if (value !== undefined) {
      earlier.set(id, parseExact(value));
    }
  }
  return earlier;
}

function groupLines(
  input: ReportInput,
  group: GroupScore,
  depth: number,
  targets: ValueByQuestion,
  earlier: ValueByQuestion,
): readonly GroupLine[] {
  const questions = questionScoresIn(group);
  const line: GroupLine = {
    depth,
    term: input.questionnaire.groupTerms[depth] ?? "",
    id: group.id,
    name: group.name,
    share: group.share,
    figure: group.figure,
    target: meanOfAll(withValues(questions, targets)),
    earlier: meanOfAll(withValues(questions, earlier)),
    answered: questions.filter((question) => question.value !== null).length,
    total: questions.length,
    isInnermost: group.groups.length === 0,
  };
  return [line, ...group.groups.flatMap((inner) => groupLines(input, inner, depth + 1, targets, earlier))];
}

function withValues(questions: readonly QuestionScore[], valueByQuestion: ValueByQuestion) {
  return questions.map(({ question, share }) => ({ share, value: valueByQuestion.get(question) ?? null }));
}

function questionScoresIn(group: GroupScore): readonly QuestionScore[] {
  return [...group.groups.flatMap(questionScoresIn), ...group.questions];
}

/** One sheet per question in scope, in the order of the instrument. */
function sheetsOf(
  input: ReportInput,
  evidence: readonly NumberedEvidence[],
  targets: ValueByQuestion,
  earlier: ValueByQuestion,
): readonly IndicatorSheet[] {
  const scores = input.scorecard.groups.flatMap(questionScoresIn);
  const scoreByQuestion = new Map(scores.map((score) => [score.question, score]));
  return questionsOf(input.questionnaire).flatMap((question) => {
    const score = scoreByQuestion.get(question.id);
    if (score === undefined) {
      return [];
    }
    const answer = answerTo(input.assessment, question.id);
    return [
      {
        question,
        score,
        answer,
        target: targets.get(question.id) ?? null,
        earlier: earlier.get(question.id) ?? null,
        levels: levelsOf(input, question, answer),
        evidence: citedFor(evidence, question.id),
      },
    ];
  });
}

function levelsOf(input: ReportInput, { indicator }: Question, answer: Answer): readonly SheetLevel[] {
  const met = new Set(criteriaOfStanding(answer.standing));
  return indicator.levels.map((level) => ({
    level,
    name: namedLevel(input.questionnaire, indicator, level.level)?.name ?? "",
    criteria: level.criteria.map(({ id, text }) => ({ id, text, met: met.has(id) })),
  }));
}

function citedFor(evidence: readonly NumberedEvidence[], question: QuestionId): readonly CitedEvidence[] {
  return evidence.flatMap((numbered) =>
    numbered.item.citations
      .filter((citation) => citation.question === question)
      .map((citation) => ({ ...numbered, citation })),
  );
}
