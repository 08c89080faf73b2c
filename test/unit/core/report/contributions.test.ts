import { expect, it } from "vitest";
import { Task } from "#core/assessment/task.ts";
import { type Contributor, contributorsOf } from "#core/report/contributions.ts";
import { reportDocument } from "#core/report/report-document.ts";
import { atTime, questionId } from "#test/support/assessment-builders.ts";
import { reportUnderWay } from "#test/support/report-samples.ts";

function handed(to: string, indicators: readonly string[]) {
  const task = Task.parse({
    id: "tugas-0001",
    from: "Kota Contoh",
    to,
    deadline: null,
    note: "",
    indicators,
    handedOutAt: atTime("08:00"),
  });
  return { assessment: reportUnderWay().assessment.id, task };
}

it("tells who was given what, over all tasks, each OPD once", () => {
  expect(
    contributorsOf([handed("Dinas B", ["2"]), handed("Dinas A", ["1"]), handed("Dinas B", ["1", "2"])]),
  ).toEqual([
    { agency: "Dinas A", indicators: ["1"] },
    { agency: "Dinas B", indicators: ["2", "1"] },
  ]);
});

const texts = (contributors: readonly Contributor[]) =>
  JSON.stringify(reportDocument({ ...reportUnderWay(), contributors }).blocks);

it("stands on each sheet and in a table of its own, and nowhere without OPDs", () => {
  const withTwo = texts([
    { agency: "Dinas A", indicators: [questionId("21")] },
    { agency: "Dinas B", indicators: [questionId("21"), questionId("22")] },
  ]);

  expect(withTwo).toContain("Pengampu: Dinas A; Dinas B.");
  expect(withTwo).toContain("Pengampu: Dinas B.");
  expect(withTwo).toContain("Sumbangan perangkat daerah");
  expect(texts([])).not.toMatch(/Pengampu|Sumbangan perangkat daerah/);
});
