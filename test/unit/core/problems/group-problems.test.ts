import { expect, it } from "vitest";
import { SEVERITY_BY_KIND } from "#core/problems/assessment-problem.ts";
import { findProblems } from "#core/problems/find-problems.ts";
import { groupProblems } from "#core/problems/group-problems.ts";
import { problemsInput, proof } from "#test/support/problem-samples.ts";

it("puts problems of one kind under one heading, the worst kind first", () => {
  const evidence = [proof(1, []), proof(2, [])];
  const problems = findProblems(problemsInput({ indicators: ["1", "2"], evidence }));

  const groups = groupProblems(problems);

  expect(groups.map(({ title, severity, problems: own }) => [title, severity, own.length])).toEqual([
    ["Belum dijawab", "blocks-proof", 2],
    ["Bukti belum dirujuk", "note", 2],
  ]);
  expect(groups.flatMap(({ problems: own }) => own)).toEqual(problems);
});

it("never lets a milder kind stand before a worse one", () => {
  const severities = Object.values(SEVERITY_BY_KIND);

  expect(severities).toEqual([
    ...severities.filter((severity) => severity === "blocks-proof"),
    ...severities.filter((severity) => severity === "warning"),
    ...severities.filter((severity) => severity === "note"),
  ]);
});
