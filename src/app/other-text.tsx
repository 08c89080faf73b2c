import type { Edit } from "#core/assessment/change.ts";
import { textOfEdit } from "./text-of-edit.ts";

/** What another tab made of the same part, for whoever has to choose. */
export default function OtherText({ edit }: { readonly edit: Edit }) {
  return (
    <details>
      <summary>Lihat isi dari tab lain</summary>
      <p className="frame__other-text">{textOfEdit(edit)}</p>
    </details>
  );
}
