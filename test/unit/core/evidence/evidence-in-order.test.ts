import { expect, it } from "vitest";
import { evidenceInOrder } from "#core/evidence/evidence-in-order.ts";
import { evidenceLink } from "#test/support/assessment-builders.ts";

it("orders evidence by the time it was added, and by id where that was the same", () => {
  const items = [
    evidenceLink({ id: "bbbbbbbb", addedAt: "2026-11-25T07:00:00Z" }),
    evidenceLink({ id: "zzzzzzzz", addedAt: "2026-11-25T06:59:59.999Z" }),
    evidenceLink({ id: "aaaaaaaa", addedAt: "2026-11-25T07:00:00.000Z" }),
    evidenceLink({ id: "cccccccc", addedAt: "2026-11-25T07:00:00.5Z" }),
  ];

  const ids = evidenceInOrder(items).map(({ id }) => id);

  expect(ids).toEqual(["zzzzzzzz", "aaaaaaaa", "bbbbbbbb", "cccccccc"]);
});
