import { hashBytes } from "#adapters/files/hash-file.ts";
import { pipePackage } from "#adapters/files/write-package.ts";
import { loadQuestionnaire } from "#adapters/questionnaire-files/node-questionnaires.ts";
import { appVersion } from "#cli/app-version.ts";
import type { Command, CommandFailure, CommandResult } from "#cli/command.ts";
import { type FoundEvidence, findEvidence } from "#cli/find-evidence.ts";
import { fileSink, writeBeside } from "#cli/local-files.ts";
import { type NewAssessment, type NewAssessmentInput, newAssessment } from "#cli/new-assessment.ts";
import { failure, parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { readDetails } from "#cli/read-details.ts";
import { readInstant } from "#cli/read-instant.ts";
import { readLevels } from "#cli/read-levels.ts";
import { describeWriteError } from "#core/exchange/describe-write-error.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { type Result, succeed } from "#core/shared/result.ts";

export const newCommand: Command = {
  name: "new",
  usage: `new --instrument ID --levels FILE [--evidence FOLDER] [--institution NAMA] [--agency NAMA]
             [--year TAHUN] [--by NAMA] [--at WAKTU] -o PAKET
    Membuat berkas PAKET (.matang.zip) dari tingkat kematangan dan folder bukti dukung.
    --instrument ID     spbe-2020, spbe-2018, atau pemdi-2026
    --levels FILE       tingkat per indikator, satu objek seperti untuk score
    --evidence FOLDER   berkas bernama seperti di portal (indikator18a.pdf, 18.b.Judul.pdf) masuk ke indikatornya;
                        yang tidak menyebut indikator tetap disimpan dan disebut dalam "unmatched"
    --institution NAMA  instansi yang dinilai
    --agency NAMA       perangkat daerah yang menilai; tanpa ini: seluruh instansi
    --year TAHUN        tahun penilaian
    --by NAMA           yang mengisi, untuk riwayat perubahan
    --at WAKTU          waktu pembuatan, misalnya 2025-07-01T02:03:04Z; isi dan waktu yang sama menghasilkan berkas
                        yang sama
    -o, --output PAKET  berkas yang dibuat`,
  run: create,
};

const OPTIONS = {
  instrument: { type: "string" },
  levels: { type: "string" },
  evidence: { type: "string" },
  institution: { type: "string" },
  agency: { type: "string" },
  year: { type: "string" },
  by: { type: "string" },
  at: { type: "string" },
  output: { type: "string", short: "o" },
} as const;

async function create(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, OPTIONS);
  if (!line.ok) {
    return line;
  }
  const { values, operands } = line.value;
  const { instrument, levels, output } = values;
  if (instrument === undefined || levels === undefined || output === undefined || operands.length > 0) {
    return usageFailure("Sebutkan --instrument, --levels, dan -o, tanpa argumen lain.");
  }
  const loaded = await loadQuestionnaire(instrument, null);
  if (!loaded.ok) {
    return failure(`Instrumen "${instrument}" tidak dikenal.`);
  }
  const questionnaire = loaded.value;
  const at = readInstant(values.at);
  if (!at.ok) {
    return at;
  }
  const details = readDetails(values, questionnaire, at.value);
  if (!details.ok) {
    return details;
  }
  const valueByQuestion = await readLevels(levels, questionnaire);
  if (!valueByQuestion.ok) {
    return valueByQuestion;
  }
  const evidence = await readEvidence(values.evidence, questionnaire);
  if (!evidence.ok) {
    return evidence;
  }
  const made = await assemble({
    questionnaire,
    details: details.value,
    valueByQuestion: valueByQuestion.value,
    evidence: evidence.value,
    at: at.value,
    by: (values.by ?? "").slice(0, LONGEST_PERSON_NAME),
  });
  const written = await writePackageFile(output, made, evidence.value, at.value);
  return written.ok ? succeed(summary(output, made, evidence.value)) : written;
}

const LONGEST_PERSON_NAME = 200;

async function readEvidence(
  folder: string | undefined,
  questionnaire: Questionnaire,
): Promise<Result<readonly FoundEvidence[], CommandFailure>> {
  return folder === undefined ? succeed([]) : findEvidence(folder, questionnaire);
}

/** All ids come from the input, so that the same input makes the same package. */
async function assemble(input: Omit<NewAssessmentInput, "seed">): Promise<NewAssessment> {
  const { questionnaire, details, valueByQuestion, evidence, at, by } = input;
  const levels = [...valueByQuestion].map(([question, value]) => [question, value.toFraction()]);
  const files = evidence.map(({ path, sha256 }) => [path, sha256]);
  const whole = [questionnaire.id, questionnaire.edition, details, levels, files, at, by];
  const seed = await hashBytes(new TextEncoder().encode(JSON.stringify(whole)));
  return newAssessment({ ...input, seed });
}

async function writePackageFile(
  output: string,
  { assessment, changes }: NewAssessment,
  evidence: readonly FoundEvidence[],
  madeAt: string,
): Promise<Result<void, CommandFailure>> {
  const bytesByHash = new Map(evidence.map(({ sha256, bytes }) => [sha256, bytes]));
  const content = {
    assessment,
    changes,
    madeBy: { app: "Matang", version: appVersion() },
    madeAt,
    bytesOf: async (sha256: FoundEvidence["sha256"]) => bytesByHash.get(sha256) ?? null,
  };
  return writeBeside(output, async (place) => {
    const written = await pipePackage(content, fileSink(place));
    return written.ok ? written : failure(describeWriteError(written.error));
  });
}

function summary(output: string, { assessment }: NewAssessment, evidence: readonly FoundEvidence[]) {
  return {
    package: output,
    instrument: assessment.questionnaire.id,
    answered: Object.keys(assessment.answers).length,
    evidence: assessment.evidence.length,
    unmatched: evidence.filter(({ question }) => question === null).map(({ path }) => path),
    problems: evidence.flatMap(({ path, problem }) => (problem === null ? [] : [{ file: path, problem }])),
  };
}
