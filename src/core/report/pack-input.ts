import type { Assessment } from "#core/assessment/assessment.ts";
import type { EvidenceId, Sha256 } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import type { ReportInput } from "./report-input.ts";

/** All that decides what an evidence pack says. The same input gives the same plan. */
export interface PackInput extends ReportInput {
  /** What was found in the files. A file without an entry is taken for one that can be shown. */
  readonly facts: ReadonlyMap<Sha256, FileFacts>;
  readonly settings: PackSettings;
  /** The how manieth pack of this assessment it is. */
  readonly number: number;
  readonly madeBy: { readonly app: string; readonly version: string };
  /** What was still open when the pack was made all the same, worst first. The pack says so. */
  readonly problems: readonly PackProblem[];
  /** For a difference pack: how it stood then. */
  readonly since: EarlierState | null;
  /** Of the key that signs the pack; null for one without a signature. */
  readonly keyFingerprint: string | null;
}

export interface PackSettings {
  /** Of each file: the pages that are cited (all of them where none are named), the whole file, or nothing. */
  readonly pages: "cited" | "all" | "none";
  readonly volumeLimitInBytes: number | null;
  /** For a redacted copy: what is not shown, and not named either. */
  readonly leftOut: readonly EvidenceId[];
  /** For a redacted copy: identity numbers, telephone numbers and e-mail addresses in texts are masked. */
  readonly maskPrivate: boolean;
}

/** One sentence of the list of problems, and what it is about. */
export interface PackProblem {
  /** What all problems of its kind are called: "Belum dijawab". */
  readonly heading: string;
  readonly text: string;
  /** The sentence says no more than heading and place together. */
  readonly isSaidByHeading: boolean;
  /** Null for what concerns a piece of evidence wherever it is used. */
  readonly question: QuestionId | null;
  readonly evidence: EvidenceId | null;
}

export interface EarlierState {
  readonly assessment: Assessment;
  /** That of the same assessment. */
  readonly scorecard: Scorecard;
  /** "Paket 2, 3 Maret 2026". */
  readonly label: string;
}
