import { fail, type Result, succeed } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { EvidenceItem, FileSource } from "./evidence-item.ts";

export type ReplaceFileError =
  | { readonly kind: "same-content" }
  /** The newer edition is there already, as evidence of its own: its citations and these would have to become one. */
  | { readonly kind: "already-evidence"; readonly item: EvidenceItem }
  /** A link has no file of its own; its screenshot can be exchanged. */
  | { readonly kind: "is-a-link" };

/**
 * The item with a newer edition of its file in the place of the one before. Title, document and every citation stay: whoever
 * replaces has to look whether pages and date still hold. `evidence` is all of the assessment.
 */
export function replaceFile(
  item: EvidenceItem,
  file: FileSource,
  evidence: readonly EvidenceItem[],
): Result<EvidenceItem, ReplaceFileError> {
  if (item.source.kind === "link") {
    return fail({ kind: "is-a-link" });
  }
  if (item.source.sha256 === file.sha256) {
    return fail({ kind: "same-content" });
  }
  const known = evidence.find(
    ({ id, source }) => id !== item.id && source.kind === "file" && source.sha256 === file.sha256,
  );
  return known === undefined
    ? succeed({ ...item, source: { kind: "file", ...file } })
    : fail({ kind: "already-evidence", item: known });
}

/** Why a file cannot be replaced by the chosen one, and what to do. */
export function describeReplaceFileError(error: ReplaceFileError): string {
  switch (error.kind) {
    case "same-content":
      return "Isi berkas ini sama persis dengan yang sudah ada, jadi tidak ada yang diganti.";
    case "already-evidence":
      return "Berkas ini sudah ada sebagai bukti lain. Rujuk bukti itu, lalu hapus yang lama bila tidak diperlukan lagi.";
    case "is-a-link":
      return "Tautan tidak punya berkas untuk diganti. Ganti tangkapan layarnya.";
    default:
      return unreachable(error);
  }
}
