import type { Command, CommandResult } from "#cli/command.ts";
import { parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { type ComparedColumns, readColumns } from "#cli/read-columns.ts";
import { arrangeColumns, EVERY_COLUMN } from "#core/comparison/arrange-columns.ts";
import { compareScorecards } from "#core/comparison/compare-scorecards.ts";
import { comparisonJson } from "#core/comparison/comparison-json.ts";
import { levelsOf } from "#core/comparison/comparison-levels.ts";
import { matrixSheet } from "#core/comparison/comparison-workbook.ts";
import { sheetCsv } from "#core/report/sheet-csv.ts";
import { succeed } from "#core/shared/result.ts";

export const compareCommand: Command = {
  name: "compare",
  usage: `compare BERKAS… [--assign FILE.csv] [--instrument ID] [--sort given|index|name] [--csv | --json]
    Membandingkan penilaian pada satu instrumen: satu kolom untuk setiap paket dan setiap tahap yang sudah dinilai. BERKAS
    berupa paket, atau tabel nilai (.csv, .xlsx) dengan satu baris per perangkat daerah: kolom nama, lalu nomor indikator.
    --assign FILE.csv   pembagian indikator seperti pada split: penilaian instansi juga diuraikan menjadi satu kolom untuk setiap
                        perangkat daerah; yang berkasnya sendiri ikut dibandingkan tidak muncul dua kali
    --instrument ID     instrumen tabel; tanpa ini: spbe-2020
    --sort URUTAN       given (seperti BERKAS), index (tertinggi dulu), atau name; tanpa ini: given
    --csv               tabel untuk lembar kerja, satu baris per kolom perbandingan; dapat dibaca lagi sebagai tabel nilai
    --json              nilai tepat, sebaran, dan (bila tepat dua kolom) selisih; inilah bawaannya`,
  run: compare,
};

const OPTIONS = {
  assign: { type: "string" },
  instrument: { type: "string" },
  sort: { type: "string" },
  csv: { type: "boolean" },
  json: { type: "boolean" },
} as const;

const SORTS = ["given", "index", "name"] as const;

async function compare(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, OPTIONS);
  if (!line.ok) {
    return line;
  }
  const {
    assign = null,
    instrument = "spbe-2020",
    sort = "given",
    csv = false,
    json = false,
  } = line.value.values;
  const wanted = SORTS.find((one) => one === sort);
  if (line.value.operands.length === 0 || (csv && json) || wanted === undefined) {
    return usageFailure("Sebutkan sedikitnya satu BERKAS, dan hanya satu dari --csv dan --json.");
  }
  const columns = await readColumns(line.value.operands, instrument, assign);
  return columns.ok ? succeed(printed(columns.value, wanted, csv)) : columns;
}

function printed(
  { questionnaire, columns }: ComparedColumns,
  sort: (typeof SORTS)[number],
  isCsv: boolean,
): unknown {
  const comparison = compareScorecards(questionnaire, columns);
  const levels = levelsOf(questionnaire);
  const given = Uint32Array.from(columns.keys());
  const order =
    sort === "given"
      ? given
      : arrangeColumns(comparison, {
          filter: EVERY_COLUMN,
          sort:
            sort === "name"
              ? { by: { kind: "name" }, isDescending: false }
              : { by: { kind: "line", line: 0 }, isDescending: true },
          groupBy: null,
        }).order;
  return isCsv
    ? sheetCsv(matrixSheet({ questionnaire, comparison, order, levels }))
    : comparisonJson(comparison, order, levels);
}
