import type { AssessmentProblem, ProblemKind, ProblemSeverity } from "./assessment-problem.ts";
import { PROBLEM_HEADINGS } from "./problem-headings.ts";

/** All problems of one kind, under one heading. */
export interface ProblemGroup {
  readonly kind: ProblemKind;
  readonly severity: ProblemSeverity;
  readonly title: string;
  readonly nextStep: string;
  /** At least one. */
  readonly problems: readonly AssessmentProblem[];
}

/** Keeps the order of the list: worst first. */
export function groupProblems(problems: readonly AssessmentProblem[]): readonly ProblemGroup[] {
  const groups = new Map<ProblemKind, ProblemGroup>();
  for (const problem of problems) {
    const { kind, severity } = problem;
    const known = groups.get(kind) ?? { kind, severity, ...PROBLEM_HEADINGS[kind], problems: [] };
    groups.set(kind, { ...known, problems: [...known.problems, problem] });
  }
  return [...groups.values()];
}
