import { describeProblem } from "#core/problems/describe-problem.ts";
import { findProblems } from "#core/problems/find-problems.ts";
import { PROBLEM_HEADINGS, SAID_BY_HEADING } from "#core/problems/problem-headings.ts";
import type { ProblemsInput } from "#core/problems/problems-input.ts";
import type { PackProblem } from "./pack-input.ts";

/**
 * What was still open when the pack was made, worst first. What is only good to know for the person who fills in is left out, and
 * what reviewers and OPDs say to one another.
 */
export function packProblemsOf(input: ProblemsInput): readonly PackProblem[] {
  return findProblems(input)
    .filter(({ severity, kind }) => severity !== "note" && kind !== "sent-back")
    .map((problem) => ({
      heading: PROBLEM_HEADINGS[problem.kind].title,
      text: describeProblem(problem).sentence,
      isSaidByHeading: SAID_BY_HEADING.has(problem.kind),
      question: problem.question,
      evidence: problem.evidence,
    }));
}
