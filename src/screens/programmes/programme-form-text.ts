import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import type { UseFormReturn } from "react-hook-form";
import * as z from "zod/mini";
import { LIST_FIELDS, Programme } from "#core/programme/programme.ts";
import type { ProgrammeEntry } from "#core/programme/programme-entry.ts";
import { cellInWords } from "#core/programme/programme-table-error.ts";
import {
  type ReadCell,
  readAgencyName,
  readBudget,
  readGoal,
  readIndicators,
  readList,
  readName,
  readRole,
  readState,
  readYear,
} from "#core/programme/read-programme-cell.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";

/** What the form holds: text, and lists with one item on each line. */
export const ProgrammeText = z.object({
  agency: z.string(),
  name: z.string(),
  goal: z.string(),
  year: z.string(),
  state: z.string(),
  owner: z.string(),
  partners: z.string(),
  applications: z.string(),
  services: z.string(),
  dataHeld: z.string(),
  dataShared: z.string(),
  indicators: z.array(z.string()),
  budget: z.string(),
});
export type ProgrammeText = z.infer<typeof ProgrammeText>;
export type ProgrammeForm = UseFormReturn<ProgrammeText>;

/** As the fields stand on the screen. */
export const FORM_FIELDS = [
  "agency",
  "name",
  "goal",
  "year",
  "state",
  "owner",
  "budget",
  "applications",
  "services",
  "dataHeld",
  "dataShared",
  "partners",
] as const;

/** What the text says, or what is wrong with each field, as finished sentences. */
export interface ReadForm {
  readonly entry: Omit<ProgrammeEntry, "id"> | null;
  readonly problems: readonly { readonly field: keyof ProgrammeText; readonly sentence: string }[];
}

const MISSING: Readonly<Partial<Record<keyof ProgrammeText, string>>> = {
  agency: "Isi nama perangkat daerah.",
  name: "Isi nama program.",
  year: "Isi tahun anggaran, misalnya 2026.",
};

export function readForm(text: ProgrammeText, questionnaire: Questionnaire): ReadForm {
  const problems: { readonly field: keyof ProgrammeText; readonly sentence: string }[] = [];
  const take = <Value>(field: keyof ProgrammeText, read: ReadCell<Value>) => {
    if (read.ok) {
      return read.value;
    }
    const words = cellInWords(read.error);
    const sentence = words.charAt(0).toUpperCase() + words.slice(1);
    const missing = read.error.problem === "required" ? MISSING[field] : undefined;
    problems.push({ field, sentence: missing ?? sentence });
    return undefined;
  };
  const numbers = indicatorsOf(questionnaire).map(({ number }) => number);
  const isKnown = (number: string) => numbers.some((one) => one === number);
  const indicators = readIndicators(text.indicators.filter(isKnown).join(";"), numbers);
  const agency = take("agency", readAgencyName(text.agency));
  const lists = LIST_FIELDS.map((field) => [field, take(field, readList(text[field]))] as const);
  const programme = Programme.safeParse({
    name: take("name", readName(text.name)),
    goal: take("goal", readGoal(text.goal)),
    year: take("year", readYear(text.year)),
    state: take("state", readState(text.state)),
    owner: take("owner", readRole(text.owner)),
    budget: take("budget", readBudget(text.budget)),
    indicators: [
      ...(take("indicators", indicators) ?? []),
      ...text.indicators.filter((one) => !isKnown(one)),
    ],
    ...Object.fromEntries(lists),
  });
  return {
    entry: agency === undefined || !programme.success ? null : { agency, programme: programme.data },
    problems,
  };
}

export function programmeResolver(questionnaire: Questionnaire) {
  return standardSchemaResolver(
    ProgrammeText.check((context) => {
      for (const { field, sentence } of readForm(context.value, questionnaire).problems) {
        context.issues.push({ code: "custom", path: [field], message: sentence, input: context.value });
      }
    }),
  );
}

/** What stands in the form at first: the programme, or what is right for most new ones. */
export function textOfProgramme(
  entry: ProgrammeEntry | null,
  start: { readonly agency: string; readonly year: number; readonly indicators: readonly string[] },
): ProgrammeText {
  const programme = entry?.programme;
  const lists = LIST_FIELDS.map((field) => [field, (programme?.[field] ?? []).join("\n")] as const);
  return ProgrammeText.parse({
    agency: entry?.agency ?? start.agency,
    name: programme?.name ?? "",
    goal: programme?.goal ?? "",
    year: String(programme?.year ?? start.year),
    state: programme?.state ?? "planned",
    owner: programme?.owner ?? "",
    indicators: programme?.indicators ?? start.indicators,
    budget: programme?.budget?.toLocaleString("id-ID") ?? "",
    ...Object.fromEntries(lists),
  });
}
