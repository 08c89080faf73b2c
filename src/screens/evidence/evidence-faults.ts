import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { AssessmentProblem, ProblemKind } from "#core/problems/assessment-problem.ts";
import { PROBLEM_HEADINGS } from "#core/problems/problem-headings.ts";

/** Something wrong with one piece of evidence, beside that nothing uses it. */
export interface EvidenceFault {
  readonly kind: ProblemKind;
  /** By which it is found in the list. */
  readonly filter: "broken" | "old" | "undated";
  /** A few words: "Bukti terlalu lama". */
  readonly words: string;
}

const FILTER_BY_KIND: Readonly<Partial<Record<ProblemKind, EvidenceFault["filter"]>>> = {
  "file-missing": "broken",
  "file-not-shown": "broken",
  "pages-beyond-file": "broken",
  "unreadable-pages": "broken",
  "proof-too-old": "old",
  "proof-too-soon": "old",
  "undated-proof": "undated",
};

/** Each kind once, in the order of the problems. */
export function faultsOf(
  item: EvidenceItem,
  problems: readonly AssessmentProblem[],
): readonly EvidenceFault[] {
  const own = problems.filter((problem) => concerns(problem, item)).map(({ kind }) => kind);
  return [...new Set(own)].flatMap((kind) => {
    const filter = FILTER_BY_KIND[kind];
    return filter === undefined ? [] : [{ kind, filter, words: PROBLEM_HEADINGS[kind].title }];
  });
}

/** An age is a matter of all that proves a criterion together: each piece of it is concerned, but for one that says its day. */
function concerns(problem: AssessmentProblem, item: EvidenceItem): boolean {
  if (problem.evidence !== null) {
    return problem.evidence === item.id;
  }
  if (!("criterion" in problem) || (problem.kind === "undated-proof" && item.document.date !== null)) {
    return false;
  }
  return item.citations.some(
    ({ question, criteria }) => question === problem.question && criteria.includes(problem.criterion),
  );
}
