import type { OpenedPackage } from "#adapters/files/read-package.ts";
import { addProgrammes } from "#cli/add-programmes.ts";
import type { Command, CommandResult } from "#cli/command.ts";
import { parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { readCopies } from "#cli/read-copy.ts";
import { readInstant } from "#cli/read-instant.ts";
import type { AssessmentDetails } from "#core/assessment/assessment.ts";
import { coverageOf } from "#core/programme/coverage.ts";
import { type ProgrammeEntry, programmesOf } from "#core/programme/programme-entry.ts";
import { reasonsInWords, suggestDuplicates } from "#core/programme/suggest-duplicates.ts";
import { programmeSheet } from "#core/report/programme-workbook.ts";
import { sheetCsv } from "#core/report/sheet-csv.ts";
import { exactText } from "#core/shared/exact.ts";
import { succeed } from "#core/shared/result.ts";

export const programmesCommand: Command = {
  name: "programmes",
  usage: `programmes PAKET… [--csv|--json] | programmes PAKET --add FILE [--by NAMA] [--at WAKTU] -o PAKET
    Program strategis semua paket itu, dengan indikator yang belum didukung dan dugaan duplikat. Program yang ada di
    beberapa paket dibaca dari yang disebut lebih dahulu.
    --csv               sebagai tabel, yang dapat dibaca kembali dengan --add; tanpa ini JSON
    --add FILE          memasukkan program dari tabel .xlsx atau CSV; satu saja yang keliru, tidak ada yang masuk
    --by NAMA           siapa yang memasukkan, untuk riwayat perubahan
    --at WAKTU          kapan, misalnya 2025-07-01T02:03:04Z
    -o, --output PAKET  berkas yang dibuat`,
  run: programmes,
};

const OPTIONS = {
  csv: { type: "boolean" },
  json: { type: "boolean" },
  add: { type: "string" },
  by: { type: "string" },
  at: { type: "string" },
  output: { type: "string", short: "o" },
} as const;

async function programmes(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, OPTIONS);
  if (!line.ok) {
    return line;
  }
  const { csv, json, add, by = "", output } = line.value.values;
  const [file, ...more] = line.value.operands;
  if (file === undefined) {
    return usageFailure("Sebutkan sedikitnya satu PAKET.");
  }
  if (add === undefined) {
    return output !== undefined || (csv === true && json === true)
      ? usageFailure("Pilih salah satu: --csv, --json, atau --add dengan -o.")
      : listProgrammes([file, ...more], csv === true);
  }
  if (output === undefined || more.length > 0 || csv === true || json === true) {
    return usageFailure("Dengan --add sebutkan satu PAKET dan -o.");
  }
  const at = readInstant(line.value.values.at);
  return at.ok ? addProgrammes({ file, table: add, output, by, at: at.value }) : at;
}

async function listProgrammes(files: readonly string[], asCsv: boolean): CommandResult {
  const opened = await readCopies(files);
  if (!opened.ok) {
    return opened;
  }
  const entries = entriesOf(opened.value);
  if (asCsv) {
    return succeed(sheetCsv(programmeSheet(entries)));
  }
  const [first, ...others] = opened.value;
  if (first === undefined) {
    throw new Error("No package was read");
  }
  const { details } = first.assessment;
  const wide: AssessmentDetails = others.length === 0 ? details : { ...details, scope: { kind: "all" } };
  const { supported, total, supportedShare, unsupported } = coverageOf(first.questionnaire, wide, entries);
  const records = opened.value.flatMap(({ assessment }) => assessment.records);
  return succeed({
    programmes: entries.map(({ id, agency, programme }) => ({ id, agency, ...programme })),
    coverage: {
      supported,
      total,
      share: exactText(supportedShare),
      unsupported: unsupported.map(({ number }) => number),
    },
    duplicates: suggestDuplicates(entries, { records }).map((suggestion) => ({
      one: suggestion.one.id,
      other: suggestion.other.id,
      nameAlike: suggestion.nameAlike,
      reasons: reasonsInWords(suggestion),
    })),
  });
}

/** Each programme once, in reading order. */
function entriesOf(opened: readonly OpenedPackage[]): readonly ProgrammeEntry[] {
  const records = new Map(
    opened
      .flatMap(({ assessment }) => assessment.records)
      .toReversed()
      .map((record) => [record.id, record]),
  );
  return programmesOf({ records: [...records.values()] });
}
