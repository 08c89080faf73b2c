import { answerTo } from "#core/assessment/assessment.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { type MissingForNextLevel, missingForNextLevel } from "#core/scoring/missing-for-next-level.ts";
import type { Step } from "#core/scoring/steps.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import type { ScorecardFacts } from "./scorecard-facts.ts";

interface MissingCriteriaProps {
  readonly facts: ScorecardFacts;
  readonly question: Question;
  readonly step: Step;
}

/** What has to be done for the (first) step: named at once when it is one thing, else behind one press. */
export function MissingCriteria({ facts, question, step }: MissingCriteriaProps) {
  if (question.indicator.valueRule.kind === "external-index") {
    return <p className="quiet">Mengikuti {question.indicator.valueRule.index}, bukan centang di sini.</p>;
  }
  const next = missingForNextLevel(facts.questionnaire, question, answerTo(facts.assessment, step.question));
  if (next === null) {
    return null;
  }
  const [only, ...more] = next.missing;
  if (only === undefined) {
    return <p className="quiet">Semua kriterianya sudah dicentang; tingkatnya ditetapkan dengan tangan.</p>;
  }
  if (more.length === 0) {
    return <p className="quiet">Kurang satu kriteria: {only.text}</p>;
  }
  return (
    <Disclosure summary={countInWords(next)}>
      <ul>
        {next.missing.map((criterion) => (
          <li key={criterion.id}>{criterion.text}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function countInWords({ missing, enough, level }: MissingForNextLevel): string {
  const count =
    enough < missing.length ? `${enough} dari ${missing.length} kriteria` : `${missing.length} kriteria`;
  return `Kurang ${count} untuk tingkat ${level}`;
}
