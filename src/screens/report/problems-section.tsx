import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { paths } from "#screens/paths.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatCount } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import { type Problem, problemsOf } from "./problems.ts";

interface ProblemsSectionProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
}

/** What is better mended before the files are made. None of it stands in the way. */
export function ProblemsSection({ questionnaire, assessment }: ProblemsSectionProps) {
  const problems = problemsOf(questionnaire, assessment);
  const unused = assessment.evidence.filter(({ citations }) => citations.length === 0).length;
  return (
    <section aria-labelledby="laporan-periksa">
      <h2 id="laporan-periksa">Periksa dahulu</h2>
      {problems.length === 0 && unused === 0 ? (
        <p>
          <Icon name="check" isSmall /> Tidak ada yang perlu diperbaiki: semua indikator dijawab, dijelaskan,
          dan berbukti.
        </p>
      ) : (
        problems.map((problem) => (
          <ProblemPart key={problem.title} problem={problem} assessment={assessment} />
        ))
      )}
      {unused > 0 && (
        <p className="report__loose">
          <Icon name="warning" isSmall />
          <a href={paths.evidence(assessment.id)}>
            {formatCount(unused)} bukti belum dirujuk indikator mana pun
          </a>
        </p>
      )}
    </section>
  );
}

function ProblemPart({
  problem,
  assessment,
}: {
  readonly problem: Problem;
  readonly assessment: Assessment;
}) {
  const { title, meaning, questions } = problem;
  return (
    <Disclosure
      summary={
        <>
          {title} <span className="report__count">{formatCount(questions.length)}</span>
        </>
      }
    >
      <p className="quiet">{meaning}</p>
      <ul className="report__places">
        {questions.map(({ id, name }) => (
          <li key={id}>
            <a href={paths.indicator(assessment.id, id)}>
              {id}. {name}
            </a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
