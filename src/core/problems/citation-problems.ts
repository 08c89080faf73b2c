import { criteriaOfStanding } from "#core/assessment/answer.ts";
import { answerTo } from "#core/assessment/assessment.ts";
import { type Citation, citationsFor, type EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { type PageSpan, readPageSpans } from "#core/evidence/page-spans.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { criteriaOf, type Question } from "#core/questionnaire/questions.ts";
import { reachedLevel } from "#core/scoring/answer-value.ts";
import type { QuestionState } from "#core/scoring/question-states.ts";
import type { ProblemDetail } from "./assessment-problem.ts";
import type { ProblemsInput } from "./problems-input.ts";

/** What is wrong with how one piece of evidence is cited for one question. */
export function citationProblems(
  item: EvidenceItem,
  state: QuestionState,
  input: ProblemsInput,
): readonly ProblemDetail[] {
  const citations = citationsFor(item, state.question.id);
  if (citations.length === 0) {
    return [];
  }
  return [
    ...[...new Set(citations.map(({ pages }) => pages))].flatMap((pages) => pageProblems(item, pages, input)),
    ...untiedProblems(state.question, citations),
    ...unclaimedProblems(state, citations, input),
    ...repetitions(citations),
  ];
}

/** Of a web page, a video or a spreadsheet people write other places than pages. */
function pageProblems(
  { source }: EvidenceItem,
  pages: string,
  { facts }: ProblemsInput,
): readonly ProblemDetail[] {
  if (source.kind === "link") {
    return [];
  }
  const known = facts?.get(source.sha256) ?? null;
  if (!hasPages(source.mediaType, known)) {
    return [];
  }
  const read = readPageSpans(pages, known?.pages ?? null);
  if (read.ok) {
    return [];
  }
  const { error } = read;
  return error.kind === "beyond-the-end"
    ? [{ kind: "pages-beyond-file", pages, error }]
    : [{ kind: "unreadable-pages", pages, error }];
}

function hasPages(mediaType: string, facts: FileFacts | null): boolean {
  return facts === null
    ? mediaType === "application/pdf" || mediaType.startsWith("image/")
    : facts.notShown !== "no-pages" && facts.notShown !== "program";
}

function untiedProblems(question: Question, citations: readonly Citation[]): readonly ProblemDetail[] {
  const isUntied = citations.some(({ criteria }) => criteria.length === 0);
  return isUntied && criteriaOf(question.indicator).length > 0 ? [{ kind: "untied" }] : [];
}

/** While a question is open nothing is claimed yet, and of an outside index nothing is ticked. */
function unclaimedProblems(
  { question, answered }: QuestionState,
  citations: readonly Citation[],
  { assessment }: ProblemsInput,
): readonly ProblemDetail[] {
  const { indicator } = question;
  const { standing } = answerTo(assessment, question.id);
  if (!answered || indicator.valueRule.kind === "external-index") {
    return [];
  }
  const claimed = criteriaOfStanding(standing);
  const cited = [...new Set(citations.flatMap(({ criteria }) => criteria))];
  const unticked = cited.filter((criterion) => !claimed.includes(criterion));
  const reached = indicator.valueRule.kind === "level" ? reachedLevel(indicator, claimed) : null;
  const tooHigh = cited.filter(
    (criterion) => claimed.includes(criterion) && reached !== null && levelOf(criterion) > reached,
  );
  return [
    ...(unticked.length === 0 ? [] : [{ kind: "unticked-criteria", criteria: unticked } as const]),
    ...(tooHigh.length === 0 ? [] : [{ kind: "unreached-level", criteria: tooHigh } as const]),
  ];
}

/** "3.2" is of level 3. */
function levelOf(criterion: CriterionId): number {
  return Number(criterion.split(".")[0]);
}

/** The same pages, or some of them, cited twice for the same. */
function repetitions(citations: readonly Citation[]): readonly ProblemDetail[] {
  const pairs = citations.flatMap((one, place) =>
    citations.slice(place + 1).map((other) => [one, other] as const),
  );
  const repeated = pairs.filter(
    ([one, other]) => provesTheSame(one, other) && overlaps(spansOf(one), spansOf(other)),
  );
  if (repeated.length === 0) {
    return [];
  }
  const criteria = repeated.flatMap(([one, other]) =>
    one.criteria.filter((criterion) => other.criteria.includes(criterion)),
  );
  return [{ kind: "cited-twice", criteria: [...new Set(criteria)] }];
}

function provesTheSame(one: Citation, other: Citation): boolean {
  const areUntied = one.criteria.length === 0 && other.criteria.length === 0;
  return areUntied || one.criteria.some((criterion) => other.criteria.includes(criterion));
}

/** Null where they cannot be read: then nothing is said. */
function spansOf({ pages }: Citation): readonly PageSpan[] | null {
  const read = readPageSpans(pages, null);
  return read.ok ? read.value : null;
}

function overlaps(one: readonly PageSpan[] | null, other: readonly PageSpan[] | null): boolean {
  if (one === null || other === null) {
    return false;
  }
  const isWhole = one.length === 0 || other.length === 0;
  return isWhole || one.some((span) => other.some(({ from, to }) => span.from <= to && from <= span.to));
}
