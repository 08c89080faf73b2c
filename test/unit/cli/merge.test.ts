import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diffCommand } from "#cli/commands/diff.ts";
import { mergeCommand } from "#cli/commands/merge.ts";
import { openCommand } from "#cli/commands/open.ts";
import { setCommand } from "#cli/commands/set.ts";
import { readCopy } from "#cli/read-copy.ts";
import { writeCopy } from "#cli/write-copy.ts";
import spbe2020 from "#questionnaires/spbe-2020/worked-examples.json" with { type: "json" };
import { answerOf, CliFolder } from "#test/support/cli-packages.ts";
import { openBytes } from "#test/support/package-samples.ts";
import { runCli } from "#test/support/run-cli.ts";

const SLOW = 120_000;
const folder = new CliFolder();
const { at } = folder;
const files = { base: "", ours: "", theirs: "" };

beforeAll(async () => {
  folder.put("bukti/indikator1a.pdf", "%PDF-1.4\ntrailer<<>>\n%%EOF\n");
  files.base = await folder.makePackage("base.zip", { "1": 2, "2": 2, "3": 3 }, "bukti");
  files.ours = await folder.setLevels(files.base, "ours.zip", "Ani", { "1": 3, "2": 4, "5": 2 });
  files.theirs = await folder.setLevels(files.base, "theirs.zip", "Budi", { "1": 4, "3": 5, "5": 2 });
}, SLOW);

afterAll(folder.remove);

describe("matang set", () => {
  it("records each level that becomes another, and leaves the others alone", async () => {
    const levels = folder.put("set.csv", "Indikator;Tingkat\r\n1;2\r\n2;3,5\r\n7;\r\n9;4\r\n");

    const answer = await answerOf(
      setCommand,
      files.base,
      "--levels",
      levels,
      "--by",
      "Ani",
      "-o",
      at("set.zip"),
    );

    expect(answer).toEqual({ package: at("set.zip"), changed: ["2", "9"] });
    expect(await folder.levelsIn(at("set.zip"))).toEqual({ "1": 2, "2": "7/2", "3": 3, "9": 4 });
    const opened = await openBytes(folder.bytes("set.zip"));
    expect(opened.ok && opened.value.changes.slice(-2).map(({ by }) => by)).toEqual(["Ani", "Ani"]);
  });

  it.each([
    ["1;2\n", /harus|bukan|JSON/],
    ["indikator;nilai\n1;2\n1;3\n", /baris 3: indikator "1" disebut dua kali/],
    ["indikator;catatan\n1;2\n", /kolom indikator dan tingkat/],
    ["indikator;tingkat\n99;2\n", /99/],
    ["indikator;tingkat\n1;9\n", /9/],
    ["indikator;tingkat\n1;tinggi\n", /tinggi/],
    ['indikator;tingkat\n"1;2\n', /kutip/],
    ['{"__proto__": 3}', /__proto__/],
  ])("refuses %j with a sentence, and makes no package", async (content, message) => {
    const levels = folder.put("bad-levels", content);

    const result = await setCommand.run([files.base, "--levels", levels, "--by", "Ani", "-o", at("bad.zip")]);

    expect(result).toMatchObject({
      ok: false,
      error: { kind: "failed", message: expect.stringMatching(message) },
    });
    expect(existsSync(at("bad.zip"))).toBe(false);
  });
});

describe("matang merge", () => {
  it(
    "joins what each side changed, and asks about what both did",
    async () => {
      const { code, stdout, stderr } = await runCli(
        ["merge", "base.zip", "ours.zip", "theirs.zip", "-o", "out.zip"],
        folder.path,
      );

      const answer = JSON.parse(stdout);
      expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
      expect(answer.conflicts).toEqual([
        {
          indicator: "1",
          part: "level",
          ours: 3,
          theirs: 4,
          from: { ours: "Instansi belum disebutkan", theirs: "Instansi belum disebutkan" },
          by: { ours: "Ani", theirs: "Budi" },
          at: { ours: expect.any(String), theirs: expect.any(String) },
        },
      ]);
      expect(await folder.levelsIn(at("out.zip"))).toMatchObject({ "2": 4, "3": 5, "5": 2 });
      expect(await answerOf(openCommand, at("out.zip"))).toMatchObject({
        conflicts: [{ indicator: "1", part: "level" }],
        evidence: { items: 1, files: 1, notIncluded: 0 },
        people: ["Ani", "Budi"],
      });
    },
    SLOW,
  );

  it.each([
    ["ours", 3],
    ["theirs", 4],
  ])("settles everything for %s where it is told so, for ever", async (side, level) => {
    const answer = await answerOf(
      mergeCommand,
      files.base,
      files.ours,
      files.theirs,
      "--prefer",
      side,
      "--by",
      "Tim",
      "-o",
      at(`${side}-wins.zip`),
    );

    const again = await answerOf(
      mergeCommand,
      files.base,
      files.theirs,
      at(`${side}-wins.zip`),
      files.ours,
      "-o",
      at("again.zip"),
    );
    expect(answer).toMatchObject({ merged: { settled: 1 }, conflicts: [] });
    expect(again.conflicts).toEqual([]);
    expect((await folder.levelsIn(at("again.zip")))["1"]).toBe(level);
  });

  it("comes to the same in any order, and of a file that is there twice", async () => {
    await mergeCommand.run([files.base, files.ours, files.theirs, "-o", at("one.zip")]);
    await mergeCommand.run([files.base, files.theirs, files.ours, files.theirs, "-o", at("other.zip")]);

    const [one, other] = [await folder.levelsIn(at("one.zip")), await folder.levelsIn(at("other.zip"))];
    expect(one).toEqual(other);
    expect(await answerOf(diffCommand, at("one.zip"), at("other.zip"))).toMatchObject({
      same: true,
      changes: [],
    });
  });

  it("compares by value what was made anew and not from the base", async () => {
    const [base, ours, theirs] = [
      await folder.makePackage("n-base.zip", { "1": 2, "2": 2, "3": 2 }),
      await folder.makePackage("n-ours.zip", { "1": 3, "2": 2, "3": 4 }),
      await folder.makePackage("n-theirs.zip", { "1": 2, "2": 5, "3": 5 }),
    ];

    const result = await mergeCommand.run([base, ours, theirs, "-o", at("n-out.zip")]);

    expect(result).toMatchObject({
      ok: false,
      error: {
        kind: "left-open",
        answer: { conflicts: [{ indicator: "3", ours: 4, theirs: 5 }] },
      },
    });
    expect(await folder.levelsIn(at("n-out.zip"))).toMatchObject({ "1": 3, "2": 5 });
  });

  it("scores the official result that came in two halves as the official index", async () => {
    const official: Readonly<Record<string, number>> = { ...spbe2020.examples[0]?.levels };
    const half = (rest: number) =>
      Object.fromEntries(Object.entries(official).filter(([number]) => Number(number) % 2 === rest));
    const base = await folder.makePackage("empty.zip", {});
    const even = await folder.setLevels(base, "even.zip", "Ani", half(0));
    const odd = await folder.setLevels(base, "odd.zip", "Budi", half(1));

    const answer = await answerOf(mergeCommand, base, even, odd, "-o", at("whole.zip"));

    expect(answer.conflicts).toEqual([]);
    expect(await answerOf(openCommand, at("whole.zip"))).toMatchObject({
      levels: official,
      index: { exact: "1179/400", display: "2.95" },
    });
  });

  it("loses no bytes where one side left out the files that the other has, and names those that nobody has", async () => {
    const ours = await readCopy(files.ours);
    if (!ours.ok) {
      throw new Error(ours.error.kind);
    }
    await writeCopy(at("slim.zip"), ours.value, [], "2026-11-26T00:00:00Z");

    const whole = await answerOf(
      mergeCommand,
      files.base,
      at("slim.zip"),
      at("slim.zip"),
      "-o",
      at("fat.zip"),
    );
    const none = await answerOf(
      mergeCommand,
      at("slim.zip"),
      at("slim.zip"),
      at("slim.zip"),
      "-o",
      at("thin.zip"),
    );

    expect(await answerOf(openCommand, at("slim.zip"))).toMatchObject({
      evidence: { items: 1, files: 0, notIncluded: 1 },
    });
    expect(whole).toMatchObject({ merged: { evidence: 1, missingEvidence: 0 } });
    expect(none).toMatchObject({ merged: { evidence: 1, missingEvidence: 1 } });
    const opened = await openBytes(folder.bytes("fat.zip"));
    expect(opened.ok && opened.value.evidence.map(({ bytes }) => bytes.size)).toEqual([27]);
  });

  it("has a sentence for files that cannot be merged", async () => {
    folder.put("text.zip", "bukan paket");

    const broken = await mergeCommand.run([files.base, files.ours, at("text.zip"), "-o", at("x.zip")]);
    const few = await mergeCommand.run([files.base, files.ours, "-o", at("x.zip")]);

    expect(broken).toMatchObject({ error: { kind: "failed", message: expect.stringContaining("text.zip") } });
    expect(few).toMatchObject({ error: { kind: "usage" } });
    expect(existsSync(at("x.zip"))).toBe(false);
  });
});

describe("matang diff", () => {
  it("tells what is new and what became another, from the first to the second", async () => {
    const answer = await answerOf(diffCommand, files.base, files.ours);

    expect(answer).toMatchObject({
      same: false,
      changes: [
        { indicator: "1", part: "level", change: "changed", before: 2, after: 3 },
        { indicator: "2", part: "level", change: "changed", before: 2, after: 4 },
        { indicator: "5", part: "level", change: "new", before: null, after: 2 },
      ],
    });
  });
});
