import type { AssessmentProblem } from "#core/problems/assessment-problem.ts";
import { whatIsWrong } from "#core/problems/describe-problem.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatCount } from "#ui/format.ts";

interface UnprovedCriteriaProps {
  readonly problems: readonly AssessmentProblem[];
  readonly linkTo: (question: string) => string;
}

/** What was claimed and has no proof yet: what is missing is in no list of what is there. */
export function UnprovedCriteria({ problems, linkTo }: UnprovedCriteriaProps) {
  const missing = problems.filter(({ kind }) => kind === "without-evidence" || kind === "unproved-criteria");
  if (missing.length === 0) {
    return null;
  }
  return (
    <section aria-label="Bukti yang belum ada" className="unproved">
      <Disclosure summary={`${formatCount(missing.length)} indikator dijawab, tetapi buktinya belum lengkap`}>
        <ul>
          {missing.map((problem) => (
            <li key={`${problem.question} ${problem.kind}`}>
              {problem.question !== null && (
                <a href={linkTo(problem.question)}>Indikator {problem.question}</a>
              )}
              : {whatIsWrong(problem)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
