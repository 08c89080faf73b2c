import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newCommand } from "#cli/commands/new.ts";
import { evidenceFor } from "#core/assessment/assessment.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { scoreOutput } from "#core/scoring/score-output.ts";
import spbe2020 from "#questionnaires/spbe-2020/worked-examples.json" with { type: "json" };
import { openBytes } from "#test/support/package-samples.ts";
import { runCli } from "#test/support/run-cli.ts";

const SLOW = 120_000;
const PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n0\n%%EOF\n";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "matang-new-"));
  put("levels.json", JSON.stringify({ instrument: "spbe-2020", levels: spbe2020.examples[0]?.levels }));
  put("bukti/18.b.Judul.pdf", `${PDF}%18`);
  put("bukti/indikator1a.pdf", `${PDF}%sama`);
  put("bukti/indikator2a.pdf", `${PDF}%sama`);
  put("bukti/Indikator 20/SK.pdf", `${PDF}%20`);
  put("bukti/12 laporan.pdf", `${PDF}%12`);
  put("bukti/terkunci.pdf", PDF.replace("trailer<<>>", "trailer<</Encrypt 5 0 R>>"));
  put("bukti/.DS_Store", "x");
  put("bukti/._SK.pdf", "x");
  put("bukti/.git/config", "x");
  put("bukti/Thumbs.db", "x");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function put(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function at(path: string): string {
  return join(folder, path);
}

function officialArgs(): readonly string[] {
  return ["--instrument", "spbe-2020", "--levels", at("levels.json")];
}

function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(at(name)));
}

async function opened(name: string) {
  const result = await openBytes(bytesOf(name));
  if (!result.ok) {
    throw new Error(JSON.stringify(result.error));
  }
  return result.value;
}

describe("matang new", () => {
  it.each(["spbe-2020", "spbe-2018", "pemdi-2026"])(
    "makes a package of no levels at all, which opens as an assessment that has not begun (%s)",
    async (instrument) => {
      put("kosong.json", "{}");
      const name = `kosong-${instrument}.matang.zip`;

      const made = await newCommand.run([
        "--instrument",
        instrument,
        "--levels",
        at("kosong.json"),
        "-o",
        at(name),
      ]);

      expect(made.ok).toBe(true);
      const { assessment, changes } = await opened(name);
      expect(assessment).toMatchObject({ answers: {}, evidence: [], packs: [] });
      expect(changes).toEqual([]);
    },
    SLOW,
  );

  it(
    "makes a package of the official levels, with each file at its indicator",
    async () => {
      const details = ["--institution", "Kabupaten Contoh", "--agency", "Diskominfo", "--year", "2021"];
      const levels = ["--instrument", "spbe-2020", "--levels", "levels.json"];
      const args = ["new", ...levels, "--evidence", "bukti", ...details, "--by", "Tim", "-o", "a.matang.zip"];

      const { code, stdout, stderr } = await runCli(args, folder);

      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(JSON.parse(stdout)).toEqual({
        package: "a.matang.zip",
        instrument: "spbe-2020",
        answered: 47,
        evidence: 5,
        unmatched: ["12 laporan.pdf", "terkunci.pdf"],
        problems: [{ file: "terkunci.pdf", problem: expect.stringContaining("terkunci kata sandi") }],
      });
      const { assessment, changes, questionnaire } = await opened("a.matang.zip");
      expect(assessment.details).toMatchObject({
        institution: "Kabupaten Contoh",
        agency: "Diskominfo",
        year: 2021,
      });
      expect(scoreOutput(scoreAssessment(questionnaire, assessment)).index).toEqual({
        exact: "1179/400",
        display: "2.95",
      });
      const namesFor = (question: string) =>
        evidenceFor(assessment, QuestionId.parse(question)).map(({ source }) =>
          source.kind === "file" ? source.name : "",
        );
      expect(["18", "1", "2", "20", "12"].map(namesFor)).toEqual([
        ["18.b.Judul.pdf"],
        ["indikator1a.pdf"],
        ["indikator1a.pdf"],
        ["SK.pdf"],
        [],
      ]);
      expect(changes).toHaveLength(47 + 5);
      expect(changes.every((change) => change.by === "Tim")).toBe(true);
      expect(readdirSync(folder).filter((name) => name.endsWith(".sementara"))).toEqual([]);
    },
    SLOW,
  );

  it("makes the same bytes of the same input at the same time, and other bytes at another", async () => {
    const make = (time: string, output: string) =>
      newCommand.run([...officialArgs(), "--evidence", at("bukti"), "--at", time, "-o", at(output)]);

    await make("2025-07-01T02:03:04Z", "b1.matang.zip");
    await make("2025-07-01T02:03:04Z", "b2.matang.zip");
    await make("2025-07-02T02:03:04Z", "b3.matang.zip");

    expect(bytesOf("b1.matang.zip")).toEqual(bytesOf("b2.matang.zip"));
    expect(bytesOf("b1.matang.zip")).not.toEqual(bytesOf("b3.matang.zip"));
  });

  it("takes the levels alone as well; ticks stand for whole levels, and others are set by hand", async () => {
    put("hanya-tingkat.json", '{"1": 3, "2": 3.5, "35-2": "4"}');
    const levels = at("hanya-tingkat.json");

    const made = await newCommand.run([
      "--instrument",
      "spbe-2018",
      "--levels",
      levels,
      "-o",
      at("c.matang.zip"),
    ]);

    const { assessment } = await opened("c.matang.zip");
    expect(made.ok).toBe(true);
    expect(
      Object.fromEntries(Object.entries(assessment.answers).map(([id, { standing }]) => [id, standing])),
    ).toEqual({
      "1": { kind: "ticked", criteria: ["1.1", "2.1", "3.1"] },
      "2": { kind: "by-hand", level: "7/2", criteria: [] },
      "35-2": { kind: "ticked", criteria: ["1.1", "2.1", "3.1", "4.1"] },
    });
    expect(assessment.details.year).toBe(2020); // the last year for which the instrument was meant
  });

  it.each([
    [() => ["--instrument", "spbe-1999", "--levels", at("levels.json")], /"spbe-1999" tidak dikenal/],
    [() => ["--instrument", "spbe-2018", "--levels", at("levels.json")], /"spbe-2020" tidak dikenal/],
    [
      () => ["--instrument", "spbe-2020", "--levels", at("tidak-ada.json")],
      /tidak-ada\.json tidak ditemukan/,
    ],
    [() => [...officialArgs(), "--evidence", at("kosong")], /kosong tidak ditemukan/],
  ])("has a sentence and makes no package when something is wrong (%#)", async (args, message) => {
    const result = await newCommand.run([...args(), "-o", at("d.matang.zip")]);

    expect(result).toMatchObject({
      ok: false,
      error: { kind: "failed", message: expect.stringMatching(message) },
    });
    expect(existsSync(at("d.matang.zip"))).toBe(false);
  });

  it("says so when the place for the package is not there", async () => {
    const result = await newCommand.run([...officialArgs(), "-o", at("tidak/ada/e.matang.zip")]);

    expect(result).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("tidak bisa ditulis") },
    });
  });
});
