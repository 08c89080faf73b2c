import { dequal } from "dequal/lite";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { STAGE_LEVEL, type Stage, type StageLevel } from "#core/review/stage-level.ts";
import { aboutTask, isAboutStageLevel } from "./about-task.ts";
import { type ChangeSet, changesByPart, headsOf, type LinkedChange } from "./change-set.ts";
import { levelsOfStandings } from "./levels-of-standings.ts";
import { type AssessmentCopy, recordedCopy } from "./recorded-copy.ts";

/** A level of a later stage that stands otherwise with who answers a task than here. */
export interface BroughtLevel {
  /** Which arrival brings it, by its place. */
  readonly arrival: number;
  readonly question: QuestionId | null;
  readonly stage: Stage;
  /** Null where the stage has no level. */
  readonly here: StageLevel | null;
  readonly there: StageLevel | null;
  readonly by: string;
  readonly at: string;
}

/**
 * Levels of later stages that answers to tasks bring and that are not known here. They are for reviewers to give, so that they are
 * taken in only where somebody says so. Levels that went out with a review and come back as they were are none of them.
 */
export function stageLevelsBrought(
  questionnaire: Questionnaire,
  ours: AssessmentCopy,
  arrivals: readonly AssessmentCopy[],
): readonly BroughtLevel[] {
  if (ours.assessment.task !== undefined) {
    return [];
  }
  const levelOf = levelsOfStandings(questionnaire);
  const known = recordedCopy(ours, levelOf);
  return arrivals.flatMap((copy, arrival) => {
    const { task } = copy.assessment;
    const isAbout = task === undefined ? () => false : aboutTask(questionnaire, task);
    return standingLevels(recordedCopy(copy, levelOf))
      .filter(({ id, edit }) => isAbout(edit) && !isKnown(known, id))
      .flatMap((change) => broughtLevel(ours, arrival, change));
  });
}

function standingLevels(set: ChangeSet): readonly LinkedChange[] {
  return [...changesByPart(set).values()]
    .flatMap((changes) => headsOf(changes, set.superseded))
    .filter(({ edit }) => isAboutStageLevel(edit));
}

function isKnown({ changeById, superseded }: ChangeSet, id: LinkedChange["id"]): boolean {
  return changeById.has(id) || superseded.has(id);
}

function broughtLevel(
  { assessment }: AssessmentCopy,
  arrival: number,
  { edit, by, at }: LinkedChange,
): readonly BroughtLevel[] {
  if (edit.part !== "record") {
    return [];
  }
  const here = levelIn(assessment.records.find(({ id }) => id === edit.record) ?? null);
  const there = levelIn(edit.after);
  const stage = (there ?? here ?? levelIn(edit.before))?.stage;
  const question = (edit.after ?? edit.before)?.question ?? null;
  return stage === undefined || dequal(here, there)
    ? []
    : [{ arrival, question, stage, here, there, by, at }];
}

function levelIn(record: AssessmentRecord | null): StageLevel | null {
  return record?.kind === STAGE_LEVEL.kind ? STAGE_LEVEL.body.parse(record.body) : null;
}
