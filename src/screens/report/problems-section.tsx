import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentProblem, ProblemSeverity } from "#core/problems/assessment-problem.ts";
import { whatIsWrong } from "#core/problems/describe-problem.ts";
import { groupProblems, type ProblemGroup } from "#core/problems/group-problems.ts";
import { SAID_BY_HEADING } from "#core/problems/problem-headings.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { paths } from "#screens/paths.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatCount } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";

interface ProblemsSectionProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  /** Worst first. */
  readonly problems: readonly AssessmentProblem[];
}

/** What is better mended before the files are made. None of it stands in the way. */
export function ProblemsSection({ questionnaire, assessment, problems }: ProblemsSectionProps) {
  const groups = groupProblems(problems);
  const nameById = new Map(questionsOf(questionnaire).map(({ id, indicator }) => [id, indicator.shortName]));
  return (
    <section aria-labelledby="laporan-periksa">
      <h2 id="laporan-periksa">Periksa dahulu</h2>
      {groups.length === 0 && (
        <p>
          <Icon name="check" isSmall /> Tidak ada yang perlu diperbaiki: semua indikator dijawab, dijelaskan,
          dan berbukti.
        </p>
      )}
      {SEVERITIES.map(({ severity, title }) => {
        const own = groups.filter((group) => group.severity === severity);
        return (
          own.length > 0 && (
            <div key={severity}>
              <h3>{title}</h3>
              {own.map((group) => (
                <ProblemPart key={group.kind} group={group} assessment={assessment} nameById={nameById} />
              ))}
            </div>
          )
        );
      })}
    </section>
  );
}

const SEVERITIES: readonly { readonly severity: ProblemSeverity; readonly title: string }[] = [
  { severity: "blocks-proof", title: "Tidak dapat dibuktikan" },
  { severity: "warning", title: "Perlu diperbaiki" },
  { severity: "note", title: "Perlu diketahui" },
];

interface ProblemPartProps {
  readonly group: ProblemGroup;
  readonly assessment: Assessment;
  readonly nameById: ReadonlyMap<string, string>;
}

function ProblemPart({ group, assessment, nameById }: ProblemPartProps) {
  const { title, nextStep, problems } = group;
  const isBare = problems.every(({ kind }) => SAID_BY_HEADING.has(kind));
  return (
    <Disclosure
      summary={
        <>
          {title} <span className="report__count">{formatCount(problems.length)}</span>
        </>
      }
    >
      <p className="quiet">{nextStep}</p>
      <ul className={isBare ? "report__places" : "report__problems"}>
        {problems.map((problem) => (
          <li key={keyOf(problem)}>
            <a href={addressOf(problem, assessment)}>{placeOf(problem, nameById)}</a>
            {!isBare && <span className="quiet">{capitalised(whatIsWrong(problem))}</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** A piece of evidence, or a question, may have a problem of one kind for several criteria. */
function keyOf(problem: AssessmentProblem): string {
  const criterion = "criterion" in problem ? problem.criterion : "";
  const pages = "pages" in problem ? problem.pages : "";
  return `${problem.question} ${problem.evidence} ${criterion} ${pages}`;
}

function addressOf({ question, evidence }: AssessmentProblem, assessment: Assessment): string {
  return question === null
    ? paths.evidence(assessment.id, evidence)
    : paths.indicator(assessment.id, question);
}

/** "22. Keamanan informasi · Laporan.pdf" */
function placeOf(
  { question, evidence, evidenceName }: AssessmentProblem,
  nameById: ReadonlyMap<string, string>,
) {
  const parts = [
    question === null ? null : `${question}. ${nameById.get(question) ?? ""}`,
    evidence === null ? null : evidenceName,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
