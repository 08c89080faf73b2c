import { answerTo } from "#core/assessment/assessment.ts";
import { type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionStates } from "#core/scoring/question-states.ts";
import { ageProblems } from "./age-problems.ts";
import { answerProblems } from "./answer-problems.ts";
import { type AssessmentProblem, type ProblemDetail, SEVERITY_BY_KIND } from "./assessment-problem.ts";
import { citationProblems } from "./citation-problems.ts";
import { fileProblems, linkProblems } from "./file-problems.ts";
import type { ProblemsInput } from "./problems-input.ts";
import { reviewProblemSearch } from "./review-problems.ts";
import { textsOfAnswer, textsOfEvidence, unprintableCharacters } from "./unprintable-characters.ts";

/** Everything an evaluator would stumble over, worst first, within a kind in the order of the instrument. */
export function findProblems(input: ProblemsInput): readonly AssessmentProblem[] {
  const { questionnaire, assessment } = input;
  const states = questionStates(questionnaire, assessment);
  const inScope = new Set(states.map(({ question }) => question.id));
  const reviewProblems = reviewProblemSearch(assessment);
  const ofQuestions = states.flatMap((state) => {
    const { question } = state;
    const details = [
      ...answerProblems(state, assessment),
      ...ageProblems(question, input),
      ...printProblems(textsOfAnswer(answerTo(assessment, question.id))),
    ];
    return [
      ...details.map((detail) => placed(detail, question.id, null)),
      ...assessment.evidence.flatMap((item) =>
        [...reviewProblems(item, question.id), ...citationProblems(item, state, input)].map((detail) =>
          placed(detail, question.id, item),
        ),
      ),
    ];
  });
  const ofEvidence = assessment.evidence.flatMap((item) =>
    problemsOfItem(item, inScope, input).map((detail) => placed(detail, null, item)),
  );
  return worstFirst([...ofQuestions, ...ofEvidence]);
}

/** What is not used stands in nobody's way, however its file is. */
function problemsOfItem(
  item: EvidenceItem,
  inScope: ReadonlySet<QuestionId>,
  input: ProblemsInput,
): readonly ProblemDetail[] {
  const isUsed = item.citations.some(({ question }) => inScope.has(question));
  return isUsed
    ? [...fileProblems(item, input), ...linkProblems(item), ...printProblems(textsOfEvidence(item))]
    : [{ kind: "unused" }];
}

function printProblems(text: string): readonly ProblemDetail[] {
  const characters = unprintableCharacters(text);
  return characters.length === 0 ? [] : [{ kind: "unprintable-text", characters }];
}

function placed(
  detail: ProblemDetail,
  question: QuestionId | null,
  item: EvidenceItem | null,
): AssessmentProblem {
  return {
    ...detail,
    severity: SEVERITY_BY_KIND[detail.kind],
    question,
    evidence: item?.id ?? null,
    evidenceName: item === null ? "" : evidenceName(item),
  };
}

const KINDS: readonly string[] = Object.keys(SEVERITY_BY_KIND);

/** Sorting keeps the order of the instrument and of the evidence, in which the problems were found. */
function worstFirst(problems: readonly AssessmentProblem[]): readonly AssessmentProblem[] {
  return [...problems].sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind));
}
