import type { Command, CommandResult } from "#cli/command.ts";
import { parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { plainLevelOf } from "#cli/plain-level.ts";
import { readCopies } from "#cli/read-copy.ts";
import type { Edit } from "#core/assessment/change.ts";
import { evidenceName } from "#core/evidence/evidence-item.ts";
import { diffAssessments, type PartDifference } from "#core/exchange/diff-assessments.ts";
import { levelsOfStandings } from "#core/exchange/levels-of-standings.ts";
import type { LevelOf } from "#core/exchange/part-fields.ts";
import { succeed } from "#core/shared/result.ts";

export const diffCommand: Command = {
  name: "diff",
  usage: `diff PAKET-A PAKET-B
    Membandingkan dua berkas. Yang dicetak: {"same": …, "changes": [{"indicator", "part", "change", "before", "after"}]},
    dari A menuju B; "change" berisi new, changed, atau removed.`,
  run: diff,
};

async function diff(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, {});
  if (!line.ok) {
    return line;
  }
  const files = line.value.operands;
  if (files.length !== 2) {
    return usageFailure("Sebutkan dua PAKET.");
  }
  const opened = await readCopies(files);
  if (!opened.ok) {
    return opened;
  }
  const [from, to] = opened.value;
  if (from === undefined || to === undefined) {
    throw new Error("Fewer packages were read than there are files");
  }
  const levelOf = levelsOfStandings(from.questionnaire);
  const { differences, same } = diffAssessments(from.assessment, to.assessment);
  return succeed({
    same: differences.length === 0,
    unchanged: same,
    changes: differences.map((one) => plainDifference(one, levelOf)),
  });
}

function plainDifference({ before, after, change }: PartDifference, levelOf: LevelOf): object {
  const edit = after ?? before;
  if (edit?.part === "standing") {
    const levels = [before, after].map((one) => levelIn(one, levelOf));
    const isLevel = levels[0] !== levels[1];
    const [from, to] = isLevel ? levels.map(plainLevelOf) : [valueIn(before), valueIn(after)];
    return { indicator: edit.question, part: isLevel ? "level" : "ticks", change, before: from, after: to };
  }
  const named = { ...placeOf(edit), change };
  return { ...named, before: valueIn(before), after: valueIn(after) };
}

function levelIn(edit: Edit | null, levelOf: LevelOf): string | null {
  return edit?.part === "standing" ? levelOf(edit.question, edit.after) : null;
}

function valueIn(edit: Edit | null): unknown {
  return edit?.after ?? null;
}

function placeOf(edit: Edit | null): object {
  switch (edit?.part) {
    case "text":
      return { indicator: edit.question, part: edit.field };
    case "external":
    case "target":
      return { indicator: edit.question, part: edit.part };
    case "evidence":
      return {
        indicator: edit.after?.citations[0]?.question ?? null,
        part: edit.part,
        evidence: edit.after === null ? edit.evidence : evidenceName(edit.after),
      };
    default:
      return { indicator: null, part: edit?.part ?? null };
  }
}
