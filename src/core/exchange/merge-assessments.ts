import { type Answer, EMPTY_ANSWER } from "#core/assessment/answer.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import { type AssessmentRecord, recordsInOrder } from "#core/assessment/assessment-record.ts";
import type { Change, ChangeId, Edit } from "#core/assessment/change.ts";
import { type PackRecord, packsInOrder } from "#core/assessment/pack-record.ts";
import type { Task } from "#core/assessment/task.ts";
import { evidenceInOrder } from "#core/evidence/evidence-in-order.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { aboutTask, isAboutStageLevel } from "./about-task.ts";
import { type ChangeSet, changesByPart, inOrder, type LinkedChange, uniteChangeSets } from "./change-set.ts";
import { isDerived } from "./derived-id.ts";
import { levelsOfStandings } from "./levels-of-standings.ts";
import { type AssessmentCopy, recordedCopy } from "./recorded-copy.ts";
import { relateToBase } from "./relate-to-base.ts";
import { type Preference, type SettledPart, settlePart } from "./settle-part.ts";

export interface CopiesToMerge {
  /** What ours and theirs are known to come from; null where their changes alone have to tell. */
  readonly base: AssessmentCopy | null;
  readonly ours: AssessmentCopy;
  readonly theirs: readonly AssessmentCopy[];
  /** Whether copies that answer a task have a say about the levels of later stages, too, which are for reviewers to give. Left out: no. */
  readonly takesStageLevels?: boolean;
}

export interface MergedAssessment extends AssessmentCopy {
  /** A change of either side is never lost in them: what conflicts is there with all of its opinions. */
  readonly parts: ReadonlyMap<string, SettledPart>;
  /** What each copy knows, for telling whose opinion is whose: ours first. */
  readonly sides: readonly ChangeSet[];
}

/**
 * One assessment of several copies of it. The order of the copies, and merging one twice, make no difference to the outcome;
 * it has the id of ours, or of the first copy without a task. All copies are of one instrument. A copy that answers a task speaks only of what the task asks.
 */
export function mergeAssessments(
  questionnaire: Questionnaire,
  { base, ours, theirs, takesStageLevels = false }: CopiesToMerge,
  preference?: Preference,
): MergedAssessment {
  const levelOf = levelsOfStandings(questionnaire);
  const copies = [ours, ...theirs];
  const whole = wholeOf(base === null ? copies : [...copies, base]);
  const isOfOneTask = whole.assessment.task !== undefined;
  const recorded = copies.map((copy) => {
    const set = recordedCopy(copy, levelOf);
    return isOfOneTask ? set : aboutItsTask(set, questionnaire, copy.assessment.task, takesStageLevels);
  });
  const before = base === null ? null : recordedCopy(base, levelOf);
  const sides =
    before === null
      ? recorded
      : recorded.map((set, place) =>
          relateToBase(set, before, levelOf, absenceSaysMuch(questionnaire, copies[place]?.assessment.task)),
        );
  const united = withoutBeginnings(uniteChangeSets(before === null ? sides : [...sides, before]));
  const parts = new Map<string, SettledPart>();
  const byPart = changesByPart(united);
  for (const [part, changes] of byPart) {
    parts.set(part, settlePart(changes, united.superseded, levelOf, preference));
  }
  return {
    assessment: assessmentOf(whole.assessment, [...copies, ...(base === null ? [] : [base])], parts),
    ...historyOf(united, byPart, whole.assessment.id),
    parts,
    sides,
  };
}

/** The copy that speaks for the whole: the first without a task. Where all answer tasks, ours is as whole as it gets. */
function wholeOf(copies: readonly AssessmentCopy[]): AssessmentCopy {
  const [ours] = copies;
  const whole = copies.find(({ assessment }) => assessment.task === undefined) ?? ours;
  if (whole === undefined) {
    throw new Error("Merging needs a copy");
  }
  return whole;
}

/** Who answers a task was given part of the whole, with details of its own: it has no say about the rest. */
function aboutItsTask(
  set: ChangeSet,
  questionnaire: Questionnaire,
  task: Task | undefined,
  takesStageLevels: boolean,
): ChangeSet {
  if (task === undefined) {
    return set;
  }
  const isAbout = aboutTask(questionnaire, task);
  const isAsked = (edit: Edit) => isAbout(edit) && (takesStageLevels || !isAboutStageLevel(edit));
  return { ...set, changeById: new Map([...set.changeById].filter(([, { edit }]) => isAsked(edit))) };
}

const MORE_ELSEWHERE: ReadonlySet<Edit["part"]> = new Set(["evidence", "record"]);

/** Whether a part that is not in the copy was taken away in it. Of evidence and records, a task brings only what is for its OPD. */
function absenceSaysMuch(questionnaire: Questionnaire, task: Task | undefined): (edit: Edit) => boolean {
  const isAsked = task === undefined ? null : aboutTask(questionnaire, task);
  return (edit) => isAsked === null || (!MORE_ELSEWHERE.has(edit.part) && isAsked(edit));
}

function assessmentOf(
  whole: Assessment,
  copies: readonly AssessmentCopy[],
  parts: ReadonlyMap<string, SettledPart>,
): Assessment {
  const answers = new Map<QuestionId, Answer>();
  const evidence: EvidenceItem[] = [];
  const packs: PackRecord[] = [];
  const records: AssessmentRecord[] = [];
  let { details } = whole;
  for (const { edit } of parts.values()) {
    switch (edit.part) {
      case "standing":
      case "external":
      case "target":
        answers.set(edit.question, { ...answered(answers, edit), [edit.part]: edit.after });
        break;
      case "text":
        answers.set(edit.question, { ...answered(answers, edit), [edit.field]: edit.after });
        break;
      case "evidence":
        evidence.push(...(edit.after === null ? [] : [edit.after]));
        break;
      case "pack":
        packs.push(...(edit.after === null ? [] : [edit.after]));
        break;
      case "record":
        records.push(...(edit.after === null ? [] : [edit.after]));
        break;
      case "details":
        details = edit.after;
        break;
      default:
        return unreachable(edit);
    }
  }
  const dates = copies.map(({ assessment }) => assessment);
  return {
    ...whole,
    details,
    answers: Object.fromEntries(
      [...answers].sort(([one], [other]) => one.localeCompare(other, "en", { numeric: true })),
    ),
    evidence: evidenceInOrder(evidence),
    packs: packsInOrder(packs),
    records: recordsInOrder(records),
    createdAt: dates.map(({ createdAt }) => createdAt).reduce(earlier),
    changedAt: dates.map(({ changedAt }) => changedAt).reduce(later),
  };
}

function answered(
  answers: ReadonlyMap<QuestionId, Answer>,
  { question }: { readonly question: QuestionId },
): Answer {
  return answers.get(question) ?? EMPTY_ANSWER;
}

function earlier(one: string, other: string): string {
  return Date.parse(one) <= Date.parse(other) ? one : other;
}

function later(one: string, other: string): string {
  return Date.parse(one) >= Date.parse(other) ? one : other;
}

/** What stood before the first record of a part is told by that record. */
function withoutBeginnings(set: ChangeSet): ChangeSet {
  const named = parentsIn(set.changeById.values());
  const isBeginning = ({ id, parents }: LinkedChange) =>
    parents.length === 0 && named.has(id) && isDerived(id);
  const beginnings = [...set.changeById.values()].filter(isBeginning);
  if (beginnings.length === 0) {
    return set;
  }
  const changeById = new Map(set.changeById);
  for (const { id } of beginnings) {
    changeById.delete(id);
  }
  return { ...set, changeById };
}

function parentsIn(changes: Iterable<LinkedChange>): ReadonlySet<ChangeId> {
  const named = new Set<ChangeId>();
  for (const { parents } of changes) {
    for (const parent of parents) {
      named.add(parent);
    }
  }
  return named;
}

/** All changes but those that whoever reads the assessment finds again by looking at it. */
function historyOf(
  united: ChangeSet,
  byPart: ReadonlyMap<string, readonly LinkedChange[]>,
  assessment: AssessmentId,
): { readonly changes: readonly Change[]; readonly superseded: readonly ChangeId[] } {
  const findable = new Set<ChangeId>();
  for (const [only, ...others] of byPart.values()) {
    if (only !== undefined && others.length === 0 && isDerived(only.id) && only.parents.length === 0) {
      findable.add(only.id);
    }
  }
  const changes = inOrder(united)
    .filter(({ id }) => !findable.has(id))
    .map((change) => (change.assessment === assessment ? change : { ...change, assessment }));
  const named = new Set(changes.flatMap(({ parents }) => parents));
  const superseded = [...united.superseded].filter((id) => !named.has(id)).sort();
  return { changes, superseded };
}
