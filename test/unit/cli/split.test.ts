import { existsSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mergeCommand } from "#cli/commands/merge.ts";
import { openCommand } from "#cli/commands/open.ts";
import { splitCommand } from "#cli/commands/split.ts";
import { readCopy } from "#cli/read-copy.ts";
import { writeCopy } from "#cli/write-copy.ts";
import { atTime, sets } from "#test/support/assessment-builders.ts";
import { answerOf, CliFolder } from "#test/support/cli-packages.ts";
import { changedBy } from "#test/support/copies.ts";
import { levelRecord } from "#test/support/review-builders.ts";

const SLOW = 120_000;
const folder = new CliFolder();
const { at } = folder;
let base = "";

beforeAll(async () => {
  folder.put("bukti/indikator1a.pdf", "%PDF-1.4\n%1\ntrailer<<>>\n%%EOF\n");
  folder.put("bukti/indikator3a.pdf", "%PDF-1.4\n%3\ntrailer<<>>\n%%EOF\n");
  base = await folder.makePackage("base.zip", { "1": 2, "2": 2, "3": 3 }, "bukti");
}, SLOW);

afterAll(folder.remove);

describe("matang split", () => {
  it("makes a package for each OPD, with its indicators, evidence, deadline and note only", async () => {
    const assign = folder.put(
      "a.csv",
      "indicator,opd,deadline,note\n2,Dinas Kesehatan,,\n1,Dinas Kesehatan,2026-12-01,Lengkapi\n3,Diskominfo,,\n1,Diskominfo,,\n",
    );

    const answer = await answerOf(
      splitCommand,
      base,
      "--assign",
      assign,
      "--from",
      "Sekretariat",
      "--out",
      at("tugas"),
    );

    expect(answer.packages).toMatchObject([
      { opd: "Dinas Kesehatan", indicators: ["1", "2"], deadline: "2026-12-01", evidence: 1 },
      { opd: "Diskominfo", indicators: ["1", "3"], deadline: null, evidence: 2 },
    ]);
    expect(answer.unassigned).toHaveLength(47 - 3);
    expect(readdirSync(at("tugas")).sort()).toEqual([
      "tugas-dinas-kesehatan.matang.zip",
      "tugas-diskominfo.matang.zip",
    ]);
    expect(await answerOf(openCommand, at("tugas/tugas-dinas-kesehatan.matang.zip"))).toMatchObject({
      agency: "Dinas Kesehatan",
      indicators: ["1", "2"],
      levels: { "1": 2, "2": 2 },
      task: { from: "Sekretariat", to: "Dinas Kesehatan", deadline: "2026-12-01", note: "Lengkapi" },
      evidence: { items: 1, files: 1 },
    });
  });

  it("gives back by merging what the OPDs answered, and the whole stays whole", async () => {
    const assign = folder.put("b.csv", "indicator;opd\n1;A\n2;A\n3;B\n1;B\n");
    await answerOf(splitCommand, base, "--assign", assign, "--out", at("bagi"));
    const a = await folder.setLevels(at("bagi/tugas-a.matang.zip"), "a.zip", "A", { "1": 3, "2": 5 });
    const b = await folder.setLevels(at("bagi/tugas-b.matang.zip"), "b.zip", "B", { "3": 4, "1": 3 });

    const answer = await answerOf(mergeCommand, base, a, b, "-o", at("gabungan.zip"));

    expect(answer.conflicts).toEqual([]);
    expect(await answerOf(openCommand, at("gabungan.zip"))).toMatchObject({
      agency: null,
      indicators: "all",
      levels: { "1": 3, "2": 5, "3": 4 },
      evidence: { items: 2, files: 2, notIncluded: 0 },
    });
  });

  it("gives back by merging no level of a later stage that an OPD gave, unless it is asked for", async () => {
    const assign = folder.put("t.csv", "indicator;opd\n1;Dinas A\n1;Dinas B\n");
    await answerOf(splitCommand, base, "--assign", assign, "--out", at("tahap"));
    const bring = async (opd: string, level: number) => {
      const name = `${opd}.zip`;
      const copy = await readCopy(
        await folder.setLevels(at(`tahap/tugas-${opd}.matang.zip`), name, "Asesor", { "1": level }),
      );
      if (!copy.ok) {
        throw new Error(copy.error.kind);
      }
      const claimed = changedBy(copy.value, "Asesor", sets(null, levelRecord("final", "1", "5")));
      await writeCopy(at(name), claimed, [], atTime("09:00"));
      return at(name);
    };
    const [a, b] = [await bring("dinas-a", 4), await bring("dinas-b", 5)];

    const merged = await mergeCommand.run([base, a, b, "-o", at("tanpa-tahap.zip")]);
    await mergeCommand.run([base, a, b, "--stage-levels", "-o", at("dengan-tahap.zip")]);

    const left = { indicator: "1", stage: "final", level: 5 };
    expect(merged).toMatchObject({
      error: {
        answer: {
          conflicts: [{ indicator: "1", from: { ours: "Dinas A", theirs: "Dinas B" } }],
          stageLevelsLeftOut: [
            { from: "Dinas A", ...left },
            { from: "Dinas B", ...left },
          ],
        },
      },
    });
    const finals = await Promise.all(
      ["tanpa-tahap.zip", "dengan-tahap.zip"].map(async (name) => {
        const copy = await readCopy(at(name));
        return copy.ok && copy.value.assessment.records.length;
      }),
    );
    expect(finals).toEqual([0, 1]);
  });

  it("names files that every disk takes, and no two the same", async () => {
    const names = ['"../../Dinas/A"', "dinas a", "Dinas A 2", "Dinas-A", "※"];
    const assign = folder.put("c.csv", `indicator,opd\n${names.map((name) => `1,${name}`).join("\n")}\n`);

    await answerOf(splitCommand, base, "--assign", assign, "--out", at("nama"));

    expect(readdirSync(at("nama")).sort()).toEqual(
      ["dinas-a", "dinas-a-2", "dinas-a-2-2", "dinas-a-3", "opd"]
        .map((name) => `tugas-${name}.matang.zip`)
        .sort(),
    );
  });

  it("tells of names and days that are likely slips, and makes the packages all the same", async () => {
    const assign = folder.put(
      "e.csv",
      "indicator,opd,deadline\n1,Dinas Kesehatan,2026-11-30\n2,Dinas Kesehatan,\n3,Dinas Kesehtan,2026-12-01\n",
    );

    const day = "2026-12-01T02:00:00Z";
    const answer = await answerOf(splitCommand, base, "--assign", assign, "--at", day, "--out", at("ragu"));

    expect(answer).toMatchObject({
      packages: [{ opd: "Dinas Kesehatan" }, { opd: "Dinas Kesehtan" }],
      warnings: [
        expect.stringContaining("“Dinas Kesehtan” mirip “Dinas Kesehatan”"),
        "Indikator 1, Dinas Kesehatan: tenggat 2026-11-30 sudah lewat.",
      ],
    });
  });

  it("makes nothing of a table that is wrong", async () => {
    const assign = folder.put("d.csv", "indicator,opd\n1,A\n48,A\n");

    const result = await splitCommand.run([base, "--assign", assign, "--out", at("salah")]);

    expect(result).toMatchObject({ error: { kind: "failed", message: expect.stringContaining("Baris 3") } });
    expect(existsSync(at("salah"))).toBe(false);
  });
});
