import type { MisnamedFile } from "#core/evidence/check-file.ts";
import type { EvidenceId } from "#core/evidence/evidence-item.ts";
import type { ActiveContent, NotShown } from "#core/evidence/file-facts.ts";
import type { PageSpansError } from "#core/evidence/page-spans.ts";
import type { ProofAge } from "#core/questionnaire/questionnaire.ts";
import type { CriterionId, QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

/**
 * "blocks-proof": an evaluator cannot find, open or accept what was claimed. "warning": it may well cost points.
 * "note": good to know before a pack is handed over.
 */
export type ProblemSeverity = "blocks-proof" | "warning" | "note";

/** Something an evaluator would stumble over, and the place where it is put right. */
export type AssessmentProblem = ProblemDetail & {
  readonly severity: ProblemSeverity;
  /** Null for what concerns a piece of evidence wherever it is used. */
  readonly question: QuestionId | null;
  readonly evidence: EvidenceId | null;
  /** What the evidence is called; empty where there is none. */
  readonly evidenceName: string;
};

export type ProblemKind = ProblemDetail["kind"];

export type ProblemDetail =
  | { readonly kind: "unanswered" }
  | { readonly kind: "without-evidence" }
  | { readonly kind: "unproved-criteria"; readonly criteria: readonly CriterionId[] }
  /** A reviewer sent it back, and neither an answer nor another file came since; `reason` may be empty. */
  | { readonly kind: "sent-back"; readonly reason: string }
  /** Its bytes are not kept here. */
  | { readonly kind: "file-missing"; readonly file: string }
  | {
      readonly kind: "file-not-shown";
      readonly file: string;
      readonly reason: Exclude<NotShown, "no-pages" | "program">;
    }
  /** Left out of every pack. */
  | { readonly kind: "program-file"; readonly file: string }
  /** Its pages cannot be shown, for it is not what its name says. */
  | { readonly kind: "file-misnamed"; readonly file: string; readonly misnamed: MisnamedFile }
  /** Characters that the report and the pack print as boxes, in the texts of a question or of a piece of evidence. */
  | { readonly kind: "unprintable-text"; readonly characters: readonly string[] }
  | {
      readonly kind: "pages-beyond-file";
      readonly pages: string;
      readonly error: Extract<PageSpansError, { kind: "beyond-the-end" }>;
    }
  | { readonly kind: "unreadable-pages"; readonly pages: string; readonly error: PageSpansError }
  | {
      readonly kind: "proof-too-old";
      readonly criterion: CriterionId;
      readonly age: RecentAge;
      readonly newest: string;
    }
  | {
      readonly kind: "proof-too-soon";
      readonly criterion: CriterionId;
      readonly age: AfterReviewAge;
      readonly newest: string;
      readonly review: string;
    }
  | { readonly kind: "without-explanation" }
  | { readonly kind: "without-facts" }
  | { readonly kind: "without-analysis" }
  | { readonly kind: "differs-from-ticks" }
  | { readonly kind: "untied" }
  /** It is cited for criteria that are not claimed. */
  | { readonly kind: "unticked-criteria"; readonly criteria: readonly CriterionId[] }
  /** It is cited for criteria that are claimed, of a level that is not reached. */
  | { readonly kind: "unreached-level"; readonly criteria: readonly CriterionId[] }
  | { readonly kind: "link-unseen" }
  | { readonly kind: "link-without-screenshot" }
  /** Nothing that proves the criterion says when it was made; `found` are days that stand on its pages. */
  | {
      readonly kind: "undated-proof";
      readonly criterion: CriterionId;
      readonly age: ProofAge;
      readonly found: readonly string[];
    }
  | { readonly kind: "not-inspected"; readonly file: string }
  | { readonly kind: "without-pages"; readonly file: string }
  | { readonly kind: "scan"; readonly file: string }
  | { readonly kind: "signed"; readonly file: string }
  | { readonly kind: "active-content"; readonly file: string; readonly active: readonly ActiveContent[] }
  | { readonly kind: "cited-twice"; readonly criteria: readonly CriterionId[] }
  | { readonly kind: "unused" }
  | { readonly kind: "below-target" };

export type RecentAge = Extract<ProofAge, { kind: "recent" }>;
export type AfterReviewAge = Extract<ProofAge, { kind: "after-review" }>;

/** Every kind, worst first: the order of the list. */
export const SEVERITY_BY_KIND: Readonly<Record<ProblemKind, ProblemSeverity>> = {
  unanswered: "blocks-proof",
  "without-evidence": "blocks-proof",
  "unproved-criteria": "blocks-proof",
  "sent-back": "blocks-proof",
  "file-missing": "blocks-proof",
  "file-not-shown": "blocks-proof",
  "program-file": "blocks-proof",
  "file-misnamed": "blocks-proof",
  "pages-beyond-file": "blocks-proof",
  "proof-too-old": "warning",
  "proof-too-soon": "warning",
  "without-explanation": "warning",
  "without-facts": "warning",
  "without-analysis": "warning",
  "unprintable-text": "warning",
  untied: "warning",
  "unreadable-pages": "warning",
  "unticked-criteria": "warning",
  "differs-from-ticks": "warning",
  "link-unseen": "warning",
  "undated-proof": "note",
  "unreached-level": "note",
  "link-without-screenshot": "note",
  "without-pages": "note",
  "not-inspected": "note",
  scan: "note",
  signed: "note",
  "active-content": "note",
  "cited-twice": "note",
  unused: "note",
  "below-target": "note",
};
