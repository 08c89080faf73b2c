import type { Assessment } from "#core/assessment/assessment.ts";
import { type EvidenceNumbers, evidenceNumbers } from "#core/assessment/evidence-numbers.ts";
import { type EvidenceId, type EvidenceItem, storedFilesOf } from "#core/evidence/evidence-item.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { concealAssessment, concealerFor } from "./conceal-assessment.ts";
import { numbersSince } from "./number-changes.ts";
import { type PackChanges, packChanges } from "./pack-changes.ts";
import { type PackEvidence, packEvidence } from "./pack-evidence.ts";
import type { PackInput, PackProblem, PackSettings } from "./pack-input.ts";
import type { PackIdentity } from "./pack-plan.ts";
import { type IndicatorSheet, type ReportContent, reportContent } from "./report-content.ts";

/** Everything that a pack says, gathered once and already without what a redacted copy must not tell. */
export interface PackContent extends ReportContent {
  readonly pack: PackIdentity;
  readonly settings: PackSettings;
  readonly facts: PackInput["facts"];
  readonly problems: readonly PackProblem[];
  readonly keyFingerprint: string | null;
  /** Null for a whole pack. */
  readonly changes: PackChanges | null;
  /** Those that the pack has a chapter on: all, or the changed ones. */
  readonly chapters: readonly IndicatorSheet[];
  readonly evidenceByQuestion: ReadonlyMap<QuestionId, readonly PackEvidence[]>;
}

export function packContent(input: PackInput): PackContent {
  const { settings, facts, keyFingerprint } = input;
  const conceal = concealerFor(input.assessment, settings);
  const assessment = concealAssessment(input.assessment, settings);
  const content = reportContent({ ...input, assessment, evidenceNumbers: packNumbers(input) });
  const changes = changesOf(input, content);
  const chapters = content.sheets.filter(
    ({ question }) => changes === null || changes.byQuestion.has(question.id),
  );
  return {
    ...content,
    pack: identityOf(input, content),
    settings,
    facts,
    problems: input.problems.map((problem) => ({ ...problem, text: conceal(problem.text) })),
    keyFingerprint,
    changes,
    chapters,
    evidenceByQuestion: packEvidence(chapters, { settings, facts }),
  };
}

/** What evidence is called in a pack: as it was in the earlier one, where the pack is a difference from it. */
export function packNumbers({
  assessment,
  since,
}: {
  readonly assessment: Assessment;
  readonly since: { readonly assessment: Assessment } | null;
}): EvidenceNumbers {
  return evidenceNumbers(assessment, since === null ? undefined : numbersSince(since.assessment, assessment));
}

function changesOf({ since, settings, assessment }: PackInput, content: ReportContent): PackChanges | null {
  if (since === null) {
    return null;
  }
  const leftOut = leftOutThen(since.assessment, assessment, settings);
  const earlier = concealAssessment(since.assessment, { ...settings, leftOut });
  return packChanges(
    {
      assessment: earlier,
      scorecard: since.scorecard,
      label: concealerFor(assessment, settings)(since.label),
    },
    content,
  );
}

/** The same files may have had other ids then; their names shall not be told either. */
function leftOutThen(then: Assessment, now: Assessment, { leftOut }: PackSettings): readonly EvidenceId[] {
  const hidden = now.evidence.filter(({ id }) => leftOut.includes(id)).flatMap(storedFilesOf);
  const hashes = new Set(hidden.map(({ sha256 }) => sha256));
  const isSame = (item: EvidenceItem) => storedFilesOf(item).some(({ sha256 }) => hashes.has(sha256));
  return [...leftOut, ...then.evidence.filter(isSame).map(({ id }) => id)];
}

function identityOf({ number, madeBy, since, settings }: PackInput, content: ReportContent): PackIdentity {
  const { details } = content.assessment;
  return {
    number,
    kind: since === null ? "whole" : "difference",
    isRedacted: settings.leftOut.length > 0 || settings.maskPrivate,
    institution: details.institution,
    agency: details.agency,
    year: details.year,
    instrument: content.questionnaire.shortTitle,
    madeAt: content.madeAt,
    madeBy,
  };
}

/** "Paket lengkap, salinan tersunting", "Paket selisih terhadap Paket 2". */
export function packKindInWords({ pack, changes }: Pick<PackContent, "pack" | "changes">): string {
  const kind = changes === null ? "Paket lengkap" : `Paket selisih terhadap ${changes.label}`;
  return pack.isRedacted ? `${kind}, salinan tersunting` : kind;
}
