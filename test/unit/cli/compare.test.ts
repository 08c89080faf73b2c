import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareCommand } from "#cli/commands/compare.ts";
import { answerOf, CliFolder } from "#test/support/cli-packages.ts";
import { runCli } from "#test/support/run-cli.ts";

const SLOW = 120_000;
const folder = new CliFolder();
const { at } = folder;
const all = (level: number) =>
  Object.fromEntries(Array.from({ length: 47 }, (_, place) => [place + 1, level]));
const table = (level: number) =>
  `nama;${Object.keys(all(1)).join(";")}\nDinas Tabel;${Object.values(all(level)).join(";")}\n`;

beforeAll(async () => {
  await folder.makePackage("a.matang.zip", all(3));
  await folder.makePackage("b.matang.zip", { ...all(3), "1": 5, "2": 1 });
}, SLOW);

afterAll(folder.remove);

describe("matang compare", () => {
  it("tells exact figures, and the difference of two", { timeout: SLOW }, async () => {
    const answer = await answerOf(compareCommand, at("a.matang.zip"), at("b.matang.zip"));

    expect(answer).toMatchObject({
      instrument: "spbe-2020",
      columns: [
        { figures: { index: { exact: "3", display: "3.00" } } },
        { figures: { "1": { exact: "5", display: "5.00" } } },
      ],
      difference: { "1": { display: "2.00" }, "2": { display: "-2.00" }, "3": { display: "0.00" } },
      distribution: { "1": { counts: [0, 0, 1, 0, 1], mean: { display: "4.00" } } },
    });
  });

  it("prints a table that can be compared again, packages and tables together", {
    timeout: SLOW,
  }, async () => {
    folder.put("nilai.csv", table(4));

    const first = await runCli(
      ["compare", at("a.matang.zip"), at("nilai.csv"), "--csv", "--sort", "index"],
      folder.path,
    );
    folder.put("lagi.csv", first.stdout);
    const again = await runCli(["compare", at("lagi.csv"), "--csv"], folder.path);

    expect(first.code).toBe(0);
    expect(
      first.stdout
        .trimEnd()
        .split("\r\n")
        .map((line) => line.split(";")[6]),
    ).toEqual(["indeks terendah", "4,00", "3,00"]);
    expect(again.stdout).toBe(first.stdout);
  });

  it("shows the OPDs within an institution's package by the table of who answers what", {
    timeout: SLOW,
  }, async () => {
    const assign = folder.put("pembagian.csv", "indikator,opd\n1,Dinas Satu\n2,Dinas Satu\n2,Dinas Dua\n");
    folder.put("sendiri.csv", "nama;instansi;tahun;2\nDinas Dua;Instansi Contoh;2025;4\n");

    const alone = await answerOf(compareCommand, at("b.matang.zip"), "--assign", assign);
    const none = await compareCommand.run([at("sendiri.csv"), "--assign", assign]);

    expect(alone).toMatchObject({
      columns: [
        { agency: null, figures: { "47": { display: "3.00" } } },
        {
          agency: "Dinas Satu",
          coverage: "part",
          total: 2,
          figures: { "1": { exact: "5" }, "2": { exact: "1" } },
        },
        { agency: "Dinas Dua", coverage: "part", total: 1, figures: { "2": { exact: "1" } } },
      ],
      distribution: { "1": { counts: [0, 0, 0, 0, 1] }, "2": { counts: [2, 0, 0, 0, 0] } },
      notInDistribution: [expect.any(String)],
    });
    expect(none).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/tidak ada paketnya/) },
    });
  });

  it("refuses another instrument, a table it cannot read, and what nobody asked for", {
    timeout: SLOW,
  }, async () => {
    folder.put("salah.csv", "nama;1\nDinas;9\n");
    folder.put("lama.csv", "nama;1\nDinas;3\n");

    const wrong = await compareCommand.run([at("salah.csv")]);
    const other = await compareCommand.run([at("a.matang.zip"), at("lama.csv"), "--instrument", "spbe-2018"]);
    const nothing = await compareCommand.run([]);
    const both = await compareCommand.run([at("a.matang.zip"), "--csv", "--json"]);

    expect(wrong).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/Baris 2, indikator 1/) },
    });
    expect(other).toMatchObject({ ok: false, error: { message: expect.stringMatching(/spbe-2018\) lain/) } });
    expect(nothing).toMatchObject({ ok: false, error: { kind: "usage" } });
    expect(both).toMatchObject({ ok: false, error: { kind: "usage" } });
  });
});
