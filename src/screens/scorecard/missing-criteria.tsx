import { answerTo } from "#core/assessment/assessment.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { type MissingOnLevel, missingUpTo } from "#core/scoring/missing-up-to.ts";
import type { Step } from "#core/scoring/steps.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import type { ScorecardFacts } from "./scorecard-facts.ts";

interface MissingCriteriaProps {
  readonly facts: ScorecardFacts;
  readonly question: Question;
  readonly step: Step;
}

/** What has to be done for all of the steps: named at once when it is one thing, else behind one press. */
export function MissingCriteria({ facts, question, step }: MissingCriteriaProps) {
  const rule = question.indicator.valueRule;
  if (rule.kind === "external-index") {
    return <p className="quiet">Mengikuti {rule.index}, bukan centang di sini.</p>;
  }
  const way = missingUpTo(facts.questionnaire, question, answerTo(facts.assessment, step.question), step.to);
  if (way === null) {
    return null;
  }
  const unit = rule.kind === "items" ? "butir" : "kriteria";
  const [only, ...more] = way.onLevels.flatMap(({ missing }) => missing);
  if (only === undefined) {
    return <p className="quiet">Semua {unit}nya sudah dicentang; tingkatnya ditetapkan dengan tangan.</p>;
  }
  if (more.length === 0) {
    return (
      <p className="quiet">
        Kurang satu {unit}: {only.text}
      </p>
    );
  }
  const upTo = `${step.stepCount === 1 ? "untuk" : "sampai"} tingkat ${way.level}`;
  return (
    <Disclosure summary={`Kurang ${countInWords(way.onLevels, unit)} ${upTo}`}>
      {way.onLevels.map((level) => (
        <CriteriaOfLevel key={level.level} level={level} isAlone={step.stepCount === 1} />
      ))}
    </Disclosure>
  );
}

/** Under the name of their level where there are several. */
function CriteriaOfLevel({ level, isAlone }: { readonly level: MissingOnLevel; readonly isAlone: boolean }) {
  const { missing, enough } = level;
  return (
    <>
      {!isAlone && (
        <p className="missing-criteria__level">
          Tingkat {level.level}
          {enough < missing.length && ` (cukup ${enough} dari ${missing.length})`}
        </p>
      )}
      <ul>
        {missing.map((criterion) => (
          <li key={criterion.id}>{criterion.text}</li>
        ))}
      </ul>
    </>
  );
}

function countInWords(onLevels: readonly MissingOnLevel[], unit: string): string {
  const missing = onLevels.reduce((sum, level) => sum + level.missing.length, 0);
  const enough = onLevels.reduce((sum, level) => sum + level.enough, 0);
  return enough < missing ? `${enough} dari ${missing} ${unit}` : `${missing} ${unit}`;
}
