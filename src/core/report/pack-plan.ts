import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { NotShown } from "#core/evidence/file-facts.ts";
import type { PageSpan } from "#core/evidence/page-spans.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { ReportBlock, ReportMeta } from "./report-blocks.ts";

/**
 * What an evidence pack holds, as data: which parts in which order, which pages of which files, what is stamped on them.
 * Blocks refer to the pages of an exhibit by `exhibitAnchor` and to sheets by their own anchors; whoever assembles the
 * pack knows on which page of which volume each of them came to stand.
 */
export interface PackPlan {
  readonly meta: ReportMeta;
  readonly pack: PackIdentity;
  /** Cover, how to read it, contents, scorecard. The first volume begins with it. */
  readonly front: readonly ReportBlock[];
  /** One per question, in the order of the instrument. */
  readonly chapters: readonly PackChapter[];
  /** Index of evidence, changes, signatures, printed manifest. The last volume ends with it. */
  readonly back: readonly ReportBlock[];
  /** Each volume but for a file that alone is larger; null for one volume. */
  readonly volumeLimitInBytes: number | null;
  /** Every source, also those left out of a redacted copy (which then say so), for the attached manifest. */
  readonly manifest: readonly ManifestEntry[];
}

export interface PackIdentity {
  /** Printed on every stamp: "Paket 3". */
  readonly number: number;
  readonly kind: "whole" | "difference";
  readonly isRedacted: boolean;
  readonly institution: string;
  readonly agency: string | null;
  readonly year: number;
  readonly instrument: string;
  /** An instant; the only clock the pack knows. */
  readonly madeAt: string;
  readonly madeBy: { readonly app: string; readonly version: string };
}

export interface PackChapter {
  readonly question: QuestionId;
  /** The sheet: claim, criteria, facts and analysis, evidence. Begins with the bookmarks of groups that begin here. */
  readonly sheet: readonly ReportBlock[];
  readonly exhibits: readonly Exhibit[];
}

/** One piece of evidence under one question. */
export interface Exhibit {
  /** "B7": the evidence's number through the whole assessment. */
  readonly number: string;
  readonly anchor: string;
  readonly bookmark: { readonly depth: number; readonly title: string };
  readonly source: ExhibitSource;
  /** What of it is here; spans ascend and do not overlap. */
  readonly content:
    | { readonly kind: "pages"; readonly spans: readonly PageSpan[] | "all" }
    /** Shown whole under another question: links lead there. */
    | { readonly kind: "elsewhere"; readonly anchor: string }
    | { readonly kind: "attached"; readonly reason: NotShown | "chosen" };
  /** Two lines at the foot of each page; the assembler adds the page of the source, of the pack, and the volume. */
  readonly stamp: { readonly claim: string; readonly source: string };
  /** The sheet this proves something on: the way back. */
  readonly backTo: string;
}

export interface ExhibitSource {
  readonly sha256: Sha256;
  readonly name: string;
  readonly sizeInBytes: number;
  readonly mediaType: string;
}

export interface ManifestEntry extends ExhibitSource {
  readonly number: string;
  readonly questions: readonly QuestionId[];
  /** Pages shown, as people write them; null where none are. */
  readonly pages: string | null;
  /**
   * "listed": cited, but its pages are not in this pack (made without pages, or unchanged since the earlier pack). "program":
   * acts when it is opened, so that it is in no pack.
   */
  readonly state: "program" | "shown" | "attached" | "left-out" | "listed" | "not-cited";
}

/** Under one question, where a file's pages begin. */
export function exhibitAnchor(question: QuestionId, number: string): string {
  return `exhibit-${question}-${number}`;
}
