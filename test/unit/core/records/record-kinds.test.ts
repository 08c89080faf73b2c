import { expect, it } from "vitest";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import { RecordId } from "#core/assessment/assessment-record.ts";
import type { Edit } from "#core/assessment/change.ts";
import { Task } from "#core/assessment/task.ts";
import { aboutTask } from "#core/exchange/about-task.ts";
import { recordsOf } from "#core/records/record-kind.ts";
import { goesToAgencies, wrongInBody } from "#core/records/record-kinds.ts";
import { STAGE_LEVEL, stageLevelId } from "#core/review/stage-level.ts";
import { assessmentOf, atTime, questionId, sets, stageLevelOf } from "#test/support/assessment-builders.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const three = stageLevelOf("3");
const task = Task.parse({
  id: "tugas-0001",
  from: "Kabupaten Contoh",
  to: "Dinas Contoh",
  deadline: null,
  note: "",
  indicators: ["1"],
  handedOutAt: atTime("08:00"),
});

it("gives the records of one kind, with what they hold", () => {
  const other: AssessmentRecord = { ...three, id: RecordId.parse("lain"), kind: "lain" };

  const found = recordsOf({ ...assessmentOf(), records: [three, other] }, STAGE_LEVEL);

  expect(found.map(({ body }) => body)).toEqual([{ stage: "interview", level: "3", reason: "" }]);
});

it.each([
  ["an unknown kind", { ...three, kind: "lain" }, "kind"],
  ["a level that is no number", { ...three, body: { ...three.body, level: "tiga" } }, "body.level"],
  ["a field too many", { ...three, body: { ...three.body, extra: 1 } }, "body"],
  ["what its kind says", three, null],
])("%s is found wrong or right", (_, record, place) => {
  expect(wrongInBody(record)).toBe(place);
});

it("shows an OPD what concerns it, and nothing of other OPDs and other questions", () => {
  const isAbout = aboutTask(questionnaireOf({ "1": 1, "2": 1 }), task);
  const about = (change: Partial<AssessmentRecord>): Edit => sets(null, { ...three, ...change });

  expect(isAbout(about({}))).toBe(true);
  expect(isAbout(about({ question: null, agency: "Dinas Contoh" }))).toBe(true);
  expect(isAbout(about({ question: questionId("2") }))).toBe(false);
  expect(isAbout(about({ agency: "Dinas Lain" }))).toBe(false);
  expect(isAbout(about({ question: null }))).toBe(false);
  expect(isAbout(about({ kind: "lain" }))).toBe(false);
  expect(isAbout(sets({ ...three, agency: "Dinas Lain" }, three))).toBe(false);
  expect(goesToAgencies("lain")).toBe(false);
});

it("names the level of a stage alike for everybody", () => {
  expect(stageLevelId("visit", questionId("18a"))).toBe("stage.visit.18a");
});
