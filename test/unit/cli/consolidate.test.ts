import { existsSync, mkdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { consolidateCommand } from "#cli/commands/consolidate.ts";
import { openCommand } from "#cli/commands/open.ts";
import { splitCommand } from "#cli/commands/split.ts";
import { answerOf, CliFolder } from "#test/support/cli-packages.ts";
import { runCli } from "#test/support/run-cli.ts";

const SLOW = 120_000;
const folder = new CliFolder();
const { at } = folder;
const ASSIGN = "indicator,opd\n1,Bappeda\n2,Bappeda\n2,Diskominfo\n3,Diskominfo\n4,Setda\n";

const LeftOpen = z.object({
  error: z.object({ kind: z.literal("left-open"), answer: z.record(z.string(), z.unknown()) }),
});

beforeAll(async () => {
  folder.put("bukti/indikator1a.pdf", "%PDF-1.4\n%1\ntrailer<<>>\n%%EOF\n");
  folder.put("bukti/indikator2a.pdf", "%PDF-1.4\n%2\ntrailer<<>>\n%%EOF\n");
  const base = await folder.makePackage("instansi.zip", {}, "bukti");
  await answerOf(splitCommand, base, "--assign", folder.put("a.csv", ASSIGN), "--out", at("tugas"));
  mkdirSync(at("masuk"));
  const answers = { bappeda: { "1": 3, "2": 4 }, diskominfo: { "2": 2, "3": 5 }, setda: {} };
  for (const [name, levels] of Object.entries(answers)) {
    await folder.setLevels(at(`tugas/tugas-${name}.matang.zip`), `masuk/${name}.zip`, name, levels);
  }
}, SLOW);

afterAll(folder.remove);

describe("matang consolidate", () => {
  it("brings the OPDs of a folder together by its rules, evidence included", async () => {
    const rules = folder.put("aturan.csv", "indicator,rule\n2,lowest\n");

    const answer = await answerOf(
      consolidateCommand,
      at("masuk"),
      "--rules",
      rules,
      "-o",
      at("gabungan.zip"),
    );

    expect(answer).toMatchObject({
      conflicts: [],
      settled: [
        { indicator: "2", levels: { Bappeda: 4, Diskominfo: 2 }, rule: { kind: "lowest" }, level: 2 },
      ],
      awaited: [{ indicator: "4", opd: ["Setda"] }],
      answered: 3,
      total: 47,
      index: null,
      evidence: 2,
      missingEvidence: 0,
      agencies: [
        { opd: "Bappeda", official: false, index: { exact: "7/2" } }, // (3 + 4) / 2: equal weights
        { opd: "Diskominfo", official: false, index: { exact: "7/2" } },
        { opd: "Setda", official: false, index: null },
      ],
    });
    expect(answer["unanswered"]).toHaveLength(44);
    expect(await answerOf(openCommand, at("gabungan.zip"))).toMatchObject({
      agency: null,
      indicators: "all",
      levels: { "1": 3, "2": 2, "3": 5 },
      evidence: { items: 2, files: 2, notIncluded: 0 },
    });
  });

  it("makes the file, leaves the indicator open, and says so where somebody has to choose", async () => {
    const result = await consolidateCommand.run([at("masuk"), "-o", at("terbuka.zip")]);

    const { answer } = LeftOpen.parse(result).error;
    expect(answer).toMatchObject({
      conflicts: [{ indicator: "2", levels: { Bappeda: 4, Diskominfo: 2 }, rule: null, level: null }],
    });
    expect(await folder.levelsIn(at("terbuka.zip"))).toEqual({ "1": 3, "3": 5 });
  });

  it(
    "ends with 3 then",
    async () => {
      const { code, stdout } = await runCli(["consolidate", "masuk", "-o", "tiga.zip"], folder.path);

      expect(code).toBe(3);
      expect(JSON.parse(stdout)).toMatchObject({ conflicts: [{ indicator: "2" }] });
    },
    SLOW,
  );

  it(
    "goes on from the institution's own package in the folder, with the rules that it keeps",
    async () => {
      mkdirSync(at("lanjut"));
      for (const name of ["bappeda", "diskominfo"]) {
        folder.put(`lanjut/${name}.zip`, folder.bytes(`masuk/${name}.zip`));
      }
      const whole = await folder.setLevels(at("instansi.zip"), "lanjut/instansi.zip", "Tim", { "47": 4 });
      const rules = folder.put("pilih.csv", "indicator,rule,level,reason\n2,chosen,3,Disepakati\n");
      await answerOf(consolidateCommand, at("lanjut"), "--rules", rules, "-o", whole);

      const again = await answerOf(consolidateCommand, at("lanjut"), "-o", at("lagi.zip"));

      expect(again).toMatchObject({
        conflicts: [],
        settled: [{ rule: { kind: "chosen", reason: "Disepakati" } }],
      });
      expect(await folder.levelsIn(at("lagi.zip"))).toEqual({ "1": 3, "2": 3, "3": 5, "47": 4 });
    },
    SLOW,
  );

  it.each([
    ["kosong", {}, /Tidak ada berkas perangkat daerah/],
    [
      "dua-kali",
      { "a.zip": "masuk/bappeda.zip", "b.zip": "masuk/bappeda.zip" },
      /b\.zip: indikator 1 sudah dijawab/,
    ],
    [
      "dua-instansi",
      { "a.zip": "masuk/bappeda.zip", "b.zip": "instansi.zip", "c.zip": "instansi.zip" },
      /lebih dari satu penilaian instansi/,
    ],
    ["rusak", { "a.zip": "masuk/bappeda.zip", "b.zip": "a.csv" }, /b\.zip/],
  ])("makes nothing of the folder %s", async (name, files, message) => {
    mkdirSync(at(name));
    for (const [file, from] of Object.entries(files)) {
      folder.put(`${name}/${file}`, folder.bytes(from));
    }

    const result = await consolidateCommand.run([at(name), "-o", at(`${name}.zip`)]);

    expect(result).toMatchObject({ error: { kind: "failed", message: expect.stringMatching(message) } });
    expect(existsSync(at(`${name}.zip`))).toBe(false);
  });

  it.each([
    [["masuk"], /^Sebutkan satu FOLDER/],
    [["masuk", "-o", "x.zip", "--institution", " "], /^--institution/],
  ])("takes %j for a wrong call", async (args, message) => {
    expect(await consolidateCommand.run(args)).toMatchObject({
      error: { kind: "usage", message: expect.stringMatching(message) },
    });
  });

  it("names the folder that is not there, and the line of a table that is wrong", async () => {
    const rules = folder.put("salah.csv", "indicator,rule\n2,tertinggi\n");
    const failed = (message: string) => ({
      error: { kind: "failed", message: expect.stringContaining(message) },
    });

    expect(await consolidateCommand.run([at("tiada"), "-o", at("x.zip")])).toMatchObject(
      failed("tidak ditemukan"),
    );
    expect(await consolidateCommand.run([at("masuk"), "--rules", rules, "-o", at("x.zip")])).toMatchObject(
      failed("Baris 2"),
    );
  });
});
