import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { scoreCommand } from "#cli/commands/score.ts";
import spbe2020 from "#questionnaires/spbe-2020/worked-examples.json" with { type: "json" };
import { ROOT, run, runCli } from "#test/support/run-cli.ts";

const SLOW = 120_000;

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "matang-score-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  return name;
}

const official = { instrument: "spbe-2020", levels: spbe2020.examples[0]?.levels };

it(
  "prints the official result of 2021, to the last digit and nothing but JSON",
  async () => {
    const { code, stdout, stderr } = await runCli(["score", file("resmi.json", official)], folder);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      index: { exact: "1179/400", display: "2.95" },
      predicate: { name: "Baik", atBoundary: false },
    });
  },
  SLOW,
);

it(
  "answers a list with a list, and an unfinished assessment with a range",
  async () => {
    const list = [official, { instrument: "spbe-2018", levels: { "1": "7/2", "35-2": 4 } }];

    const { code, stdout } = await runCli(["score", file("daftar.json", list)], folder);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { index: { display: "2.95" } },
      { index: null, predicate: null, range: { lowest: expect.any(String), highest: expect.any(String) } },
    ]);
  },
  SLOW,
);

it(
  "finds the file where the person is when npm starts it from elsewhere",
  async () => {
    const args = ["--prefix", ROOT, "run", "--silent", "matang", "--", "score", file("resmi.json", official)];

    const { code, stdout } = await run("npm", args, folder);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ index: { display: "2.95" } });
  },
  SLOW,
);

it.each([
  ["a file that is not there", () => "tidak-ada.json", /tidak-ada\.json tidak ditemukan\.$/],
  ["a folder", () => ".", /adalah folder\.$/],
  ["a text that is no JSON", () => file("rusak.json", "{"), /bukan JSON yang sah/],
  ["an unknown instrument", () => file("asing.json", { instrument: "x", levels: {} }), /"x" tidak dikenal/],
  [
    "an unknown indicator",
    () => file("indikator.json", { instrument: "spbe-2020", levels: { "48": 1 } }),
    /pada \$\.levels\.48 indikator "48" tidak ada/,
  ],
  [
    "a level outside the scale",
    () => file("skala.json", { instrument: "spbe-2020", levels: { "1": 6 } }),
    /pada \$\.levels\.1 nilainya 6,00, di luar skala 1 sampai 5/,
  ],
  [
    "a level that is no number",
    () => file("bukan.json", { instrument: "spbe-2020", levels: { "1": "tiga" } }),
    /"tiga" bukan angka/,
  ],
  [
    "a level given twice",
    () => file("dua.json", '{"instrument":"spbe-2020","levels":{"1":1,"1":2}}'),
    /lebih dari sekali/,
  ],
  ["a list of numbers", () => file("angka.json", [1]), /pada \$\[0\] seharusnya ada sebuah objek/],
])("has a sentence for %s", async (_, make, message) => {
  const result = await scoreCommand.run([join(folder, make())]);

  expect(result).toMatchObject({
    ok: false,
    error: { kind: "failed", message: expect.stringMatching(message) },
  });
});

it(
  "ends with 1 and that sentence on standard error, with nothing on standard output",
  async () => {
    const { code, stdout, stderr } = await runCli(["score", file("rusak.json", "{")], folder);

    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^rusak\.json: isinya bukan JSON yang sah.*\.\n$/);
  },
  SLOW,
);
