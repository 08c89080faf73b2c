import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type Question, questionsOf } from "#core/questionnaire/questions.ts";

/**
 * The question a file is evidence for, going by the habits of the official portal: "indikator18a.pdf", "[Indikator 18a] ...",
 * "18.b.Judul.pdf", "35.screenshot LPSE.jpg", and "indikator35-2a.pdf" for the second service. Null when the name names none,
 * or several. A number in front without a dot or letter ("12 laporan.pdf", "59 tahun 2020.pdf") may be anything, so it is none.
 */
export function questionOfFileName(name: string, questionnaire: Questionnaire): QuestionId | null {
  const stem = withoutEndings(name).trim();
  const aliases = aliasesOf(questionnaire);
  const worded = questionsInWords(stem, aliases);
  return worded === null ? questionInFront(stem, aliases) : onlyOne(worded);
}

/** As `questionOfFileName` for a path; a folder counts when its name has the word in it ("Indikator 18/SK.pdf"), the innermost first. */
export function questionOfFilePath(path: string, questionnaire: Questionnaire): QuestionId | null {
  const [name = "", ...folders] = path.split(/[\\/]/).reverse();
  const own = questionOfFileName(name, questionnaire);
  if (own !== null) {
    return own;
  }
  const aliases = aliasesOf(questionnaire);
  const worded = folders.map((folder) => questionsInWords(folder, aliases)).find((found) => found !== null);
  return onlyOne(worded ?? []);
}

/** "indikator27.jpg.jpg" and "12.a.SK.PDF" without what tells their type. */
function withoutEndings(name: string): string {
  return name.replace(
    /(\.(pdf|jpe?g|png|gif|webp|heic|tiff?|bmp|docx?|xlsx?|pptx?|od[tsp]|csv|txt|zip|rar|7z|mp4|html?))+$/i,
    "",
  );
}

/** How a question may be written at the start of a name, the longest first: "35-2" before "35". */
interface Alias {
  readonly written: string;
  readonly question: QuestionId;
  /** Then a number behind a hyphen names the service. */
  readonly hasServices: boolean;
}

const aliasesByQuestionnaire = new WeakMap<Questionnaire, readonly Alias[]>();

/** The same list for the same questionnaire object: hundreds of names are read, one after the other. */
function aliasesOf(questionnaire: Questionnaire): readonly Alias[] {
  const known = aliasesByQuestionnaire.get(questionnaire);
  if (known !== undefined) {
    return known;
  }
  const aliases = questionsOf(questionnaire)
    .flatMap(aliasesOfQuestion)
    .sort((one, other) => other.written.length - one.written.length);
  aliasesByQuestionnaire.set(questionnaire, aliases);
  return aliases;
}

/** A service also goes by its indicator's number and its own place: the first service of 35 is "35" and "35-1". */
function aliasesOfQuestion({ id, indicator, service }: Question): readonly Alias[] {
  const hasServices = service !== null;
  const names = hasServices ? [id, `${indicator.number}-${service}`] : [id];
  return names.map((written) => ({ written: written.toLowerCase(), question: id, hasServices }));
}

const WORD = /\bind(?:ikator)?(?:\s+(?:ke|no|nomor)(?=[\s.-]))?[\s._-]*0*/gi;

/** Every question named after the word "indikator"; null when the word is not followed by any number. */
function questionsInWords(stem: string, aliases: readonly Alias[]): readonly QuestionId[] | null {
  const spaced = stem.replaceAll("_", " ");
  const ends = [...spaced.matchAll(WORD)].map((match) => match.index + match[0].length);
  const places = ends.filter((end) => /\d/.test(spaced.charAt(end)) || startsWithAlias(spaced, end, aliases));
  return places.length === 0 ? null : places.flatMap((place) => questionsAt(spaced.slice(place), aliases));
}

function startsWithAlias(text: string, at: number, aliases: readonly Alias[]): boolean {
  return aliasAt(text.slice(at), aliases) !== null;
}

/** The question at the start of the text, and those that a list or a range names with it: "1, 2 dan 3", "1-10". */
function questionsAt(text: string, aliases: readonly Alias[]): readonly QuestionId[] {
  const alias = aliasAt(text, aliases);
  if (alias === null) {
    return [];
  }
  const rest = text.slice(alias.written.length);
  const more = /^\s*[a-z]?\s*(?:,|&|\+|dan|s\.?d\.?|sampai|hingga|-|–)\s*(?=\d)/i.exec(rest);
  const next = more === null ? null : aliasAt(rest.slice(more[0].length), aliases);
  const isCount = more?.[0] === "-" && next !== null && isBefore(next, alias);
  return next === null || isCount ? [alias.question] : [alias.question, next.question];
}

/** In "18-1" the 1 counts files; in "1-10" the 10 ends a range. */
function isBefore(one: Alias, other: Alias): boolean {
  return one.question.localeCompare(other.question, "en", { numeric: true }) <= 0;
}

/** A number stands alone: not "1" in "18", not "18" in "180", not "35" in "35-9" where 35 is answered per service. */
function aliasAt(text: string, aliases: readonly Alias[]): Alias | null {
  const lower = text.toLowerCase();
  const fitting = aliases.find(({ written, hasServices }) => {
    const goesOn = hasServices ? /^-?\d/ : /^\d/;
    return lower.startsWith(written) && !goesOn.test(lower.slice(written.length));
  });
  return fitting ?? null;
}

function onlyOne(questions: readonly QuestionId[]): QuestionId | null {
  return new Set(questions).size === 1 ? (questions[0] ?? null) : null;
}

/** Things that start with a number and a letter but are no evidence numbers: "3D model", "5G". */
const OTHER_THINGS = /^(2d|3d|[2-6]g)\b/i;

/** What makes a number in front one of an indicator: a letter after it ("18.b.", "18b "), a dot and words, or nothing at all. */
const AFTER_NUMBER = /^(\.?[a-z](?![a-z0-9])|\.\s*[^\d\s.]|$)/i;

function questionInFront(stem: string, aliases: readonly Alias[]): QuestionId | null {
  const text = stem.replace(/^[[({]+/, "").replace(/^0(?=[1-9])/, "");
  const alias = OTHER_THINGS.test(text) ? null : aliasAt(text, aliases);
  return alias !== null && AFTER_NUMBER.test(text.slice(alias.written.length)) ? alias.question : null;
}
