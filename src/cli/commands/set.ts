import type { OpenedPackage } from "#adapters/files/read-package.ts";
import type { Command, CommandResult } from "#cli/command.ts";
import { failure, parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { randomChangeId } from "#cli/random-ids.ts";
import { readCopy } from "#cli/read-copy.ts";
import { readInstant } from "#cli/read-instant.ts";
import { readLevels } from "#cli/read-levels.ts";
import { writeCopy } from "#cli/write-copy.ts";
import { applyChanges } from "#core/assessment/apply-changes.ts";
import { answerTo, isInScope } from "#core/assessment/assessment.ts";
import type { Change } from "#core/assessment/change.ts";
import { linkChanges } from "#core/exchange/change-set.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { answerValue } from "#core/scoring/answer-value.ts";
import type { ScoreInput } from "#core/scoring/score-input.ts";
import { standingAtLevel } from "#core/scoring/standing-at-level.ts";
import { succeed } from "#core/shared/result.ts";

export const setCommand: Command = {
  name: "set",
  usage: `set PAKET --levels FILE --by NAMA [--at WAKTU] -o PAKET-BARU
    Menetapkan tingkat kematangan dalam PAKET sebagai perubahan yang tercatat. Indikator yang tidak disebut, atau yang
    tingkatnya sudah demikian, tidak berubah.
    --levels FILE       tingkat per indikator: objek JSON seperti untuk score, atau tabel CSV berkolom indikator,tingkat
    --by NAMA           siapa yang menetapkan, untuk riwayat perubahan
    --at WAKTU          kapan, misalnya 2025-07-01T02:03:04Z
    -o, --output PAKET  berkas yang dibuat`,
  run: set,
};

const OPTIONS = {
  levels: { type: "string" },
  by: { type: "string" },
  at: { type: "string" },
  output: { type: "string", short: "o" },
} as const;

const LONGEST_PERSON_NAME = 200;

async function set(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, OPTIONS);
  if (!line.ok) {
    return line;
  }
  const { levels, by, output } = line.value.values;
  const [file, ...more] = line.value.operands;
  if (
    file === undefined ||
    more.length > 0 ||
    levels === undefined ||
    by === undefined ||
    output === undefined
  ) {
    return usageFailure("Sebutkan satu PAKET, --levels, --by, dan -o.");
  }
  if (by.trim() === "" || by.length > LONGEST_PERSON_NAME) {
    return usageFailure("--by berisi nama, paling panjang 200 huruf.");
  }
  const at = readInstant(line.value.values.at);
  if (!at.ok) {
    return at;
  }
  const opened = await readCopy(file);
  if (!opened.ok) {
    return opened;
  }
  const values = await readLevels(levels, opened.value.questionnaire);
  if (!values.ok) {
    return values;
  }
  const foreign = outOfScope(opened.value, values.value);
  if (foreign.length > 0) {
    return failure(`${levels}: indikator ${foreign.join(", ")} tidak termasuk dalam ${file}.`);
  }
  const changes = changesTo(opened.value, values.value, { by, at: at.value });
  const applied = applyChanges(opened.value.assessment, changes);
  if (!applied.ok) {
    throw new Error("Changes made of an assessment do not fit it");
  }
  const copy = {
    assessment: applied.value.assessment,
    changes: linkChanges([...opened.value.changes, ...changes], opened.value.superseded),
    superseded: opened.value.superseded,
  };
  const written = await writeCopy(output, copy, opened.value.evidence, at.value);
  return written.ok
    ? succeed({
        package: output,
        changed: changes.map(({ edit }) => (edit.part === "standing" ? edit.question : "")),
      })
    : written;
}

function outOfScope(
  { questionnaire, assessment }: OpenedPackage,
  values: ScoreInput["valueByQuestion"],
): readonly string[] {
  return questionsOf(questionnaire)
    .filter(({ id, indicator }) => values.has(id) && !isInScope(assessment.details, indicator.number))
    .map(({ id }) => id);
}

/** One change for each question whose level is another than it has. */
function changesTo(
  { questionnaire, assessment }: OpenedPackage,
  values: ScoreInput["valueByQuestion"],
  { by, at }: { readonly by: string; readonly at: string },
): readonly Change[] {
  return questionsOf(questionnaire).flatMap((question): readonly Change[] => {
    const value = values.get(question.id);
    const answer = answerTo(assessment, question.id);
    if (value === undefined || answerValue(questionnaire, question, answer)?.equals(value) === true) {
      return [];
    }
    const after = standingAtLevel(question, value);
    const edit = { part: "standing", question: question.id, before: answer.standing, after } as const;
    return [{ id: randomChangeId(), assessment: assessment.id, at, by, edit }];
  });
}
