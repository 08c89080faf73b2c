import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { newCommand } from "#cli/commands/new.ts";
import { reportCommand } from "#cli/commands/report.ts";
import { scoreCommand } from "#cli/commands/score.ts";
import { runCli } from "#test/support/run-cli.ts";

const SLOW = 120_000;

it.each([
  [[], /^Sebutkan perintahnya\.\n\nPemakaian:\n {2}matang score FILE/],
  [["hitung"], /^Perintah "hitung" tidak dikenal\.\n\nPemakaian:/],
  [["score"], /^Sebutkan satu FILE\.\n\nPemakaian:\n {2}matang score FILE/],
])(
  "ends with 2 and tells how to call it: %j",
  async (args, message) => {
    const { code, stdout, stderr } = await runCli(args, tmpdir());

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  },
  SLOW,
);

it.each([
  [scoreCommand, ["a.json", "b.json"], /^Sebutkan satu FILE\./],
  [scoreCommand, ["--cepat", "a.json"], /--cepat/],
  [newCommand, ["--instrument", "spbe-2020"], /^Sebutkan --instrument, --levels, dan -o/],
  [newCommand, ["--instrument", "spbe-2020", "--levels"], /--levels/],
  [newCommand, ["--instrument", "spbe-2020", "--levels", "a", "-o", "b", "--at", "kemarin"], /^--at harus/],
  [newCommand, ["--instrument", "spbe-2020", "--levels", "a", "-o", "b", "--year", "dua"], /tahun 2000/],
  [newCommand, ["--instrument", "spbe-2020", "--levels", "a", "-o", "b", "--agency", ""], /1 sampai 200/],
  [reportCommand, ["a.matang.zip"], /^Sebutkan satu PAKET dan -o FILE\.pdf\./],
  [reportCommand, ["a.matang.zip", "-o", "x.pdf", "--at", "1"], /^--at harus/],
])("takes $0.name with %j for a wrong call", async (command, args, message) => {
  expect(await command.run(args)).toMatchObject({
    ok: false,
    error: { kind: "usage", message: expect.stringMatching(message) },
  });
});

it.each([
  [["--help"], /matang score FILE[\s\S]+matang new --instrument[\s\S]+matang report PAKET/],
  [["new", "--help"], /^Pemakaian:\n {2}matang new/],
  [["--version"], /^\d+\.\d+\.\d+\n$/],
])(
  "tells on standard output what was asked for: %j",
  async (args, text) => {
    const { code, stdout, stderr } = await runCli(args, tmpdir());

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(text);
  },
  SLOW,
);
