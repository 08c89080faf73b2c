import type { Edit } from "#core/assessment/change.ts";
import { evidenceName } from "#core/evidence/evidence-item.ts";
import { displayIndonesian, parseExact } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";

/** What the edit leads to, in words for a person who has to choose between two of them. */
export function textOfEdit(edit: Edit): string {
  switch (edit.part) {
    case "text":
      return edit.after === "" ? "(kosong)" : edit.after;
    case "standing":
      return standingText(edit.after);
    case "external":
    case "target":
      return edit.after === null ? "(kosong)" : displayIndonesian(parseExact(edit.after));
    case "evidence":
      return edit.after === null ? "(bukti dilepas)" : evidenceName(edit.after);
    case "details":
      return [edit.after.agency, edit.after.institution, edit.after.year]
        .filter((part) => part !== null)
        .join(", ");
    case "record":
      return edit.after === null ? "(dihapus)" : "Catatan";
    case "pack":
      return edit.after === null ? "(belum dibuat)" : `Paket bukti ${edit.after.number}`;
    default:
      return unreachable(edit);
  }
}

function standingText(standing: Extract<Edit, { part: "standing" }>["after"]): string {
  switch (standing.kind) {
    case "unanswered":
      return "Belum dijawab";
    case "ticked":
      return `${standing.criteria.length} kriteria dicentang`;
    case "by-hand":
      return `Tingkat ${displayIndonesian(parseExact(standing.level))} ditetapkan sendiri, ${standing.criteria.length} kriteria dicentang`;
    default:
      return unreachable(standing);
  }
}
