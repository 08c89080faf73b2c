import { EMPTY_ANSWER } from "#core/assessment/answer.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import { exactText } from "#core/shared/exact.ts";
import type { LevelOf } from "./part-fields.ts";

const levelOfByQuestionnaire = new WeakMap<Questionnaire, LevelOf>();

/** What each standing comes to on that instrument. */
export function levelsOfStandings(questionnaire: Questionnaire): LevelOf {
  const known = levelOfByQuestionnaire.get(questionnaire);
  if (known !== undefined) {
    return known;
  }
  const questionById = new Map(questionsOf(questionnaire).map((question) => [question.id, question]));
  const levelOf: LevelOf = (id, standing) => {
    const question = questionById.get(id);
    const value =
      question === undefined ? null : answerValue(questionnaire, question, { ...EMPTY_ANSWER, standing });
    return value === null ? null : exactText(value);
  };
  levelOfByQuestionnaire.set(questionnaire, levelOf);
  return levelOf;
}
