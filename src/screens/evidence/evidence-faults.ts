import type { EvidenceId, EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { AssessmentProblem, ProblemKind } from "#core/problems/assessment-problem.ts";
import { PROBLEM_HEADINGS } from "#core/problems/problem-headings.ts";

/** Something wrong with one piece of evidence, beside that nothing uses it. */
export interface EvidenceFault {
  readonly kind: ProblemKind | "named-otherwise";
  /** By which it is found in the list. */
  readonly filter: "sent-back" | "broken" | "old" | "undated" | "named-otherwise";
  /** A few words: "Bukti terlalu lama". */
  readonly words: string;
}

const FILTER_BY_KIND: Readonly<Partial<Record<ProblemKind, EvidenceFault["filter"]>>> = {
  "sent-back": "sent-back",
  "file-missing": "broken",
  "file-not-shown": "broken",
  "pages-beyond-file": "broken",
  "unreadable-pages": "broken",
  "proof-too-old": "old",
  "proof-too-soon": "old",
  "undated-proof": "undated",
};

/** Looks up what is wrong with a piece of evidence: each kind once, in the order of the problems. */
export function faultSearch(
  problems: readonly AssessmentProblem[],
): (item: EvidenceItem) => readonly EvidenceFault[] {
  const own = new Map<EvidenceId, AssessmentProblem[]>();
  for (const problem of problems) {
    if (problem.evidence !== null) {
      own.set(problem.evidence, [...(own.get(problem.evidence) ?? []), problem]);
    }
  }
  const ages = problems.filter(({ evidence }) => evidence === null).filter((one) => "criterion" in one);
  return (item) => {
    const ageing = ages.filter((problem) => concerns(problem, item));
    const kinds = [...(own.get(item.id) ?? []), ...ageing].map(({ kind }) => kind);
    return [...new Set(kinds)].flatMap((kind) => {
      const filter = FILTER_BY_KIND[kind];
      return filter === undefined ? [] : [{ kind, filter, words: PROBLEM_HEADINGS[kind].title }];
    });
  };
}

type AgeProblem = Extract<AssessmentProblem, { readonly criterion: unknown }>;

/** An age is a matter of all that proves a criterion together: each piece of it is concerned, but for one that says its day. */
function concerns(problem: AgeProblem, item: EvidenceItem): boolean {
  if (problem.kind === "undated-proof" && item.document.date !== null) {
    return false;
  }
  return item.citations.some(
    ({ question, criteria }) => question === problem.question && criteria.includes(problem.criterion),
  );
}
