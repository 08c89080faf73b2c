import type { Answer } from "#core/assessment/answer.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { missingForNextLevel } from "#core/scoring/missing-for-next-level.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { gainOnIndex } from "./gain-on-index.ts";
import { gainText } from "./gain-text.ts";
import { figureText } from "./index-now.tsx";

interface EffectLineProps {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly answer: Answer;
  readonly scorecard: Scorecard;
}

/** The side's news in one line, for screens on which the side is far away. */
export function EffectLine({ questionnaire, question, answer, scorecard }: EffectLineProps) {
  const next = missingForNextLevel(questionnaire, question, answer);
  const gain = next === null ? null : gainOnIndex(scorecard, question.id, next.gainIfMet);
  return (
    <p className="indicator__effect">
      {questionnaire.indexName}
      {scorecard.index.kind === "range" && " sementara"} <b>{figureText(scorecard.index)}</b>
      {next !== null && gain !== null && (
        <>
          {" "}
          · naik ke tingkat {next.level}: <span className="delta">{gainText(gain)}</span>
        </>
      )}
    </p>
  );
}
