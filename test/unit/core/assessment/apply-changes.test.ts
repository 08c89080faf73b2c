import { describe, expect, it } from "vitest";
import { applyChanges } from "#core/assessment/apply-changes.ts";
import { assessmentOf, changeOf, writes } from "#test/support/assessment-builders.ts";

describe("several changes", () => {
  const assessment = assessmentOf({});
  const change = (before: string, after: string) => changeOf(assessment, writes("1", before, after));

  it("are made one on the other, and those that did nothing are named as such", () => {
    const [first, again, second] = [change("", "a"), change("", "a"), change("a", "ab")];

    const applied = applyChanges(assessment, [first, again, second]);

    expect(applied.ok && applied.value.made).toEqual([first, second]);
    expect(applied.ok && applied.value.assessment.answers).toMatchObject({ "1": { facts: "ab" } });
  });

  it("are refused together where one of them does not fit", () => {
    const applied = applyChanges(assessment, [change("", "a"), change("x", "y")]);

    expect(applied).toMatchObject({ ok: false, error: { kind: "changed-elsewhere" } });
  });

  it("may be none", () => {
    expect(applyChanges(assessment, [])).toEqual({ ok: true, value: { assessment, made: [] } });
  });
});
