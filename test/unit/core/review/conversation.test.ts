import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remarksInOrder, threadsOf } from "#core/review/conversation.ts";
import type { Remark } from "#core/review/remark.ts";
import { atTime } from "#test/support/assessment-builders.ts";
import { remarkOf } from "#test/support/review-builders.ts";

const asked = remarkOf({ id: "tanya", intent: "question", at: atTime("08:00") });
const answered = remarkOf({
  id: "jawab",
  intent: "answer",
  side: "agency",
  answers: "tanya",
  at: atTime("09:00"),
});
const taken = remarkOf({ id: "terima", intent: "accept", answers: "jawab", at: atTime("10:00") });

function statesOf(...remarks: readonly Remark[]) {
  return threadsOf(remarks).map(({ state }) => state);
}

describe("a conversation", () => {
  it("goes from the question to the answer to what is made of it", () => {
    expect(statesOf(asked)).toEqual(["agency"]);
    expect(statesOf(asked, answered)).toEqual(["reviewer"]);
    expect(statesOf(asked, answered, taken)).toEqual(["settled"]);
  });

  it("waits for nobody while nothing was asked, and a note leaves the turn where it is", () => {
    const note = remarkOf({ id: "catat", answers: "tanya", at: atTime("08:30") });

    expect(statesOf(remarkOf())).toEqual(["said"]);
    expect(statesOf(asked, note)).toEqual(["agency"]);
  });

  it("waits for a reviewer where the OPD asks, until it is answered", () => {
    const asksBack = remarkOf({ id: "balik", side: "agency", intent: "question", at: atTime("11:00") });
    const tells = remarkOf({ id: "jelas", intent: "answer", answers: "balik", at: atTime("12:00") });

    expect(statesOf(asksBack)).toEqual(["reviewer"]);
    expect(statesOf(asksBack, tells)).toEqual(["settled"]);
  });

  it("keeps an answer after its question where the clock of the OPD is a year behind", () => {
    const early = remarkOf({
      id: "awal",
      side: "agency",
      intent: "answer",
      answers: "tanya",
      at: "2025-01-01T00:00:00.000Z",
    });

    const [thread] = threadsOf([early, asked]);

    expect(thread?.remarks.map(({ id }) => id)).toEqual(["tanya", "awal"]);
    expect(thread?.state).toBe("reviewer");
  });

  it("keeps an answer whose question is not here, as a thread of its own", () => {
    expect(threadsOf([answered]).map(({ id }) => id)).toEqual(["jawab"]);
  });

  it("keeps every remark once where a forged file has answers going round in a circle", () => {
    const one = remarkOf({ id: "b", answers: "c" });
    const other = remarkOf({ id: "c", answers: "b" });
    const third = remarkOf({ id: "a", answers: "c" });

    const threads = threadsOf([third, one, other]);

    expect(threads.map(({ id, remarks }) => [id, remarks.map((remark) => remark.id)])).toEqual([
      ["b", ["b", "c", "a"]],
    ]);
  });
});

const IDS = ["r1", "r2", "r3", "r4", "r5", "r6", "r7"];

/** Any remarks with any answers among them, those round in circles and those to nobody here included. */
const anyRemarks = fc
  .array(
    fc.record({
      answers: fc.option(fc.constantFrom(...IDS, "tidak-ada")),
      side: fc.constantFrom("reviewer", "agency"),
      intent: fc.constantFrom("note", "question", "accept", "send-back", "answer"),
      minute: fc.integer({ min: 10, max: 13 }),
    }),
    { minLength: 1, maxLength: IDS.length },
  )
  .map((said) =>
    said.map(({ answers, side, intent, minute }, place) =>
      remarkOf({
        id: IDS[place] ?? "",
        answers,
        side,
        intent,
        at: atTime(`08:${minute}`),
      }),
    ),
  );

describe("whatever was said", () => {
  it("is the same conversation in whichever order it came in, with every remark once", () => {
    const shuffled = anyRemarks.chain((remarks) =>
      fc.shuffledSubarray([...remarks], { minLength: remarks.length }).map((other) => ({ remarks, other })),
    );
    fc.assert(
      fc.property(shuffled, ({ remarks, other }) => {
        const threads = threadsOf(remarks);
        expect(threadsOf(other)).toEqual(threads);
        expect(remarksInOrder(other)).toEqual(remarksInOrder(remarks));
        const said = threads.flatMap((thread) => thread.remarks.map(({ id }) => id));
        expect(said.toSorted()).toEqual(remarks.map(({ id }) => id).toSorted());
      }),
    );
  });

  it("has each answer after what it answers, but for the first of a thread", () => {
    fc.assert(
      fc.property(anyRemarks, (remarks) => {
        for (const thread of threadsOf(remarks)) {
          const ids = thread.remarks.map(({ id }) => id);
          thread.remarks.slice(1).forEach(({ body: { answers } }, place) => {
            expect(ids.slice(0, place + 1)).toContain(answers);
          });
        }
      }),
    );
  });
});
