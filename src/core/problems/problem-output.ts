import type { AssessmentProblem, ProblemKind, ProblemSeverity } from "./assessment-problem.ts";
import { describeProblem } from "./describe-problem.ts";

/** A problem as programs read it. */
export interface ProblemOutput {
  readonly severity: ProblemSeverity;
  readonly kind: ProblemKind;
  readonly question: string | null;
  /** The evidence's id, and what it is called. */
  readonly evidence: string | null;
  readonly evidenceName: string;
  readonly sentence: string;
  readonly nextStep: string;
}

export function problemOutput(problem: AssessmentProblem): ProblemOutput {
  const { severity, kind, question, evidence, evidenceName } = problem;
  return { severity, kind, question, evidence, evidenceName, ...describeProblem(problem) };
}
