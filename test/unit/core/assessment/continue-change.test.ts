import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNANSWERED } from "#core/assessment/answer.ts";
import { applyChanges } from "#core/assessment/apply-changes.ts";
import { continueChange, joinChanges } from "#core/assessment/continue-change.ts";
import {
  assessmentOf,
  atTime,
  changeOf,
  sets,
  stageLevelOf,
  tickedStanding,
  ticks,
  writes,
} from "#test/support/assessment-builders.ts";

const assessment = assessmentOf({});
const first = changeOf(assessment, writes("1", "", "a"), { at: atTime("08:00:10") });

describe("a change that goes on with the one before", () => {
  it("makes one record, from before the first to after the last, with the id and time of the last", () => {
    const next = changeOf(assessment, writes("1", "a", "ab"), { at: atTime("08:04:59.999") });

    expect(continueChange(first, next)).toEqual({
      ...first,
      id: next.id,
      at: atTime("08:04:59.999"),
      edit: writes("1", "", "ab"),
    });
  });

  it.each([
    ["another question", changeOf(assessment, writes("2", "a", "ab"))],
    ["another field", changeOf(assessment, writes("1", "a", "ab", "analysis"))],
    ["another person", changeOf(assessment, writes("1", "a", "ab"), { by: "Orang lain" })],
    ["another assessment", changeOf(assessmentOf({}), writes("1", "a", "ab"))],
    ["a text that stood otherwise", changeOf(assessment, writes("1", "b", "ab"))],
    ["the next five minutes", changeOf(assessment, writes("1", "a", "ab"), { at: atTime("08:05") })],
    ["the five minutes before", changeOf(assessment, writes("1", "a", "ab"), { at: atTime("07:59:59") })],
    ["something other than text", changeOf(assessment, ticks("1", UNANSWERED, tickedStanding("2.1")))],
  ])("is not one of %s", (_, next) => {
    expect(continueChange(first, next)).toBeNull();
  });

  it("goes on with a reason in a record, where nothing else of the record changes", () => {
    const [three, four] = [stageLevelOf("3"), stageLevelOf("4")];
    const because = (reason: string) => ({ ...three, body: { ...three.body, reason } });
    const typed = changeOf(assessment, sets(three, because("B")));
    const more = changeOf(assessment, sets(because("B"), because("Bukti")));
    const others = [
      sets(because("B"), null),
      sets(because("B"), { ...because("Bukti"), agency: "Bappeda" }),
      sets(because("B"), { ...four, body: { ...four.body, reason: "Bukti" } }),
      sets(because("A"), because("Bukti")),
    ];

    expect(continueChange(typed, more)?.edit).toEqual(sets(three, because("Bukti")));
    expect(others.map((edit) => continueChange(typed, changeOf(assessment, edit)))).toEqual(
      others.map(() => null),
    );
    expect(
      continueChange(changeOf(assessment, sets(three, four)), changeOf(assessment, sets(four, three))),
    ).toBeNull();
  });

  it("never reaches over midnight anywhere: the day has a whole number of stretches, and zones differ by whole ones", () => {
    const beforeMidnight = changeOf(assessment, writes("1", "", "a"), { at: "2026-11-25T15:59:59.999Z" });
    const afterMidnight = changeOf(assessment, writes("1", "a", "ab"), { at: "2026-11-25T16:00:00.000Z" });

    expect(continueChange(beforeMidnight, afterMidnight)).toBeNull();
  });
});

describe("joined changes", () => {
  it("leave out writing that was taken back", () => {
    const [typed, erased] = [writes("1", "", "a"), writes("1", "a", "")].map((edit) =>
      changeOf(assessment, edit),
    );
    const tick = changeOf(assessment, ticks("1", UNANSWERED, tickedStanding("2.1")));

    expect(joinChanges([tick, typed, erased].filter((change) => change !== undefined))).toEqual([tick]);
  });

  it("lead to the same answers as the changes that they stand for", () => {
    const step = fc.record({
      question: fc.constantFrom("1", "2"),
      text: fc.constantFrom("", "a", "b"),
      minute: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const texts = new Map<string, string>();
        const changes = steps.map(({ question, text, minute }) => {
          const edit = writes(question, texts.get(question) ?? "", text);
          texts.set(question, text);
          return changeOf(assessment, edit, { at: atTime(`08:0${minute}`) });
        });

        const one = applyChanges(assessment, changes);
        const other = applyChanges(assessment, joinChanges(changes));

        expect(one.ok && other.ok).toBe(true);
        for (const question of texts.keys()) {
          const facts = (result: typeof one) =>
            result.ok
              ? (Object.entries(result.value.assessment.answers).find(([id]) => id === question)?.[1].facts ??
                "")
              : null;
          expect(facts(other)).toBe(facts(one));
        }
      }),
    );
  });
});
