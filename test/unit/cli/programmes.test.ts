import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeWorkbook } from "#adapters/spreadsheet/write-workbook.ts";
import { mergeCommand } from "#cli/commands/merge.ts";
import { programmesCommand } from "#cli/commands/programmes.ts";
import { splitCommand } from "#cli/commands/split.ts";
import { programmeSheet } from "#core/report/programme-workbook.ts";
import { answerOf, CliFolder } from "#test/support/cli-packages.ts";
import { programmeOf } from "#test/support/programme-builders.ts";
import { runCli } from "#test/support/run-cli.ts";

const SLOW = 120_000;
const folder = new CliFolder();
const { at } = folder;

const TABLE = [
  "OPD;Program;Tahun;Aplikasi;Indikator;Anggaran",
  "Bappeda;Satu Data Kota;2026;Portal Satu Data;3; 1.250.000.000",
  "Diskominfo;Satu data kota;2026;CKAN;12; ",
  "Diskominfo;Jaringan intra;2026;;5, 45;",
].join("\r\n");

beforeAll(async () => {
  await folder.makePackage("base.zip", { "1": 2 });
  folder.put("program.csv", TABLE);
  await answerOf(programmesCommand, at("base.zip"), "--add", at("program.csv"), "-o", at("isi.zip"));
}, SLOW);

afterAll(folder.remove);

describe("matang programmes", () => {
  it("lists all programmes with what they support, what nothing supports, and what may be there twice", async () => {
    const answer = await answerOf(programmesCommand, at("isi.zip"));

    expect(answer).toMatchObject({
      programmes: [
        { agency: "Bappeda", name: "Satu Data Kota", budget: 1_250_000_000, indicators: ["3"] },
        { agency: "Diskominfo", name: "Jaringan intra", budget: null, indicators: ["5", "45"] },
        { agency: "Diskominfo", name: "Satu data kota", state: "planned" },
      ],
      coverage: { supported: 4, total: 47, unsupported: expect.arrayContaining(["1", "47"]) },
      duplicates: [{ nameAlike: 100, reasons: ["Namanya terbaca sama.", "Dari dua perangkat daerah."] }],
    });
  });

  it("changes nothing when the same table is added again, as CSV or as a workbook", async () => {
    const again = await answerOf(
      programmesCommand,
      at("isi.zip"),
      "--add",
      at("program.csv"),
      "-o",
      at("lagi.zip"),
    );
    const entry = programmeOf({ agency: "Bappeda", name: "Satu Data Kota", goal: "=1+1", state: "planned" });
    const workbook = { fileName: "program", sheets: [programmeSheet([{ ...entry, id: programmeOf().id }])] };
    const file = await writeWorkbook(workbook);
    folder.put("program.xlsx", new Uint8Array(await file.arrayBuffer()));
    const changed = await answerOf(
      programmesCommand,
      at("isi.zip"),
      "--add",
      at("program.xlsx"),
      "-o",
      at("ubah.zip"),
    );

    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    expect(changed).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
    expect(await answerOf(programmesCommand, at("ubah.zip"))).toMatchObject({
      programmes: [{ goal: "=1+1", budget: null, applications: [], indicators: [] }, {}, {}],
    });
  });

  it(
    "writes a table that it reads again",
    async () => {
      const { stdout, code } = await runCli(["programmes", at("isi.zip"), "--csv"], folder.path);
      folder.put("keluar.csv", stdout);
      const answer = await answerOf(
        programmesCommand,
        at("base.zip"),
        "--add",
        at("keluar.csv"),
        "-o",
        at("salinan.zip"),
      );

      expect(code).toBe(0);
      expect(answer).toMatchObject({ added: 3 });
      expect(await answerOf(programmesCommand, at("salinan.zip"))).toEqual(
        await answerOf(programmesCommand, at("isi.zip")),
      );
    },
    SLOW,
  );

  it("takes in all of a table or nothing, and names each mistake", async () => {
    folder.put("salah.csv", `${TABLE}\r\nBappeda;;20x6;;99;\r\n`);

    const result = await programmesCommand.run([
      at("isi.zip"),
      "--add",
      at("salah.csv"),
      "-o",
      at("salah.zip"),
    ]);

    expect(result).toMatchObject({ error: { kind: "failed" } });
    expect(JSON.stringify(result)).toMatch(
      /Baris 5, kolom Program: belum diisi.*kolom Tahun.*indikator “99”/,
    );
    expect(existsSync(at("salah.zip"))).toBe(false);
  });

  it("hands programmes out to their OPDs and merges what comes back", async () => {
    folder.put("bagi.csv", "indikator;opd\n1;Bappeda\n2;Diskominfo\n");
    await answerOf(splitCommand, at("isi.zip"), "--assign", at("bagi.csv"), "--out", at("tugas"));
    const [bappeda, diskominfo] = ["bappeda", "diskominfo"].map((name) =>
      at(`tugas/tugas-${name}.matang.zip`),
    );
    folder.put("baru.csv", "program;tahun\nPusat data;2027\n");
    folder.put("lain.csv", "opd;program;tahun\nDiskominfo;Pusat data;2027\n");
    await answerOf(programmesCommand, bappeda ?? "", "--add", at("baru.csv"), "-o", at("kembali.zip"));
    const foreign = await programmesCommand.run([
      bappeda ?? "",
      "--add",
      at("lain.csv"),
      "-o",
      at("asing.zip"),
    ]);
    await answerOf(
      mergeCommand,
      at("isi.zip"),
      at("isi.zip"),
      at("kembali.zip"),
      diskominfo ?? "",
      "-o",
      at("gabung.zip"),
    );

    expect(foreign).toMatchObject({ error: { message: expect.stringContaining("kolom Perangkat daerah") } });
    expect(await answerOf(programmesCommand, bappeda ?? "")).toMatchObject({
      programmes: [{ name: "Satu Data Kota" }],
      coverage: { supported: 0, total: 1, unsupported: ["1"] },
    });
    const whole = await answerOf(programmesCommand, at("gabung.zip"));
    expect(whole["programmes"]).toHaveLength(4);
    const both = await answerOf(programmesCommand, at("kembali.zip"), diskominfo ?? "");
    expect(both["programmes"]).toEqual(whole["programmes"]);
    expect(both).toMatchObject({ coverage: { total: 47, supported: 4 } });
  });

  it.each([
    [[]],
    [["a.zip", "--csv", "--json"]],
    [["a.zip", "-o", "b.zip"]],
    [["a.zip", "--add", "t.csv"]],
    [["a.zip", "b.zip", "--add", "t.csv", "-o", "c.zip"]],
  ])("takes %j for a wrong call", async (args) => {
    expect(await programmesCommand.run(args)).toMatchObject({ error: { kind: "usage" } });
  });
});
