import { useId } from "react";
import type { Citation } from "#core/evidence/evidence-item.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { criteriaOf, type Question } from "#core/questionnaire/questions.ts";
import { Tick } from "#ui/tick.tsx";

interface ProvedCriteriaProps {
  readonly question: Question;
  readonly citation: Citation;
  readonly onChange: (criteria: readonly CriterionId[]) => void;
}

/** Which criteria these pages prove. */
export function ProvedCriteria({ question, citation, onChange }: ProvedCriteriaProps) {
  const criteria = criteriaOf(question.indicator);
  const id = useId();
  if (criteria.length === 0) {
    return null;
  }
  const toggle = (criterion: CriterionId) => {
    const wanted = new Set(citation.criteria);
    if (!wanted.delete(criterion)) {
      wanted.add(criterion);
    }
    onChange(criteria.map((one) => one.id).filter((one) => wanted.has(one)));
  };
  return (
    <fieldset className="evidence__criteria" aria-labelledby={id}>
      <legend id={id}>Kriteria yang dibuktikan</legend>
      {question.indicator.levels.map(({ level, criteria: own }) =>
        own.map((criterion) => (
          <Tick
            key={criterion.id}
            label={
              <>
                <span className="evidence__level">Tingkat {level}.</span> {criterion.text}
              </>
            }
            checked={citation.criteria.includes(criterion.id)}
            onChange={() => toggle(criterion.id)}
          />
        )),
      )}
    </fieldset>
  );
}
