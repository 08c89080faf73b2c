import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import { unreviewedInWords } from "#core/records/carried-year.ts";
import { LIST_FIELDS, PROGRAMME } from "./programme.ts";
import type { ProgrammeEntry } from "./programme-entry.ts";
import { LIST_WORDS, NO_AGENCY, rupiah, STATE_WORDS } from "./programme-words.ts";

/** One thing that a programme says of itself; no texts where it says nothing of that. */
interface ProgrammeFact {
  readonly head: string;
  readonly textsOf: (entry: ProgrammeEntry) => readonly string[];
}

/** Everything that a programme says, as it is shown side by side with another. */
export const PROGRAMME_FACTS: readonly ProgrammeFact[] = [
  { head: "Program", textsOf: ({ programme }) => [programme.name] },
  { head: "Perangkat daerah", textsOf: ({ agency }) => [agency ?? NO_AGENCY] },
  { head: "Tahun", textsOf: ({ programme }) => [String(programme.year)] },
  { head: "Keadaan", textsOf: ({ programme }) => [STATE_WORDS[programme.state]] },
  { head: "Tujuan", textsOf: ({ programme }) => filled(programme.goal) },
  { head: "Penanggung jawab", textsOf: ({ programme }) => filled(programme.owner) },
  {
    head: "Anggaran",
    textsOf: ({ programme }) => (programme.budget === null ? [] : [rupiah(programme.budget)]),
  },
  ...LIST_FIELDS.map((field) => ({
    head: LIST_WORDS[field],
    textsOf: ({ programme }: ProgrammeEntry) => programme[field],
  })),
  { head: "Indikator", textsOf: ({ programme }) => programme.indicators },
  {
    head: "Tinjauan",
    textsOf: ({ programme: { carriedFrom } }) =>
      carriedFrom === undefined ? [] : [unreviewedInWords(carriedFrom)],
  },
];

function filled(text: string): readonly string[] {
  return text === "" ? [] : [text];
}

/** All that a programme says in one text, so that two opinions about it can be told apart; null for records of other kinds. */
export function programmeInWords({ id, kind, agency, body }: AssessmentRecord): string | null {
  if (kind !== PROGRAMME.kind) {
    return null;
  }
  const entry = { id, agency, programme: PROGRAMME.body.parse(body) };
  return PROGRAMME_FACTS.flatMap(({ head, textsOf }) => {
    const texts = textsOf(entry);
    return texts.length === 0 ? [] : [`${head}: ${texts.join("; ")}`];
  }).join(" · ");
}
