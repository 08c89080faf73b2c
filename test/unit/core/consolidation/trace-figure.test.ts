import { expect, it } from "vitest";
import { type TraceLine, traceFigure } from "#core/consolidation/trace-figure.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { consolidated, FIVE, institutionOf, opd, proof } from "#test/support/consolidation-builders.ts";

const opds = [
  opd(FIVE, "A", { "1": 2, "2": 4 }, [proof("a-satu", 1, { "1": "3-5", "2": "9" })]),
  opd(FIVE, "B", { "1": 5 }, [proof("b-satu", 2, { "1": "1" })]),
];
const consolidation = consolidated(
  FIVE,
  opds,
  { "1": { kind: "lowest" } },
  { ...institutionOf(FIVE, { "3": 3 }), evidence: [proof("sendiri", 3, { "3": "7" })] },
);

it("leads a group's figure to OPD, answer, evidence and page, with the part that each question has of it", () => {
  expect(traceFigure(consolidation, { kind: "group", id: "A" }).map(told)).toEqual([
    "1 (3/4): A* 2 [1.pdf hal. 3-5], B 5 [2.pdf hal. 1]",
    "2 (1/4): A* 4 [1.pdf hal. 9]",
  ]);
});

it("names the institution itself where no OPD's answer counts", () => {
  const id = QuestionId.parse("3");

  expect(traceFigure(consolidation, { kind: "question", id }).map(told)).toEqual([
    "3 (1): null* 3 [3.pdf hal. 7]",
  ]);
});

it("traces the index over every question, and nothing for a figure that is not there", () => {
  expect(traceFigure(consolidation, { kind: "index" }).map(told)).toEqual([
    "1 (3/10): A* 2 [1.pdf hal. 3-5], B 5 [2.pdf hal. 1]",
    "2 (1/10): A* 4 [1.pdf hal. 9]",
    "3 (1/5): null* 3 [3.pdf hal. 7]",
    "4 (1/5): ",
    "5 (1/5): ",
  ]);
  expect(traceFigure(consolidation, { kind: "group", id: "Z" })).toEqual([]);
});

function told({ outcome, share, sources }: TraceLine): string {
  const said = sources.map(({ agency, counts, value, evidence }) => {
    const pages = evidence.flatMap(({ item, citations }) =>
      citations.map(
        (citation) => `${item.source.kind === "file" && item.source.name} hal. ${citation.pages}`,
      ),
    );
    return `${agency}${counts ? "*" : ""} ${value?.toFraction()} [${pages.join(", ")}]`;
  });
  return `${outcome.question.id} (${share.toFraction()}): ${said.join(", ")}`;
}
