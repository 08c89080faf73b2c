import type { Command, CommandResult } from "#cli/command.ts";
import { consolidationInput, type WholeAndParts } from "#cli/consolidation-input.ts";
import { consolidationOutput } from "#cli/consolidation-output.ts";
import { parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { randomChangeId } from "#cli/random-ids.ts";
import { readInstant } from "#cli/read-instant.ts";
import { readPackageFolder } from "#cli/read-package-folder.ts";
import { writeCopy } from "#cli/write-copy.ts";
import { applyChanges } from "#core/assessment/apply-changes.ts";
import type { Change, Edit } from "#core/assessment/change.ts";
import { type Consolidation, consolidate as consolidateAll } from "#core/consolidation/consolidate.ts";
import { consolidationEdits } from "#core/consolidation/consolidation-edits.ts";
import { ruleEdits } from "#core/consolidation/rule-record.ts";
import { linkChanges } from "#core/exchange/change-set.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { fail, succeed } from "#core/shared/result.ts";

export const consolidateCommand: Command = {
  name: "consolidate",
  usage: `consolidate FOLDER [--rules FILE.csv] [--institution NAMA] [--by NAMA] [--at WAKTU] -o PAKET
    Menggabungkan penilaian semua perangkat daerah dalam FOLDER menjadi satu penilaian instansi, lengkap dengan bukti dukungnya.
    Berkas tanpa perangkat daerah, bila ada, adalah penilaian instansi yang dilanjutkan. Bila pengampu berbeda pendapat dan
    belum ada aturan yang memutuskan, kode keluar 3; berkas tetap dibuat dan indikator itu dibiarkan seperti semula.
    --rules FILE.csv    tabel berkolom indicator,rule dan, sesuai aturannya, opd,level,reason; rule berisi owner (jawaban
                        pengampu itu), lowest (terendah), atau chosen (tingkat yang dipilih, dengan alasan)
    --institution NAMA  nama instansi; tanpa ini: seperti dalam berkas
    --by NAMA           siapa yang menggabungkan, untuk riwayat perubahan
    --at WAKTU          kapan, misalnya 2025-07-01T02:03:04Z
    -o, --output PAKET  berkas yang dibuat`,
  run: consolidate,
};

const OPTIONS = {
  rules: { type: "string" },
  institution: { type: "string" },
  by: { type: "string" },
  at: { type: "string" },
  output: { type: "string", short: "o" },
} as const;

async function consolidate(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, OPTIONS);
  if (!line.ok) {
    return line;
  }
  const { rules = null, institution = null, by = "", output } = line.value.values;
  const [folder, ...more] = line.value.operands;
  if (folder === undefined || more.length > 0 || output === undefined) {
    return usageFailure("Sebutkan satu FOLDER dan -o.");
  }
  if (institution !== null && (institution.trim() === "" || institution.length > 200)) {
    return usageFailure("--institution berisi 1 sampai 200 huruf.");
  }
  const at = readInstant(line.value.values.at);
  if (!at.ok) {
    return at;
  }
  const packages = await readPackageFolder(folder);
  if (!packages.ok) {
    return packages;
  }
  const given = await consolidationInput(packages.value, { institution, rules, at: at.value });
  if (!given.ok) {
    return given;
  }
  const consolidation = consolidateAll(given.value.input);
  const copy = copyOf(given.value, consolidation, { by: by.slice(0, 200), at: at.value });
  const evidence = packages.value.flatMap(({ opened }) => opened.evidence);
  const written = await writeCopy(output, copy, evidence, at.value);
  if (!written.ok) {
    return written;
  }
  const answer = {
    package: output,
    ...consolidationOutput(consolidation),
    evidence: copy.assessment.evidence.length,
    missingEvidence: written.value.notIncluded.length,
  };
  return answer.conflicts.length === 0 ? succeed(answer) : fail({ kind: "left-open", answer });
}

/** The institution's assessment with the consolidation as recorded changes, the rules among them. */
function copyOf(
  { whole, input }: WholeAndParts,
  consolidation: Consolidation,
  { by, at }: Pick<Change, "by" | "at">,
): AssessmentCopy {
  const { assessment } = whole;
  const fitting = input.rules.filter((rule) => !consolidation.unfitRules.includes(rule));
  const edits: readonly Edit[] = [...consolidationEdits(consolidation), ...ruleEdits(assessment, fitting)];
  const changes = edits.map(
    (edit): Change => ({ id: randomChangeId(), assessment: assessment.id, at, by, edit }),
  );
  const applied = applyChanges(assessment, changes);
  if (!applied.ok) {
    throw new Error("Changes made of a consolidation do not fit the assessment");
  }
  return {
    assessment: applied.value.assessment,
    changes: linkChanges([...whole.changes, ...changes], whole.superseded),
    superseded: whole.superseded,
  };
}
