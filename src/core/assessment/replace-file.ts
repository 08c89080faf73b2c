import type { EvidenceItem, FileSource } from "#core/evidence/evidence-item.ts";
import { type PageSpansError, readPageSpans } from "#core/evidence/page-spans.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { Assessment } from "./assessment.ts";
import type { Edit } from "./change.ts";

export interface ReplacedFile {
  readonly edit: Edit;
  /** Kept as it was, and to be looked at: the number and date are those of the edition before. */
  readonly keepsDocument: boolean;
  /** Kept as they were, though the newer edition does not have these pages. */
  readonly misfits: readonly { readonly question: QuestionId; readonly error: PageSpansError }[];
}

export type ReplaceFileError =
  | { readonly kind: "same-content" }
  /** The newer edition is there already, as evidence of its own: its citations and these would have to become one. */
  | { readonly kind: "already-evidence"; readonly item: EvidenceItem }
  /** A link has no file of its own; its screenshot can be exchanged. */
  | { readonly kind: "is-a-link" };

/**
 * The edit that puts a newer edition of a file in the place of the one before. Title, document and every citation stay: what of
 * them may no longer hold is told, never reset. `pageCount` is that of the newer edition; null while it is not known.
 */
export function replaceFile(
  assessment: Assessment,
  item: EvidenceItem,
  file: FileSource,
  pageCount: number | null,
): Result<ReplacedFile, ReplaceFileError> {
  if (item.source.kind === "link") {
    return fail({ kind: "is-a-link" });
  }
  if (item.source.sha256 === file.sha256) {
    return fail({ kind: "same-content" });
  }
  const known = assessment.evidence.find(
    ({ source }) => source.kind === "file" && source.sha256 === file.sha256,
  );
  if (known !== undefined) {
    return fail({ kind: "already-evidence", item: known });
  }
  const after: EvidenceItem = { ...item, source: { kind: "file", ...file } };
  return succeed({
    edit: { part: "evidence", evidence: item.id, before: item, after },
    keepsDocument: item.document.number !== "" || item.document.date !== null,
    misfits: item.citations.flatMap(({ question, pages }) => {
      const read = readPageSpans(pages, pageCount);
      return read.ok ? [] : [{ question, error: read.error }];
    }),
  });
}

/** The evidence that a newly chosen file probably is a newer edition of: the same name, other content. A guess, to be confirmed. */
export function filesToReplace(
  { evidence }: Assessment,
  { name, sha256 }: Pick<FileSource, "name" | "sha256">,
): readonly EvidenceItem[] {
  return evidence.filter(
    ({ source }) =>
      source.kind === "file" && source.sha256 !== sha256 && plainName(source.name) === plainName(name),
  );
}

/** Without what copying and downloading add: "SK Tim (1).PDF" and "sk tim - Copy.pdf" are "sk tim.pdf". */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s*(\(\d+\)|- (copy|salinan))(?=\.[a-z0-9]+$)/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** What to tell when a file cannot be replaced by the chosen one, and what to do. */
export function describeReplaceFileError(error: ReplaceFileError): string {
  switch (error.kind) {
    case "same-content":
      return "Isi berkas ini sama persis dengan yang sudah ada, jadi tidak ada yang diganti.";
    case "already-evidence":
      return "Berkas ini sudah ada sebagai bukti lain. Pakai bukti itu, lalu hapus yang lama bila tidak diperlukan lagi.";
    case "is-a-link":
      return "Tautan tidak punya berkas untuk diganti. Ganti tangkapan layarnya.";
    default:
      return unreachable(error);
  }
}
