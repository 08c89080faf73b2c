import { expect, it } from "vitest";
import { fileLeftFor, leaveForTakingIn, takeUpFile } from "#app/arriving-file.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";

const here = AssessmentId.parse("penilaian-1");

it("is there for that assessment however often it is looked at, until it is taken up", () => {
  const file = new File(["isi"], "kiriman.matang.zip");

  leaveForTakingIn(here, file);

  expect(fileLeftFor(AssessmentId.parse("penilaian-2"))).toBeNull();
  expect([fileLeftFor(here), fileLeftFor(here)]).toEqual([file, file]);
  takeUpFile();
  expect(fileLeftFor(here)).toBeNull();
});
