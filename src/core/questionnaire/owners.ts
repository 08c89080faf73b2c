import { indicatorsOf } from "./groups.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { QuestionId } from "./questionnaire-ids.ts";

export interface Owner {
  /** As the instrument calls it: "Bappeda", "Bagian/Biro Hukum". */
  readonly name: string;
  /** In the order of the instrument. */
  readonly indicators: readonly QuestionId[];
}

/**
 * Who usually answers what, read from the owner hints: those who lead or share the lead, not those who only help. The hints
 * are sentences, so this is an offer to choose from and nothing more. Whoever owns most comes first.
 */
export function ownersOf(questionnaire: Questionnaire): readonly Owner[] {
  const hints = indicatorsOf(questionnaire).flatMap(({ number, ownerHint }) =>
    ownerHint === null ? [] : [{ number, parts: partsOf(ownerHint) }],
  );
  const known = new Set(hints.flatMap(({ parts }) => parts.filter((part) => !part.includes(AND))));
  const byName = new Map<string, QuestionId[]>();
  for (const { number, parts } of hints) {
    for (const name of new Set(parts.flatMap((part) => splitAtKnown(part, known)))) {
      byName.set(name, [...(byName.get(name) ?? []), number]);
    }
  }
  return [...byName]
    .map(([name, indicators]) => ({ name, indicators }))
    .sort((one, other) => other.indicators.length - one.indicators.length);
}

const AND = " dan ";

/** "Dinas pemilik layanan", "OPD pemilik layanan": whatever it is called, it is whoever has the service. */
const SERVICE_OWNER = "Perangkat daerah pemilik layanan";

function partsOf(hint: string): readonly string[] {
  return hint
    .replace(/\s*\([^)]*\)/g, "")
    .split(";")
    .map((clause) => clause.trim())
    .filter((clause) => !/^contoh |sebagai (mitra|tempat)|untuk naskah/.test(clause))
    .map((clause) =>
      clause.replace(/^di sebagian daerah /, "").replace(/,? (dibantu|dengan|misalnya|sebagai) .*$/, ""),
    )
    .flatMap((clause) => clause.split(/, (?:dan |atau )?| bersama | atau /))
    .map((name) => name.trim().replace(/^.* pemilik layanan$/, SERVICE_OWNER))
    .filter((name) => name !== "");
}

/** "Bappeda dan BPKAD" are two, "Dinas Perpustakaan dan Kearsipan" is one: the former are named alone elsewhere. */
function splitAtKnown(part: string, known: ReadonlySet<string>): readonly string[] {
  const at = part.lastIndexOf(AND);
  const after = part.slice(at + AND.length);
  return at > 0 && known.has(after) ? [...splitAtKnown(part.slice(0, at), known), after] : [part];
}
