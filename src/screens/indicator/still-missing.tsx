import type { Answer } from "#core/assessment/answer.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import { Icon } from "#ui/icon.tsx";
import { jumpTo } from "#ui/jump-to.ts";
import { type Gap, gapsOf } from "./gaps.ts";

interface StillMissingProps {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
  readonly assessment: Assessment;
  readonly answer: Answer;
}

const PLACES: Readonly<Record<Gap["part"], string>> = {
  ladder: "bagian-tingkat",
  service: "bagian-layanan",
  explanation: "bagian-penjelasan",
  evidence: "bagian-bukti",
};

/** What an evaluator would miss; each line leads to the part where it is put right. */
export function StillMissing({ questionnaire, question, assessment, answer }: StillMissingProps) {
  const value = answerValue(questionnaire, question, answer);
  const gaps = gapsOf(question, answer, value, assessment.evidence);
  return (
    <section>
      <h2>Yang belum lengkap</h2>
      {gaps.length === 0 ? (
        <p className="effect-side__complete">
          <Icon name="check" isSmall /> Jawaban ini lengkap.
        </p>
      ) : (
        <ul className="effect-side__gaps">
          {gaps.map((gap) => (
            <li key={gap.sentence}>
              <button type="button" onClick={() => jumpTo(PLACES[gap.part])}>
                {gap.sentence}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
