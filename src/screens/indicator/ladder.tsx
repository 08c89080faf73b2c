import { lazy, memo, Suspense, useMemo } from "react";
import { criteriaOfStanding, EMPTY_ANSWER, type Standing, toggleCriterion } from "#core/assessment/answer.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { namedLevel, type Question } from "#core/questionnaire/questions.ts";
import { valueLabel } from "#core/report/figure-words.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import type { ExactText, Fraction } from "#core/shared/exact.ts";
import { LadderRung } from "./ladder-rung.tsx";
import { proofByCriterion } from "./proofs.ts";
import { rungsOf } from "./rungs.ts";
import { StandingChoices } from "./standing-choices.tsx";
import type { AnswerEdits } from "./use-answer-edits.ts";
import "./ladder.css";

const ByHandNotice = lazy(() => import("./by-hand-notice.tsx"));
/** Few instruments have such indicators. */
const ExternalIndexField = lazy(() => import("./external-index-field.tsx"));

interface LadderProps {
  readonly assessment: AssessmentId;
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly standing: Standing;
  readonly external: ExactText | null;
  readonly evidence: readonly EvidenceItem[];
  readonly edits: AnswerEdits;
}

/** The levels with their criteria, drawn from what is ticked; and the ways to answer without ticks. */
export const Ladder = memo(function Ladder(props: LadderProps) {
  const { questionnaire, question, standing, external, evidence, edits } = props;
  const { indicator } = question;
  const answer = useMemo(() => ({ ...EMPTY_ANSWER, standing, external }), [standing, external]);
  const value = answerValue(questionnaire, question, answer);
  const rungs = useMemo(() => rungsOf(questionnaire, question, answer), [questionnaire, question, answer]);
  const proofs = useMemo(() => proofByCriterion(evidence, question.id), [evidence, question]);
  const ticked = useMemo(() => new Set(criteriaOfStanding(standing)), [standing]);
  const firstOpen =
    standing.kind === "unanswered" ? rungs.find(({ level }) => level.criteria.length > 0) : null;
  const toggle = (criterion: CriterionId) => edits.setStanding(toggleCriterion(standing, criterion));
  return (
    <section aria-labelledby="bagian-tingkat">
      <div className="ladder__head">
        <h2 id="bagian-tingkat" tabIndex={-1}>
          Tingkat kematangan
        </h2>
        <p className="ladder__now">{standingText(questionnaire, question, value)}</p>
      </div>
      {standing.kind === "by-hand" && (
        <Suspense>
          <ByHandNotice {...props} standing={standing} answer={answer} />
        </Suspense>
      )}
      {indicator.valueRule.kind === "external-index" && (
        <Suspense>
          <ExternalIndexField
            place={`${props.assessment} ${question.id}`}
            rule={indicator.valueRule}
            external={external}
            value={value}
            edits={edits}
          />
        </Suspense>
      )}
      <ol className="ladder">
        {rungs.map((rung) => (
          <LadderRung
            key={rung.level.level}
            rung={rung}
            question={question}
            questionnaire={questionnaire}
            ticked={ticked}
            proofs={proofs}
            isFirstToRead={rung === firstOpen}
            onToggle={toggle}
          />
        ))}
      </ol>
      <StandingChoices {...props} answer={answer} value={value} />
    </section>
  );
});

/** "Tingkat 2 · Terkelola", or what else can be said of it now. */
function standingText(questionnaire: Questionnaire, { indicator }: Question, value: Fraction | null): string {
  const label = valueLabel(indicator, value);
  const isLevel = value?.d === 1n && indicator.valueRule.kind === "level";
  const name = isLevel ? namedLevel(questionnaire, indicator, value.valueOf())?.name : undefined;
  return name === undefined ? label : `${label} · ${name}`;
}
