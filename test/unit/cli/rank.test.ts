import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { rankCommand } from "#cli/commands/rank.ts";
import { hundredthsOf, recount } from "#test/support/national-recount.ts";
import { publishedResults } from "#test/support/published-results.ts";
import { runCli } from "#test/support/run-cli.ts";

const SLOW = 120_000;

it(
  "prints rank, of, percentile and neighbours, and nothing else: Kalimantan Timur 2024 among the provinces",
  async () => {
    const { code, stdout, stderr } = await runCli(
      ["rank", "--year", "2024", "--index", "3.79", "--kind", "provinsi"],
      tmpdir(),
    );
    const provinces = recount(publishedResults(2024).filter(({ kind }) => kind === "provinsi"));
    const printed = JSON.parse(stdout);

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(Object.keys(printed)).toEqual(["rank", "of", "percentile", "neighbours"]);
    expect(printed).toMatchObject({ rank: 15, of: 38, percentile: 57.89 }); // 22 of 38 are lower
    expect([provinces.rankOf(379), provinces.percentileOf(379)]).toEqual([15, 5789]);
    expect(printed.neighbours.map((one: { name: string; rank: number }) => [one.rank, one.name])).toEqual([
      [12, "Provinsi Nusa Tenggara Timur"],
      [13, "Provinsi Sumatera Utara"],
      [14, "Provinsi Sumatera Barat"],
      [15, "Provinsi Kalimantan Timur"],
      [15, "Provinsi Kalimantan Utara"],
      [17, "Provinsi Riau"],
      [18, "Provinsi Sulawesi Barat"],
      [19, "Provinsi Aceh"],
    ]);
  },
  SLOW,
);

it("reads a comma like a point, and a name in place of an index", async () => {
  const withPoint = await rankCommand.run(["--year", "2024", "--index", "3.79"]);
  const denpasar = publishedResults(2024).find(({ name }) => name === "Kota Denpasar");
  const { rankOf } = recount(publishedResults(2024));

  expect(await rankCommand.run(["--year", "2024", "--index", "3,79"])).toEqual(withPoint);
  expect(await rankCommand.run(["--year", "2024", "--name", "Pemkot Denpasar"])).toMatchObject({
    ok: true,
    value: { rank: rankOf(hundredthsOf(denpasar?.index ?? "")), of: 615 },
  });
});

it("lets an index take the place of the published one of that name", async () => {
  const ranked = await rankCommand.run([
    ...["--year", "2024", "--name", "Provinsi Kalimantan Timur", "--index", "4,35", "--kind", "provinsi"],
  ]);
  const others = publishedResults(2024).filter(
    ({ kind, name }) => kind === "provinsi" && name !== "Provinsi Kalimantan Timur",
  );

  expect(ranked).toMatchObject({ ok: true, value: { rank: recount(others).rankOf(435), of: 38 } });
  expect(JSON.stringify(ranked)).not.toContain("Kalimantan Timur");
});

it("narrows to a province, whose own government counts as one of it", async () => {
  const bali = publishedResults(2023).filter(({ province }) => province === "Bali");

  expect(await rankCommand.run(["--year", "2023", "--index", "5", "--province", "bali"])).toMatchObject({
    ok: true,
    value: { rank: 1, of: bali.length, percentile: 100 },
  });
});

it.each([
  [["--index", "3"], "usage", /^Sebutkan --year dengan tahun yang hasilnya ada: 2023 dan 2024\./],
  [["--year", "2022", "--index", "3"], "usage", /^Sebutkan --year/],
  [["--year", "2024"], "usage", /^Sebutkan --index, --name, atau keduanya\./],
  [["--year", "2024", "--index", "tiga"], "usage", /^--index "tiga": Indeks ditulis dengan angka/],
  [["--year", "2024", "--index", "5,01"], "usage", /Indeks ada antara 1,00 dan 5,00\./],
  [["--year", "2024", "--index", "3", "--kind", "desa"], "usage", /^Jenis "desa" tidak dikenal\./],
  [["--year", "2024", "--index", "3", "--province", "Jawa"], "failed", /^Provinsi "Jawa" tidak ada/],
  [
    ["--year", "2024", "--name", "Magelang"],
    "failed",
    /Mungkin maksud Anda: Kabupaten Magelang; Kota Magelang\./,
  ],
  [["--year", "2024", "--name", "Kota Denpasar", "--kind", "provinsi"], "usage", /tidak termasuk Provinsi/],
  [
    ["--year", "2024", "--index", "3", "--kind", "lembaga", "--province", "Bali"],
    "failed",
    /^Tidak ada Lembaga/,
  ],
  [["--year", "2024", "--name", "Kota", "Denpasar"], "usage", /^Tidak mengerti "Denpasar"/],
])("says what is wrong with %j", async (args, kind, message) => {
  expect(await rankCommand.run(args)).toMatchObject({
    ok: false,
    error: { kind, message: expect.stringMatching(message) },
  });
});
