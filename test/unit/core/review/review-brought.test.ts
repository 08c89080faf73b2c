import { expect, it } from "vitest";
import { TaskId } from "#core/assessment/task.ts";
import { reviewBrought } from "#core/review/review-brought.ts";
import { sendingRecord } from "#test/support/review-builders.ts";
import { SAMPLE_TASK } from "#test/support/review-samples.ts";

const first = sendingRecord({ round: 1 });
const second = sendingRecord({ round: 2 });
const ours = { task: SAMPLE_TASK, records: [first] };

it("is the last sending that is not known here", () => {
  expect(reviewBrought(ours, { task: SAMPLE_TASK, records: [first, second] })).toMatchObject({ round: 2 });
});

it("is none in what is known, in what answers no task here, or another one", () => {
  const other = { ...SAMPLE_TASK, id: TaskId.parse("tugas-0002") };

  expect(reviewBrought(ours, ours)).toBeNull();
  expect(reviewBrought({ records: [] }, { task: SAMPLE_TASK, records: [second] })).toBeNull();
  expect(reviewBrought(ours, { task: other, records: [second] })).toBeNull();
});
