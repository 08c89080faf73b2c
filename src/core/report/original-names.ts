import type { Assessment } from "#core/assessment/assessment.ts";
import { evidenceNumbers, numberedEvidence } from "#core/assessment/evidence-numbers.ts";
import {
  type EvidenceId,
  type EvidenceItem,
  evidenceName,
  type FileSource,
  isCitedFor,
  storedFilesOf,
} from "#core/evidence/evidence-item.ts";
import { isProgram } from "#core/evidence/file-type.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { type Question, questionsOf } from "#core/questionnaire/questions.ts";

/** A file as it goes into the archive of originals. */
export interface OriginalFile {
  /** "18.a.Keputusan Tim Koordinasi.pdf". */
  readonly path: string;
  readonly source: FileSource;
}

/** Where files lie that no question cites. */
const NOT_CITED = "Tidak dirujuk";
/** As long as portals, archives and old Windows paths still take. */
const LONGEST_NAME = 120;

/**
 * Every file under the name that the official portal wants: number, letter, title. A file that several questions cite is there
 * once for each of them, ready to be uploaded, with the letter that its name gives it there. `leftOut` is not there at all, nor
 * is a program.
 */
export function originalNames(
  assessment: Assessment,
  questionnaire: Questionnaire,
  leftOut: readonly EvidenceId[] = [],
): readonly OriginalFile[] {
  const items = numberedEvidence(assessment, evidenceNumbers(assessment)).flatMap(
    ({ item, number }): readonly Stored[] =>
      leftOut.includes(item.id)
        ? []
        : storedFilesOf(item)
            .filter((source) => !isProgram(source))
            .map((source) => ({ item, source, number })),
  );
  const isLoose = ({ item }: Stored) => item.citations.length === 0;
  return [
    ...questionsOf(questionnaire).flatMap((question) => namesUnder(question, items)),
    ...items.filter(isLoose).map(({ item, source, number }) => ({
      path: `${NOT_CITED}/${fileName(number, titleOf(item), source)}`,
      source,
    })),
  ];
}

interface Stored {
  readonly item: EvidenceItem;
  readonly source: FileSource;
  readonly number: string;
}

function namesUnder({ id }: Question, items: readonly Stored[]): readonly OriginalFile[] {
  const cited = items.filter(({ item }) => isCitedFor(item, id));
  const lettersOfItems = lettersFor(cited.map(({ item, source }) => ownLetter(item, source, id)));
  return cited.map(({ item, source }, place) => ({
    path: fileName(`${id}.${lettersOfItems[place]}`, withoutOwnNumber(titleOf(item), id), source),
    source,
  }));
}

/** Whoever names a letter gets it, the first one where several do; the others get those that are left, in order. */
function lettersFor(wanted: readonly (string | null)[]): readonly string[] {
  const isKept = wanted.map((letter, place) => letter !== null && wanted.indexOf(letter) === place);
  const kept = new Set(wanted.filter((_, place) => isKept[place]));
  const free = wanted
    .concat([...kept])
    .map((_, place) => letters(place))
    .filter((letter) => !kept.has(letter))
    .values();
  return wanted.map((letter, place) =>
    isKept[place] && letter !== null ? letter : (free.next().value ?? ""),
  );
}

/** a to z, then aa, ab. */
function letters(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}

/** A link's address says less about a screenshot than the screenshot's own name. */
function titleOf(item: EvidenceItem): string {
  const { source, title } = item;
  return source.kind === "link" && title === "" ? (source.screenshot?.name ?? "") : evidenceName(item);
}

/** The letter that its title or its file's name carries for this indicator already: "18.b.SK.pdf", "Indikator 18b SK.pdf". */
function ownLetter(item: EvidenceItem, source: FileSource, question: string): string | null {
  const id = question.replaceAll(".", "\\.");
  const pattern = new RegExp(`^(?:\\W*indikator\\s*)?0?${id}\\.?(${LETTERS})${AFTER_LETTERS}`, "i");
  const found = [titleOf(item), source.name].map((name) => pattern.exec(name)?.[1]?.toLowerCase());
  return found.find((letter) => letter !== undefined) ?? null;
}

/** One, or two after z; "18.SK Bupati.pdf" has none. */
const LETTERS = "a?[a-z]";
const AFTER_LETTERS = "(?:(?=\\.\\w+$)|[\\s._)\\]-]+)";

/** Names that were given in the portal's way already: "18.b.SK.pdf", "18. SK.pdf", "18.pdf", "indikator18a SK.pdf". "18 tahun.pdf" is none. */
function withoutOwnNumber(title: string, question: string): string {
  const id = question.replaceAll(".", "\\.");
  const worded = `\\W*indikator\\s*0?${id}(?:\\.?${LETTERS})?`;
  const lettered = `0?${id}\\.?${LETTERS}`;
  const dotted = `0?${id}\\.(?!\\s*[\\d.])\\s*`;
  const alone = `0?${id}(?=\\.[a-z]\\w*$)`;
  return title.replace(
    new RegExp(`^(?:(?:${worded}|${lettered})${AFTER_LETTERS}|${alone}|${dotted})`, "i"),
    "",
  );
}

function fileName(prefix: string, title: string, source: FileSource): string {
  const ending = endingOf(source);
  const room = LONGEST_NAME - prefix.length - ending.length - 2;
  const stem = cutTo(safe(withoutEnding(title, ending)), room);
  return [prefix, stem, ending].filter((part) => part !== "").join(".");
}

function withoutEnding(title: string, ending: string): string {
  const known = ending === "jpg" ? "jpe?g" : ending.replace(/[^a-z0-9]/g, "");
  return known === "" ? title : title.replace(new RegExp(`(?:\\.${known})+$`, "i"), "");
}

/** What no file system refuses: Windows forbids these signs, and a dot or space at the end. */
function safe(title: string): string {
  return title
    .normalize("NFC")
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
}

/** Never in the middle of a character that takes two units. */
function cutTo(text: string, length: number): string {
  const cut = text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
  return cut.replace(/[. ]+$/, "");
}

const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/heic": "heic",
  "image/tiff": "tif",
  "image/bmp": "bmp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
  "application/zip": "zip",
  "application/vnd.rar": "rar",
  "application/x-7z-compressed": "7z",
};

/** By what the file is; for kinds that have several endings, its own. */
function endingOf({ mediaType, name }: FileSource): string {
  const own = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  return (Object.hasOwn(ENDINGS, mediaType) ? ENDINGS[mediaType] : undefined) ?? own ?? "bin";
}
