import type { ListField } from "#core/programme/programme.ts";
import type { ProgrammeEntry } from "#core/programme/programme-entry.ts";
import { LIST_WORDS } from "#core/programme/programme-words.ts";

const DETAIL_FIELDS: readonly ListField[] = [
  "applications",
  "services",
  "dataHeld",
  "dataShared",
  "partners",
];

/** Everything that a row has no room for; what was left empty is named, so that it is seen. */
export function ProgrammeDetails({ entry: { programme } }: { readonly entry: ProgrammeEntry }) {
  return (
    <dl className="programme-details">
      <Detail term="Tujuan" texts={programme.goal === "" ? [] : [programme.goal]} />
      <Detail term="Penanggung jawab" texts={programme.owner === "" ? [] : [programme.owner]} />
      {DETAIL_FIELDS.map((field) => (
        <Detail key={field} term={LIST_WORDS[field]} texts={programme[field]} />
      ))}
    </dl>
  );
}

function Detail({ term, texts }: { readonly term: string; readonly texts: readonly string[] }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{texts.length === 0 ? <span className="quiet">Belum diisi</span> : texts.join("; ")}</dd>
    </div>
  );
}
