import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  listQuestionnaires,
  loadQuestionnaire,
  openQuestionnaireFolder,
} from "#adapters/questionnaire-files/node-questionnaires.ts";
import { inventedInstrumentJson } from "#test/support/invented-instrument.ts";
import { questionnaireJson } from "#test/support/questionnaire-of.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "matang-questionnaires-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

it("lists the instruments of this repository", async () => {
  const listed = await listQuestionnaires();

  expect(listed).toMatchObject({
    ok: true,
    value: [
      { id: "pemdi-2026", indicatorCount: 20, disclaimer: expect.stringContaining("sumber sekunder") },
      { id: "spbe-2020", indicatorCount: 47, disclaimer: null },
      { id: "spbe-2018", indicatorCount: 35, disclaimer: null },
    ],
  });
});

it("loads an instrument of this repository, always as the same object", async () => {
  const first = await loadQuestionnaire("spbe-2020", null);

  expect(first).toMatchObject({ ok: true, value: { id: "spbe-2020" } });
  expect(await loadQuestionnaire("spbe-2020", 1)).toBe(first);
});

it("finds an instrument that was only dropped into the folder, and its older editions", async () => {
  await write("contoh-bertingkat/questionnaire.json", inventedInstrumentJson);
  await write("contoh/questionnaire.json", { ...questionnaireJson(), edition: 2 });
  await write("contoh/editions/1.json", questionnaireJson());
  await write("contoh/SOURCE.md", {});
  await write("schema.json", {});

  const library = openQuestionnaireFolder(folder);

  expect(await library.load("contoh-bertingkat", 7)).toMatchObject({ ok: true });
  expect(await library.load("contoh", null)).toMatchObject({ ok: true, value: { edition: 2 } });
  expect(await library.load("contoh", 1)).toMatchObject({ ok: true, value: { edition: 1 } });
});

it("says that a file which is no JSON cannot be read", async () => {
  await mkdir(join(folder, "rusak"));
  await writeFile(join(folder, "rusak", "questionnaire.json"), "{");

  const loaded = await openQuestionnaireFolder(folder).load("rusak", null);

  expect(loaded).toMatchObject({ ok: false, error: { kind: "unreadable-instrument", id: "rusak" } });
});

async function write(path: string, content: unknown): Promise<void> {
  const file = join(folder, path);
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(file, JSON.stringify(content));
}
