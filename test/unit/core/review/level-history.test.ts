import { expect, it } from "vitest";
import { latestLevels, levelHistory } from "#core/review/level-history.ts";
import { givesLevel, givesReason, takesRemarkBack } from "#core/review/review-edits.ts";
import { ExactText } from "#core/shared/exact.ts";
import { assessmentOf, atTime, changeOf, questionId, sets } from "#test/support/assessment-builders.ts";
import { levelRecord, remarkRecord } from "#test/support/review-builders.ts";

const assessment = assessmentOf();
const two = levelRecord("internal", "1", "2");
const three = levelRecord("internal", "1", "3", "Ada bukti.");

it("tells who gave which level when and why, the last wording of a reason for all of it", () => {
  const half = levelRecord("internal", "1", "3", "Ada");
  const history = levelHistory([
    changeOf(assessment, sets(null, two), { by: "Koordinator", at: atTime("08:00") }),
    changeOf(assessment, sets(two, half), { by: "Pemeriksa", at: atTime("09:00") }),
    changeOf(assessment, sets(half, three), { by: "Pemeriksa", at: atTime("09:01") }),
    changeOf(assessment, sets(null, remarkRecord()), { by: "Pemeriksa" }),
    changeOf(assessment, sets(three, null), { by: "Koordinator", at: atTime("10:00") }),
  ]);

  expect(history.map(({ level, reason, by }) => [level, reason, by])).toEqual([
    ["2", "", "Koordinator"],
    ["3", "Ada bukti.", "Pemeriksa"],
    [null, "", "Koordinator"],
  ]);
  expect(history[1]?.at).toBe(atTime("09:01"));
  expect(latestLevels(history).get("internal")).toMatchObject({ level: null });
});

it("gives another level under the same name, and keeps the reason", () => {
  const reviewed = { records: [three] };
  const [edit] = givesLevel(reviewed, "internal", questionId("1"), ExactText.parse("4"));

  expect(edit).toEqual(sets(three, levelRecord("internal", "1", "4", "Ada bukti.")));
});

it("gives no reason for what has no level, and takes nothing away that is not there", () => {
  expect(givesReason({ records: [] }, "final", questionId("1"), "Alasan")).toEqual([]);
  expect(givesLevel({ records: [] }, "final", questionId("1"), null)).toEqual([]);
  expect(takesRemarkBack({ records: [] }, three.id)).toEqual([]);
});

it("takes level and reason away together", () => {
  expect(givesLevel({ records: [three] }, "internal", questionId("1"), null)).toEqual([sets(three, null)]);
  expect(givesReason({ records: [two] }, "internal", questionId("1"), "Ada bukti.")).toEqual([
    sets(two, levelRecord("internal", "1", "2", "Ada bukti.")),
  ]);
});
