import { type Standing, toggleCriterion } from "#core/assessment/answer.ts";
import { applyEdit } from "#core/assessment/apply-edit.ts";
import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import { type Change, ChangeId, type Edit } from "#core/assessment/change.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { settleAll } from "#core/exchange/apply-resolution.ts";
import { fitHistory } from "#core/exchange/fit-history.ts";
import { mergeAssessments } from "#core/exchange/merge-assessments.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { STAGE_LEVEL, stageLevelId } from "#core/review/stage-level.ts";
import { ExactText } from "#core/shared/exact.ts";
import { assessmentOf, evidenceLink, questionId } from "./assessment-builders.ts";
import { questionnaireOf } from "./questionnaire-of.ts";

/** Three people who work on copies of one assessment, send each other files late, twice or never, and have clocks that lie. */

export const WORLD_INSTRUMENT = questionnaireOf({ "1": 1, "2": 1 });

const PEOPLE = 3;
const MOST_DEVICES = 6;
const QUESTIONS = ["1", "2"].map(questionId);
const CRITERIA = ["2.1", "3.1", "4.1"].map((id) => CriterionId.parse(id));
const LINKS: readonly EvidenceItem[] = ["bukti-satu", "bukti-dua"].map((id) => evidenceLink({ id }));

/** A change as whoever watches everything sees it. */
export interface WitnessedChange {
  readonly change: Change;
  /** The ids of all changes that its device knew when it was made. */
  readonly seen: ReadonlySet<ChangeId>;
}

interface Device {
  readonly copy: AssessmentCopy;
  readonly known: ReadonlySet<ChangeId>;
  readonly clockAheadMs: number;
}

export interface World {
  readonly devices: readonly Device[];
  readonly witnessed: ReadonlyMap<ChangeId, WitnessedChange>;
}

/** Plays a history: every number is one step. The same numbers give the same history. */
export function playHistory(steps: readonly number[]): World {
  const start = assessmentOf({ id: "asal-bersama", answers: { "1": { facts: "awal" } } });
  const copy: AssessmentCopy = { assessment: start, changes: [], superseded: [] };
  const devices: Device[] = Array.from({ length: PEOPLE }, (_, place) => ({
    copy,
    known: new Set(),
    clockAheadMs: (place - 1) * 86_400_000,
  }));
  const sent: Device[] = [];
  const witnessed = new Map<ChangeId, WitnessedChange>();
  for (const [time, step] of steps.entries()) {
    const place = (step >>> 4) % devices.length;
    const device = devices[place];
    const choice = step >>> 8;
    if (device === undefined) {
      continue;
    }
    switch (step % 16) {
      case 11:
        sent.push(device);
        break;
      case 12:
        sent.push({ ...device, copy: shortened(device.copy, choice) });
        break;
      case 13:
        devices[place] = receive(device, sent[choice % Math.max(1, sent.length)], choice, time, witnessed);
        break;
      case 15:
        if (choice % 3 === 0 && devices.length < MOST_DEVICES) {
          const other = sent[choice % Math.max(1, sent.length)] ?? device;
          devices.push({ ...(choice % 2 === 0 ? device : other), clockAheadMs: (choice % 100) * -3_600_000 });
        }
        break;
      default:
        devices[place] = work(device, step, choice, time, witnessed);
    }
  }
  return { devices, witnessed };
}

function shortened({ assessment, changes, superseded }: AssessmentCopy, choice: number): AssessmentCopy {
  return { assessment, ...fitHistory(changes, superseded, (choice % 8) * 1_000) };
}

function receive(
  device: Device,
  message: Device | undefined,
  choice: number,
  time: number,
  witnessed: Map<ChangeId, WitnessedChange>,
): Device {
  if (message === undefined) {
    return device;
  }
  const merged = mergeAssessments(WORLD_INSTRUMENT, {
    base: null,
    ours: device.copy,
    theirs: [message.copy],
  });
  const known = new Set([...device.known, ...message.known]);
  if (choice % 2 !== 0) {
    return { ...device, copy: merged, known };
  }
  let count = 0;
  const newId = () => {
    count += 1;
    return ChangeId.parse(`putus-${choice % 7}-${time}-${count}`);
  };
  const isOurs = choice % 4 === 0;
  const preference = (change: Change) => (device.known.has(change.id) === isOurs ? 1 : 0);
  const at = clockOf(device, time);
  const copy = settleAll(WORLD_INSTRUMENT, merged, preference, { newId, by: "Tim", at });
  const settling = copy.changes.slice(merged.changes.length);
  for (const change of settling) {
    witnessed.set(change.id, { change, seen: known });
  }
  return { ...device, copy, known: new Set([...known, ...settling.map(({ id }) => id)]) };
}

function clockOf({ clockAheadMs }: Device, time: number): string {
  return new Date(Date.UTC(2026, 0, 1) + time * 60_000 + clockAheadMs).toISOString();
}

function work(
  device: Device,
  step: number,
  choice: number,
  time: number,
  witnessed: Map<ChangeId, WitnessedChange>,
): Device {
  const edit = editBy(device.copy.assessment, step, choice, time);
  const at = clockOf(device, time);
  const made = applyEdit(device.copy.assessment, edit, at);
  if (!made.ok || made.value === device.copy.assessment) {
    return device;
  }
  const id = ChangeId.parse(
    `ubah-${((choice * 7_919 + step) % 46_656).toString(36).padStart(3, "0")}-${time}`,
  );
  const change: Change = {
    id,
    assessment: device.copy.assessment.id,
    at,
    by: `Orang ${choice % PEOPLE}`,
    edit,
  };
  witnessed.set(id, { change, seen: device.known });
  return {
    ...device,
    copy: { ...device.copy, assessment: made.value, changes: [...device.copy.changes, change] },
    known: new Set([...device.known, id]),
  };
}

function editBy(assessment: Assessment, step: number, choice: number, time: number): Edit {
  const question = QUESTIONS[choice % QUESTIONS.length] ?? questionId("1");
  const answer = answerTo(assessment, question);
  switch (step % 16) {
    case 0:
    case 1:
      return { part: "text", question, field: "facts", before: answer.facts, after: `teks ${time}` };
    case 2:
    case 3:
    case 4: {
      const criterion = CRITERIA[(choice >>> 2) % CRITERIA.length];
      const after = criterion === undefined ? answer.standing : toggleCriterion(answer.standing, criterion);
      return { part: "standing", question, before: answer.standing, after };
    }
    case 5:
      return { part: "standing", question, before: answer.standing, after: byHand(answer.standing, choice) };
    case 6:
      return {
        part: "target",
        question,
        before: answer.target,
        after: ExactText.parse(String(1 + (choice % 5))),
      };
    case 7: {
      const before = assessment.details;
      const details =
        choice % 2 === 0 ? { ...before, year: 2020 + (choice % 9) } : { ...before, agency: `OPD ${time}` };
      return { part: "details", before, after: details };
    }
    case 14:
      return recordEdit(assessment, choice, time);
    default:
      return evidenceEdit(assessment, step, choice, time);
  }
}

/** Two reviewers set levels of a stage, give reasons, and take them back. */
function recordEdit(assessment: Assessment, choice: number, time: number): Edit {
  const question = QUESTIONS[choice % QUESTIONS.length] ?? questionId("1");
  const record = stageLevelId("interview", question);
  const before = assessment.records.find(({ id }) => id === record) ?? null;
  if (before !== null && choice % 5 === 0) {
    return { part: "record", record, before, after: null };
  }
  const told = choice % 3 === 0 ? { reason: `alasan ${time}` } : { level: String(1 + (choice % 5)) };
  const body = { stage: "interview", level: "3", reason: "", ...before?.body, ...told };
  const after = { id: record, kind: STAGE_LEVEL.kind, question, agency: null, body };
  return { part: "record", record, before, after };
}

function byHand(standing: Standing, choice: number): Standing {
  const criteria = standing.kind === "unanswered" ? [] : standing.criteria;
  return { kind: "by-hand", level: ExactText.parse(String(1 + (choice % 5))), criteria };
}

function evidenceEdit(assessment: Assessment, step: number, choice: number, time: number): Edit {
  const link = LINKS[choice % LINKS.length] ?? evidenceLink();
  const before = assessment.evidence.find(({ id }) => id === link.id) ?? null;
  const edit = { part: "evidence", evidence: link.id, before } as const;
  if (before === null) {
    return { ...edit, after: link };
  }
  if (step % 16 === 8) {
    return { ...edit, after: { ...before, title: `Judul ${time}` } };
  }
  if (step % 16 === 9) {
    const question = QUESTIONS[(choice >>> 3) % QUESTIONS.length] ?? questionId("1");
    const citation = { question, criteria: [], pages: String(time), article: "", note: "" };
    return { ...edit, after: { ...before, citations: [...before.citations, citation] } };
  }
  return { ...edit, after: choice % 5 === 0 ? null : { ...before, citations: before.citations.slice(1) } };
}
