import { describe, expect, it } from "vitest";
import { describeAssignmentsError, readAssignments } from "#core/exchange/read-assignments.ts";
import { questionnaireOf } from "#test/support/questionnaire-of.ts";

const questionnaire = questionnaireOf({ "1": 1, "2": 1, "10": 1 });

function read(text: string) {
  return readAssignments(text, questionnaire);
}

describe("a table of assignments", () => {
  it.each([
    ["commas", 'indicator,opd,deadline,note\n1,"Dinas A, Bidang B",2026-11-30,"kata ""penting"""\n'],
    [
      "semicolons, as spreadsheets here save it",
      'Indikator;Perangkat Daerah;Tenggat;Catatan\r\n1;Dinas A, Bidang B;30/11/2026;kata "penting"\r\n',
    ],
    ["tabs", 'indicator\topd\tdeadline\tnote\n1\tDinas A, Bidang B\t30-11-2026\tkata "penting"'],
    [
      "a mark at its beginning, other columns and another order",
      '\uFEFFnote,x,opd,indicator,deadline\n"kata ""penting""",?,"Dinas A, Bidang B",1,2026-11-30',
    ],
  ])("is read with %s", (_, text) => {
    expect(read(text)).toEqual({
      ok: true,
      value: [
        { indicator: "1", agency: "Dinas A, Bidang B", deadline: "2026-11-30", note: 'kata "penting"' },
      ],
    });
  });

  it("may give an indicator to several, and needs no deadline or note", () => {
    expect(read("indicator,opd\n1,A\n\n1,B\n10,A\n")).toMatchObject({
      ok: true,
      value: [
        { indicator: "1", agency: "A", deadline: null, note: "" },
        { indicator: "1", agency: "B" },
        { indicator: "10", agency: "A" },
      ],
    });
  });

  it.each([
    ["", { kind: "empty-table" }],
    ["\n \n;;\n", { kind: "empty-table" }],
    ["indicator,opd\n", { kind: "no-assignments" }],
    ["opd,note\nA,x\n", { kind: "missing-column", column: "indicator" }],
    ["indicator,note\n1,x\n", { kind: "missing-column", column: "opd" }],
    ["indicator,opd\n1,A\n3,A\n", { kind: "unknown-indicator", line: 3, text: "3" }],
    ["indicator,opd\n__proto__,A\n", { kind: "unknown-indicator", line: 2 }],
    ["indicator,opd\n01,A\n", { kind: "unknown-indicator", line: 2 }],
    ["indicator,opd\n,A\n", { kind: "unknown-indicator", line: 2, text: "" }],
    ["indicator,opd\n1\n", { kind: "no-agency", line: 2 }],
    ['indicator,opd\n1,"  "\n', { kind: "no-agency", line: 2 }],
    [`indicator,opd\n1,${"A".repeat(201)}\n`, { kind: "too-long", line: 2, limit: 200 }],
    [`indicator,opd,note\n1,A,${"x".repeat(2001)}\n`, { kind: "too-long", line: 2, limit: 2000 }],
    ["indicator,opd,deadline\n1,A,2026-02-30\n", { kind: "not-a-day", line: 2, text: "2026-02-30" }],
    ["indicator,opd,deadline\n1,A,besok\n", { kind: "not-a-day", line: 2 }],
    ["indicator,opd,deadline\n1,A,2026-11-30T00:00:00Z\n", { kind: "not-a-day", line: 2 }],
    ["indicator,opd\n1,A\n2,A\n1,A\n", { kind: "repeated", line: 4, indicator: "1", agency: "A" }],
    ['indicator,opd\n1,"A\n2,B\n', { kind: "open-quote", line: 2 }],
    ['indicator,opd,note\n1,A,"dua\nbaris"\n9,B,\n', { kind: "unknown-indicator", line: 4 }],
    [`indicator,opd\n${"1,A\n".repeat(10_001)}`, { kind: "too-many-rows", limit: 10_000 }],
  ])("that is wrong is refused with its line and a sentence: %j", (text, error) => {
    const result = read(text);

    expect(result).toMatchObject({ ok: false, error });
    expect(result.ok ? "" : describeAssignmentsError(result.error)).toMatch(/^[A-Z].*\.$/);
  });
});
