import type { OpenedPackage } from "#adapters/files/read-package.ts";
import type { Command, CommandResult } from "#cli/command.ts";
import { parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { plainConflict } from "#cli/plain-conflict.ts";
import { plainLevel } from "#cli/plain-level.ts";
import { readCopy } from "#cli/read-copy.ts";
import { mergeAssessments } from "#core/exchange/merge-assessments.ts";
import { conflictsOf } from "#core/exchange/merge-conflicts.ts";
import type { PackageSignature } from "#core/exchange/package-signature.ts";
import { fingerprintInGroups } from "#core/pack/fingerprint.ts";
import { reviewOutput } from "#core/review/review-output.ts";
import { scoreAssessment, valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import { scoreOutput } from "#core/scoring/score-output.ts";
import { succeed } from "#core/shared/result.ts";

export const openCommand: Command = {
  name: "open",
  usage: `open PAKET
    Memeriksa berkas PAKET dan mencetak ringkasannya; "levels" berkunci sama seperti untuk score, "stages" berisi
    indeks setiap tahap penilaian, "remarks" jumlah catatan reviu yang masih terbuka.`,
  run: open,
};

async function open(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, {});
  if (!line.ok) {
    return line;
  }
  const [file, ...more] = line.value.operands;
  if (file === undefined || more.length > 0) {
    return usageFailure("Sebutkan satu PAKET.");
  }
  const opened = await readCopy(file);
  return opened.ok ? succeed(summary(opened.value)) : opened;
}

function summary(opened: OpenedPackage) {
  const { assessment, questionnaire, changes, evidence, notIncluded, madeBy, madeAt, signature } = opened;
  const { details, task } = assessment;
  const scorecard = scoreAssessment(questionnaire, assessment);
  const { index, range, predicate } = scoreOutput(scorecard);
  const itself = mergeAssessments(questionnaire, { base: null, ours: opened, theirs: [] });
  return {
    instrument: questionnaire.id,
    edition: questionnaire.edition,
    institution: details.institution,
    agency: details.agency,
    year: details.year,
    indicators: details.scope.kind === "all" ? "all" : details.scope.indicators,
    madeBy,
    madeAt,
    changedAt: assessment.changedAt,
    signature: plainSignature(signature),
    ...(task === undefined ? {} : { task }),
    levels: Object.fromEntries(
      [...valuesOfAssessment(questionnaire, assessment)].map(([id, value]) => [id, plainLevel(value)]),
    ),
    answered: scorecard.answered,
    total: scorecard.total,
    coverage: scorecard.coverage,
    index,
    ...(range === undefined ? {} : { range }),
    predicate,
    ...reviewOutput(questionnaire, assessment),
    evidence: {
      items: assessment.evidence.length,
      files: evidence.length,
      sizeInBytes: evidence.reduce((sum, { bytes }) => sum + bytes.size, 0),
      notIncluded: notIncluded.length,
    },
    changes: changes.length,
    people: [...new Set(changes.map(({ by }) => by))].filter((by) => by !== ""),
    conflicts: conflictsOf(itself).flatMap((conflict) => plainConflict(conflict, [])),
  };
}

function plainSignature(signature: PackageSignature) {
  return "fingerprint" in signature
    ? { kind: signature.kind, fingerprint: fingerprintInGroups(signature.fingerprint) }
    : signature;
}
