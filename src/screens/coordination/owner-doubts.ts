import { agencyNameDoubts, describeNameDoubt } from "#core/exchange/agency-name-doubts.ts";
import { foldKey } from "#core/programme/folded-text.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { NO_OWNER, namesIn, type OwnerText, type OwnerTexts } from "./owner-texts.ts";

/** What should be looked at again in the line of one indicator, as sentences. */
export type OwnerDoubts = ReadonlyMap<QuestionId, Readonly<Record<"owners" | "deadline", readonly string[]>>>;

/** Of all lines that have something doubtful. `today`: a day where the person is. */
export function ownerDoubts(owners: OwnerTexts, today: string): OwnerDoubts {
  const names = [...owners.values()].flatMap((text) => namesIn(text.owners));
  const doubtByName = agencyNameDoubts(names);
  return new Map(
    [...owners].flatMap(([indicator, text]) => {
      const doubtful = namesIn(text.owners).flatMap((name) => {
        const doubt = doubtByName.get(name);
        return doubt === undefined ? [] : [describeNameDoubt(name, doubt)];
      });
      const lines = { owners: [...doubtful, ...namedTwice(text)], deadline: pastDays(text, today) };
      return lines.owners.length + lines.deadline.length === 0 ? [] : [[indicator, lines] as const];
    }),
  );
}

/** The same OPD gets one package, however often it is named. */
function namedTwice({ owners }: OwnerText): readonly string[] {
  const names = owners
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const keys = names.map(foldKey);
  const repeated = names.filter((name, place) => keys.indexOf(foldKey(name)) < place);
  return [...new Set(repeated)].map(
    (name) =>
      `“${name}” tertulis dua kali dan dihitung satu. Bila itu dua perangkat daerah, bedakan namanya.`,
  );
}

function pastDays(text: OwnerText, today: string): readonly string[] {
  const days = text.each === undefined ? [text.deadline] : [...text.each.values()].map((one) => one.deadline);
  return [...new Set(days.flatMap((day) => pastDay(day, today)))];
}

/** Whoever is given such a day is late at once. Nothing where the day is empty, today, or later. */
export function pastDay(day: string, today: string): readonly string[] {
  return day !== "" && day < today
    ? ["Tanggal ini sudah lewat. Yang menerimanya langsung terhitung terlambat."]
    : [];
}

/** The line of an indicator that nobody has. */
export function hasNoOwner(owners: OwnerTexts, indicator: QuestionId): boolean {
  return namesIn((owners.get(indicator) ?? NO_OWNER).owners).length === 0;
}
