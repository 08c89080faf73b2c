import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { Answer } from "#core/assessment/answer.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { explanationTemplateFor, type Question } from "#core/questionnaire/questions.ts";
import { shareInWords, valueLabel } from "#core/report/figure-words.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { scoringPlanOf } from "#core/scoring/scoring-plan.ts";
import { WhenNear } from "#ui/when-near.tsx";
import { EffectLine } from "./effect-line.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { Explanation } from "./explanation.tsx";
import { scoreOf } from "./gain-on-index.ts";
import type { IndicatorScreenProps } from "./indicator-screen.tsx";
import { Ladder } from "./ladder.tsx";
import { QuestionHead } from "./question-head.tsx";
import type { AnswerEdits } from "./use-answer-edits.ts";

/** Only a few indicators assess a service that the agency names. */
const ServiceName = lazy(() => import("./service-name.tsx"));
const PrivateNotes = lazy(() => import("./private-notes.tsx"));

interface AnswerFormProps extends IndicatorScreenProps {
  readonly answer: Answer;
  readonly edits: AnswerEdits;
  readonly announce: (sentence: string) => void;
}

/** From top to bottom as one thinks: what is asked, what stands, how it is explained, what proves it, what to remember. */
export function AnswerForm(props: AnswerFormProps) {
  const { questionnaire, assessment, question, answer, edits, announce } = props;
  const value = answerValue(questionnaire, question, answer);
  useChangeIsRead(valueLabel(question.indicator, value), announce);
  const now = useSteadyNow(props.now);
  return (
    <>
      <QuestionHead
        questionnaire={questionnaire}
        question={question}
        weight={weightInWords(questionnaire, question, props.scorecard)}
      />
      {(question.indicator.namesService || question.service !== null) && (
        <Suspense>
          <ServiceName value={answer.serviceName} edits={edits} />
        </Suspense>
      )}
      <Ladder
        assessment={assessment.id}
        questionnaire={questionnaire}
        question={question}
        standing={answer.standing}
        external={answer.external}
        evidence={assessment.evidence}
        edits={edits}
      />
      <EffectLine {...{ questionnaire, question, answer }} scorecard={props.scorecard} />
      <Explanation
        template={explanationTemplateFor(questionnaire, question)}
        facts={answer.facts}
        analysis={answer.analysis}
        edits={edits}
      />
      <EvidenceSection
        question={question}
        evidence={assessment.evidence}
        edits={edits}
        now={now}
        newId={props.newId}
        onAttach={props.onAttach}
        onLookAtFile={props.onLookAtFile}
        onOpenEvidence={props.onOpenEvidence}
        announce={announce}
      />
      <WhenNear placeholder={<p className="quiet">Catatan pribadi sedang dimuat.</p>}>
        <PrivateNotes value={answer.privateNotes} edits={edits} />
      </WhenNear>
    </>
  );
}

/** "9,96% dari indeks penilaian ini (1,3% dari indeks instansi)"; "1,3% dari indeks" where both are the same. */
function weightInWords(questionnaire: Questionnaire, { id }: Question, scorecard: Scorecard): string {
  const ofWhole = scoringPlanOf(questionnaire).questions.find((one) => one.id === id)?.share;
  const whole = ofWhole === undefined ? "" : `${shareInWords(ofWhole)} dari indeks`;
  const own = scoreOf(scorecard, id);
  return scorecard.coverage === "whole" || own === null
    ? whole
    : `${shareInWords(own.share)} dari indeks penilaian ini (${whole} instansi)`;
}

/** The time goes on with every change, and must not draw the evidence anew each time. */
function useSteadyNow(now: string): () => string {
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  return useCallback(() => latest.current, []);
}

/** The level follows the ticks, so whoever does not see the ladder hears it. */
function useChangeIsRead(label: string, announce: (sentence: string) => void) {
  const before = useRef(label);
  useEffect(() => {
    if (before.current !== label) {
      before.current = label;
      announce(`Sekarang: ${label}.`);
    }
  }, [label, announce]);
}
