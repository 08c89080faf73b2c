import { criteriaOfStanding, type Standing } from "#core/assessment/answer.ts";
import type { Assessment, AssessmentDetails } from "#core/assessment/assessment.ts";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import type { Change, Edit } from "#core/assessment/change.ts";
import { partTouchedBy } from "#core/assessment/touched-by.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { criteriaOf, questionsOf } from "#core/questionnaire/questions.ts";
import { scaleProblem } from "#core/questionnaire/scale.ts";
import { wrongInBody } from "#core/records/record-kinds.ts";
import { parseExact } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { findCycle } from "./change-set.ts";
import type { AssessmentFile } from "./package-format.ts";

/** The place in the file of the first thing that its instrument does not have, or that stands twice; null when all fits. */
export function findStranger(file: AssessmentFile, questionnaire: Questionnaire): string | null {
  const instrument = instrumentOf(questionnaire);
  return (
    strangerInAssessment(file.assessment, instrument) ??
    repeatedId("changes", file.changes) ??
    firstPlace("changes", file.changes, (change) => strangerInChange(change, file.assessment, instrument)) ??
    strangerInAncestry(file.changes)
  );
}

/** What can be answered and ticked, ready to be looked up. */
interface Instrument {
  readonly criteriaByQuestion: ReadonlyMap<string, ReadonlySet<string>>;
  readonly indicators: ReadonlySet<string>;
  readonly isOnScale: (level: Extract<Standing, { kind: "by-hand" }>["level"]) => boolean;
}

function instrumentOf(questionnaire: Questionnaire): Instrument {
  const questions = questionsOf(questionnaire);
  return {
    criteriaByQuestion: new Map(
      questions.map(({ id, indicator }) => [id, new Set<string>(criteriaOf(indicator).map((one) => one.id))]),
    ),
    indicators: new Set(questions.map(({ indicator }) => indicator.number)),
    isOnScale: (level) => scaleProblem(questionnaire, parseExact(level)) === null,
  };
}

function strangerInAssessment(assessment: Assessment, instrument: Instrument): string | null {
  const answers = Object.entries(assessment.answers);
  const place =
    firstOf(answers, ([question, answer]) => strangerInAnswer(question, answer.standing, instrument)) ??
    within("details", strangerInDetails(assessment.details, instrument)) ??
    strangerInTask(assessment, instrument) ??
    repeatedId("evidence", assessment.evidence) ??
    firstPlace("evidence", assessment.evidence, (item) => strangerInEvidence(item, instrument)) ??
    repeatedId(
      "packs",
      assessment.packs.map(({ packId }) => ({ id: packId })),
    ) ??
    repeatedId("records", assessment.records) ??
    firstPlace("records", assessment.records, (record) => strangerInRecord(record, instrument));
  return within("assessment", place);
}

function strangerInAnswer(question: string, standing: Standing, instrument: Instrument): string | null {
  const place = isKnown(question, instrument) ? strangerInStanding(question, standing, instrument) : "";
  return within(`answers.${question}`, place);
}

function strangerInStanding(question: string, standing: Standing, instrument: Instrument): string | null {
  if (standing.kind === "by-hand" && !instrument.isOnScale(standing.level)) {
    return "standing.level";
  }
  return within("standing", strangeCriterion(question, criteriaOfStanding(standing), instrument));
}

function strangeCriterion(
  question: string,
  criteria: readonly string[],
  instrument: Instrument,
): string | null {
  const known = instrument.criteriaByQuestion.get(question);
  const isStrange = (criterion: string, place: number) =>
    known?.has(criterion) !== true || criteria.indexOf(criterion) !== place;
  const place = criteria.findIndex(isStrange);
  return place === -1 ? null : `criteria.${place}`;
}

function strangerInDetails(details: AssessmentDetails, instrument: Instrument): string | null {
  const chosen = details.scope.kind === "selected" ? details.scope.indicators : [];
  const strange = chosen.findIndex((number) => !instrument.indicators.has(number));
  if (strange !== -1) {
    return `scope.indicators.${strange}`;
  }
  const earlier = Object.keys(details.earlier?.values ?? {});
  const carried = details.carried?.questions ?? [];
  const isAllKnown = (questions: readonly string[]) => questions.every((one) => isKnown(one, instrument));
  if (!isAllKnown(earlier)) {
    return "earlier.values";
  }
  return isAllKnown(carried) ? null : "carried.questions";
}

function strangerInTask({ task }: Assessment, instrument: Instrument): string | null {
  const strange = (task?.indicators ?? []).findIndex((number) => !instrument.indicators.has(number));
  return strange === -1 ? null : `task.indicators.${strange}`;
}

function strangerInEvidence(item: EvidenceItem, instrument: Instrument): string | null {
  return firstPlace("citations", item.citations, ({ question, criteria }) =>
    isKnown(question, instrument) ? strangeCriterion(question, criteria, instrument) : "question",
  );
}

function strangerInChange(
  { assessment, edit }: Change,
  current: Assessment,
  instrument: Instrument,
): string | null {
  if (assessment !== current.id) {
    return "assessment";
  }
  return within("edit", strangerInEdit(edit, instrument));
}

/** Only changes of the same part can be superseded, and none by what comes after it. */
function strangerInAncestry(changes: readonly Change[]): string | null {
  const partById = new Map(changes.map(({ id, edit }) => [id, partTouchedBy(edit)]));
  const cycle = findCycle(changes);
  const isStrange = ({ id, parents }: Change) =>
    id === cycle ||
    (parents ?? []).some((parent) => (partById.get(parent) ?? partById.get(id)) !== partById.get(id));
  const place = changes.findIndex(isStrange);
  return place === -1 ? null : `changes.${place}.parents`;
}

function strangerInEdit(edit: Edit, instrument: Instrument): string | null {
  switch (edit.part) {
    case "standing":
      return strangerInStandings(edit.question, [edit.before, edit.after], instrument);
    case "text":
    case "external":
    case "target":
      return isKnown(edit.question, instrument) ? null : "question";
    case "evidence":
      return strangerInVersions(edit, instrument);
    case "details":
      return firstOf([edit.before, edit.after], (details) => strangerInDetails(details, instrument));
    case "pack":
      return strangerInPacks(edit);
    case "record":
      return strangerInRecords(edit, instrument);
    default:
      return unreachable(edit);
  }
}

function strangerInStandings(
  question: QuestionId,
  standings: readonly Standing[],
  instrument: Instrument,
): string | null {
  return isKnown(question, instrument)
    ? firstOf(standings, (standing) => strangerInStanding(question, standing, instrument))
    : "question";
}

function strangerInVersions(
  { evidence, before, after }: Extract<Edit, { part: "evidence" }>,
  instrument: Instrument,
): string | null {
  const versions = [before, after].filter((item) => item !== null);
  if (versions.some((item) => item.id !== evidence)) {
    return "evidence";
  }
  return firstOf(versions, (item) => strangerInEvidence(item, instrument));
}

function strangerInRecords(
  { record, before, after }: Extract<Edit, { part: "record" }>,
  instrument: Instrument,
): string | null {
  const versions = [before, after].filter((one) => one !== null);
  if (versions.some(({ id }) => id !== record)) {
    return "record";
  }
  return firstOf(versions, (one) => strangerInRecord(one, instrument));
}

function strangerInRecord(record: AssessmentRecord, instrument: Instrument): string | null {
  if (record.question !== null && !isKnown(record.question, instrument)) {
    return "question";
  }
  return wrongInBody(record);
}

function strangerInPacks({ pack, before, after }: Extract<Edit, { part: "pack" }>): string | null {
  const records = [before, after].filter((record) => record !== null);
  return records.every(({ packId }) => packId === pack) ? null : "pack";
}

function isKnown(question: string, instrument: Instrument): boolean {
  return instrument.criteriaByQuestion.has(question);
}

function repeatedId(where: string, items: readonly { readonly id: string }[]): string | null {
  const seen = new Set<string>();
  const place = items.findIndex(({ id }) => seen.size === seen.add(id).size);
  return place === -1 ? null : `${where}.${place}.id`;
}

function firstPlace<Item>(
  where: string,
  items: readonly Item[],
  placeIn: (item: Item, place: number) => string | null,
): string | null {
  for (const [place, item] of items.entries()) {
    const found = within(`${where}.${place}`, placeIn(item, place));
    if (found !== null) {
      return found;
    }
  }
  return null;
}

function firstOf<Item>(items: readonly Item[], placeIn: (item: Item) => string | null): string | null {
  for (const item of items) {
    const found = placeIn(item);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

/** The place, seen from outside; "" stands for the whole of it. */
function within(where: string, place: string | null): string | null {
  if (place === null) {
    return null;
  }
  return place === "" ? where : `${where}.${place}`;
}
