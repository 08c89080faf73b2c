import { describe, expect, it } from "vitest";
import {
  libraryOfFiles,
  type QuestionnaireFile,
  questionnaireAtPath,
} from "#adapters/questionnaire-files/library-of-files.ts";
import { openQuestionnaire } from "#core/questionnaire/open-questionnaire.ts";
import { questionnaireJson } from "#test/support/questionnaire-of.ts";

describe("loading an instrument", () => {
  it("gives the newest edition when none is named", async () => {
    const library = libraryOf([fileOf("contoh", 3, null), fileOf("contoh", 2, 2)]);

    expect(await library.load("contoh", null)).toMatchObject({ ok: true, value: { edition: 3 } });
  });

  it("gives an older edition, so that an assessment keeps the one it was made with", async () => {
    const library = libraryOf([fileOf("contoh", 3, null), fileOf("contoh", 2, 2)]);

    expect(await library.load("contoh", 2)).toMatchObject({ ok: true, value: { edition: 2 } });
    expect(await library.load("contoh", 3)).toMatchObject({ ok: true, value: { edition: 3 } });
  });

  it("gives the same object for the same edition, reading its file once", async () => {
    const newest = counting(fileOf("contoh", 3, null));
    const library = libraryOf([newest.file]);

    const loaded = await Promise.all([library.load("contoh", null), library.load("contoh", 3)]);

    expect(loaded[0]).toMatchObject({ ok: true });
    expect(loaded[1]).toBe(loaded[0]);
    expect(newest.reads()).toBe(1);
  });

  it.each([
    ["lain", null],
    ["contoh", 9],
    ["__proto__", null],
    ["constructor", 1],
  ])("does not know %s, edition %s", async (id, edition) => {
    const library = libraryOf([fileOf("contoh", 1, null)]);

    expect(await library.load(id, edition)).toEqual({
      ok: false,
      error: { kind: "unknown-instrument", id, edition },
    });
  });

  it("says why a file could not be had, and tries again the next time", async () => {
    let attempts = 0;
    const file = {
      ...fileOf("contoh", 1, null),
      read: async () => {
        attempts += 1;
        return attempts === 1 ? Promise.reject(new Error("no network")) : questionnaireJson();
      },
    };
    const library = libraryOf([file]);

    expect(await library.load("contoh", null)).toEqual({
      ok: false,
      error: { kind: "unreadable-instrument", id: "contoh", problems: ["no network"] },
    });
    expect(await library.load("contoh", null)).toMatchObject({ ok: true });
  });

  it.each<[string, unknown, string]>([
    [
      "is no questionnaire",
      { ...questionnaireJson(), years: { from: 2, to: 1 } },
      "the years end before they begin",
    ],
    ["holds another instrument", { ...questionnaireJson(), id: "lain" }, "the file holds lain, edition 1"],
  ])("refuses a file that %s", async (_what, content, problem) => {
    const library = libraryOf([{ id: "contoh", edition: null, read: async () => content }]);

    expect(await library.load("contoh", null)).toEqual({
      ok: false,
      error: { kind: "unreadable-instrument", id: "contoh", problems: [problem] },
    });
  });

  it("refuses an older edition whose file says it is another", async () => {
    const library = libraryOf([fileOf("contoh", 3, null), fileOf("contoh", 1, 2)]);

    expect(await library.load("contoh", 2)).toMatchObject({
      error: { problems: ["the file holds contoh, edition 1"] },
    });
  });
});

describe("listing the instruments", () => {
  it("shows the newest edition of each, the most recent years first", async () => {
    const library = libraryOf([
      fileOf("lama", 1, null, 2018),
      fileOf("baru", 2, null, 2026),
      fileOf("baru", 1, 1, 2026),
    ]);

    const listed = await library.list();

    expect(listed).toMatchObject({
      ok: true,
      value: [
        { id: "baru", edition: 2, indicatorCount: 2, disclaimer: null },
        { id: "lama", edition: 1, indicatorCount: 2 },
      ],
    });
  });

  it("fails as a whole when one cannot be read, rather than hide it", async () => {
    const library = libraryOf([
      fileOf("contoh", 1, null),
      { id: "rusak", edition: null, read: async () => ({}) },
    ]);

    expect(await library.list()).toMatchObject({
      ok: false,
      error: { kind: "unreadable-instrument", id: "rusak" },
    });
  });
});

it.each([
  ["/questionnaires/spbe-2020/questionnaire.json", { id: "spbe-2020", edition: null }],
  ["questionnaires/spbe-2020/editions/12.json", { id: "spbe-2020", edition: 12 }],
  ["/questionnaires/spbe-2020/worked-examples.json", null],
  ["/questionnaires/spbe-2020/editions/latest.json", null],
  ["/questionnaires/schema.json", null],
  ["/other-questionnaires/spbe-2020/questionnaire.json", null],
])("takes %s for %o", (path, place) => {
  expect(questionnaireAtPath(path)).toEqual(place);
});

function fileOf(id: string, edition: number, listedAs: number | null, from = 2020): QuestionnaireFile {
  const content = { ...questionnaireJson(), id, edition, years: { from, to: null } };
  return { id, edition: listedAs, read: async () => content };
}

function counting(file: QuestionnaireFile) {
  let reads = 0;
  const read = () => {
    reads += 1;
    return file.read();
  };
  return { file: { ...file, read }, reads: () => reads };
}

function libraryOf(files: readonly QuestionnaireFile[]) {
  return libraryOfFiles(files, openQuestionnaire);
}
