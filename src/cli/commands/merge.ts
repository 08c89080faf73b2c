import type { OpenedPackage } from "#adapters/files/read-package.ts";
import type { Command, CommandResult } from "#cli/command.ts";
import { parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { plainConflict } from "#cli/plain-conflict.ts";
import { plainLevelOf } from "#cli/plain-level.ts";
import { randomChangeId } from "#cli/random-ids.ts";
import { readCopies } from "#cli/read-copy.ts";
import { readInstant } from "#cli/read-instant.ts";
import { writeCopy } from "#cli/write-copy.ts";
import { settleAll } from "#core/exchange/apply-resolution.ts";
import { senderOfPackage } from "#core/exchange/arrived-file.ts";
import { diffAssessments } from "#core/exchange/diff-assessments.ts";
import { type MergedAssessment, mergeAssessments } from "#core/exchange/merge-assessments.ts";
import { conflictsOf } from "#core/exchange/merge-conflicts.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import type { Preference } from "#core/exchange/settle-part.ts";
import { stageLevelsBrought } from "#core/exchange/stage-levels-brought.ts";
import { fail, succeed } from "#core/shared/result.ts";

export const mergeCommand: Command = {
  name: "merge",
  usage: `merge ASAL MILIK-KITA MILIK-MEREKA… [--prefer ours|theirs] [--stage-levels] [--by NAMA] [--at WAKTU] -o PAKET
    Menggabungkan beberapa berkas yang berasal dari berkas ASAL. Yang berubah di satu pihak saja ikut dengan sendirinya.
    Yang dicetak: {"merged": …, "conflicts": [{"indicator", "part", "ours", "theirs", "from": dari perangkat daerah
    mana, "by": siapa penulisnya, "at"}]}. Bila masih ada pertentangan, kode keluar 3; berkas tetap dibuat dan memuat
    semua pendapat, sampai salah satunya dipilih. Tingkat tahap penilai dalam jawaban atas tugas tidak ikut: tahap itu
    bukan untuk diisi perangkat daerah. Yang tidak ikut dicetak dalam "stageLevelsLeftOut".
    --prefer PIHAK      ours atau theirs: pilih pihak itu pada setiap pertentangan
    --stage-levels      ikutkan juga tingkat tahap penilai dari jawaban atas tugas
    --by NAMA           siapa yang memilih, untuk riwayat perubahan
    --at WAKTU          kapan, misalnya 2025-07-01T02:03:04Z
    -o, --output PAKET  berkas yang dibuat`,
  run: merge,
};

const OPTIONS = {
  prefer: { type: "string" },
  "stage-levels": { type: "boolean" },
  by: { type: "string" },
  at: { type: "string" },
  output: { type: "string", short: "o" },
} as const;

async function merge(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, OPTIONS);
  if (!line.ok) {
    return line;
  }
  const { prefer, output, by } = line.value.values;
  const files = line.value.operands;
  if (files.length < 3 || output === undefined) {
    return usageFailure("Sebutkan ASAL, MILIK-KITA, sedikitnya satu MILIK-MEREKA, dan -o.");
  }
  if (prefer !== undefined && prefer !== "ours" && prefer !== "theirs") {
    return usageFailure("--prefer berisi ours atau theirs.");
  }
  const at = readInstant(line.value.values.at);
  if (!at.ok) {
    return at;
  }
  const opened = await readCopies(files);
  if (!opened.ok) {
    return opened;
  }
  const [base, ours, ...theirs] = opened.value;
  if (base === undefined || ours === undefined) {
    throw new Error("Fewer packages were read than there are files");
  }
  const takesStageLevels = line.value.values["stage-levels"] === true;
  const merged = mergeAssessments(ours.questionnaire, { base, ours, theirs, takesStageLevels });
  const conflicts = conflictsOf(merged);
  const settling = { newId: randomChangeId, by: (by ?? "").slice(0, 200), at: at.value };
  const copy: AssessmentCopy =
    prefer === undefined
      ? merged
      : settleAll(ours.questionnaire, merged, preferring(prefer, merged), settling);
  const evidence = opened.value.flatMap((one) => one.evidence);
  const written = await writeCopy(output, copy, evidence, at.value);
  if (!written.ok) {
    return written;
  }
  const answer = {
    merged: {
      package: output,
      ...countsOf(base, copy),
      settled: prefer === undefined ? 0 : conflicts.length,
      evidence: copy.assessment.evidence.length,
      missingEvidence: written.value.notIncluded.length,
    },
    conflicts:
      prefer === undefined
        ? conflicts.flatMap((conflict) => plainConflict(conflict, [ours, ...theirs].map(senderIn)))
        : [],
    ...(takesStageLevels ? {} : leftOutOf(merged, [ours, ...theirs])),
  };
  return answer.conflicts.length === 0 ? succeed(answer) : fail({ kind: "left-open", answer });
}

function senderIn({ assessment }: OpenedPackage): string {
  return senderOfPackage(assessment);
}

/** Nothing where all of it came along. */
function leftOutOf(merged: MergedAssessment, copies: readonly OpenedPackage[]): object {
  const stageLevelsLeftOut = copies.flatMap((copy) =>
    stageLevelsBrought(copy.questionnaire, merged, [copy]).map(({ question, stage, there }) => ({
      from: senderIn(copy),
      indicator: question,
      stage,
      level: there === null ? null : plainLevelOf(there.level),
    })),
  );
  return stageLevelsLeftOut.length === 0 ? {} : { stageLevelsLeftOut };
}

/** What became of the base. */
function countsOf(base: OpenedPackage, copy: AssessmentCopy) {
  const { differences, same } = diffAssessments(base.assessment, copy.assessment);
  const count = (kind: string) => differences.filter(({ change }) => change === kind).length;
  return { new: count("new"), changed: count("changed"), removed: count("removed"), same };
}

/** Of several others that are preferred, the one named last. */
function preferring(side: "ours" | "theirs", { sides }: MergedAssessment): Preference {
  const [ours, ...theirs] = sides;
  return ({ id }) => {
    const isOurs = ours?.changeById.has(id) === true;
    if (side === "ours") {
      return isOurs ? 1 : 0;
    }
    return isOurs ? 0 : 1 + theirs.findLastIndex(({ changeById }) => changeById.has(id));
  };
}
