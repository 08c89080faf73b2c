import { expect, it } from "vitest";
import {
  listQuestionnaires,
  loadQuestionnaire,
} from "#adapters/questionnaire-files/browser-questionnaires.ts";

it("lists every instrument that stands in the folder", async () => {
  const listed = await listQuestionnaires();

  expect(listed).toMatchObject({
    ok: true,
    value: [{ id: "pemdi-2026" }, { id: "spbe-2020" }, { id: "spbe-2018" }],
  });
});

it("fetches an instrument once and gives the same object ever after", async () => {
  const first = await loadQuestionnaire("spbe-2020", null);
  const again = await loadQuestionnaire("spbe-2020", 1);

  expect(first).toMatchObject({ ok: true, value: { id: "spbe-2020", edition: 1 } });
  expect(again).toBe(first);
  expect(requestsFor("spbe-2020/questionnaire.json")).toBe(1);
});

it("does not know an instrument that is not there", async () => {
  expect(await loadQuestionnaire("spbe-1999", null)).toMatchObject({
    ok: false,
    error: { kind: "unknown-instrument", id: "spbe-1999" },
  });
});

/** The dev server also serves a module that holds the address; its name goes on after ".json". */
function requestsFor(path: string): number {
  return performance.getEntriesByType("resource").filter((entry) => entry.name.endsWith(path)).length;
}
