import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { OpenedPackage } from "#adapters/files/read-package.ts";
import type { Command, CommandFailure, CommandResult } from "#cli/command.ts";
import { describeFileError, localPath, readTextFile } from "#cli/local-files.ts";
import { failure, parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { randomAssessmentId, randomTaskId } from "#cli/random-ids.ts";
import { readCopy } from "#cli/read-copy.ts";
import { readInstant } from "#cli/read-instant.ts";
import { writeCopy } from "#cli/write-copy.ts";
import { agencyNameDoubts, describeNameDoubt } from "#core/exchange/agency-name-doubts.ts";
import { PACKAGE_FILE_ENDING } from "#core/exchange/package-format.ts";
import {
  type Assignment,
  describeAssignmentsError,
  readAssignments,
} from "#core/exchange/read-assignments.ts";
import { taskFileNames } from "#core/exchange/task-file-names.ts";
import { type TaskPackage, taskPackages, unassignedIndicators } from "#core/exchange/task-packages.ts";
import { type Result, succeed } from "#core/shared/result.ts";

export const splitCommand: Command = {
  name: "split",
  usage: `split PAKET --assign FILE.csv [--from NAMA] [--at WAKTU] --out FOLDER
    Membuat satu paket tugas untuk setiap perangkat daerah, hanya dengan indikator yang ditugaskan kepadanya. Nama dan
    tenggat yang mungkin keliru disebut dalam "warnings".
    --assign FILE.csv   tabel berkolom indicator,opd dan, bila perlu, deadline,note; satu baris per penugasan
    --from NAMA         siapa yang menugaskan; tanpa ini: nama instansi
    --at WAKTU          kapan, misalnya 2025-07-01T02:03:04Z
    --out FOLDER        tempat paket-paket itu dibuat`,
  run: split,
};

const OPTIONS = {
  assign: { type: "string" },
  from: { type: "string" },
  at: { type: "string" },
  out: { type: "string" },
} as const;

async function split(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, OPTIONS);
  if (!line.ok) {
    return line;
  }
  const { assign, from, out } = line.value.values;
  const [file, ...more] = line.value.operands;
  if (file === undefined || more.length > 0 || assign === undefined || out === undefined) {
    return usageFailure("Sebutkan satu PAKET, --assign, dan --out.");
  }
  const at = readInstant(line.value.values.at);
  if (!at.ok) {
    return at;
  }
  const opened = await readCopy(file);
  if (!opened.ok) {
    return opened;
  }
  const text = await readTextFile(assign);
  if (!text.ok) {
    return text;
  }
  const { questionnaire, assessment } = opened.value;
  const assignments = readAssignments(text.value, questionnaire);
  if (!assignments.ok) {
    return failure(`${assign}: ${describeAssignmentsError(assignments.error)}`);
  }
  const packages = taskPackages(questionnaire, opened.value, assignments.value, {
    from: (from ?? assessment.details.institution).slice(0, 200),
    at: at.value,
    newAssessmentId: randomAssessmentId,
    newTaskId: randomTaskId,
  });
  const written = await writeAll(out, packages, opened.value, at.value);
  if (!written.ok) {
    return written;
  }
  const unassigned = unassignedIndicators(questionnaire, assignments.value);
  const warnings = doubtsAbout(assignments.value, at.value);
  return succeed({ packages: written.value, unassigned, ...(warnings.length === 0 ? {} : { warnings }) });
}

/** What is likely a slip in the table: it is done as it says all the same. */
function doubtsAbout(assignments: readonly Assignment[], at: string): readonly string[] {
  const doubtByName = agencyNameDoubts(assignments.map(({ agency }) => agency));
  const past = assignments.flatMap(({ indicator, agency, deadline }) =>
    deadline !== null && deadline < at.slice(0, "2026-11-30".length)
      ? [`Indikator ${indicator}, ${agency}: tenggat ${deadline} sudah lewat.`]
      : [],
  );
  return [...[...doubtByName].map(([name, doubt]) => describeNameDoubt(name, doubt)), ...past];
}

/** All of them, or none. */
async function writeAll(
  out: string,
  packages: readonly TaskPackage[],
  { evidence }: OpenedPackage,
  at: string,
): Promise<Result<readonly object[], CommandFailure>> {
  try {
    await mkdir(localPath(out), { recursive: true });
  } catch (cause) {
    return failure(describeFileError(out, cause));
  }
  const folders = taskFileNames(packages.map(({ task }) => task.to));
  const names = folders.map((folder) => `tugas-${folder}${PACKAGE_FILE_ENDING}`);
  const made: object[] = [];
  for (const [place, one] of packages.entries()) {
    const file = join(out, names[place] ?? "");
    const written = await writeCopy(file, one, evidence, at);
    if (!written.ok) {
      await Promise.all(names.slice(0, place).map((name) => rm(localPath(join(out, name)), { force: true })));
      return written;
    }
    const { to, indicators, deadline } = one.task;
    made.push({ opd: to, file, indicators, deadline, evidence: one.assessment.evidence.length });
  }
  return succeed(made);
}
