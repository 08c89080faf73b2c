import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { scaleProblem, wholeValue } from "#core/questionnaire/scale.ts";
import { ExactText, type Fraction, parseExact } from "#core/shared/exact.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { type ColumnFacts, kindOfName, type Stage } from "./column-facts.ts";
import type { LevelTableError } from "./level-table-error.ts";
import { stageOfWord } from "./stage-of-word.ts";

/** A row of a table, with the number under which a person finds it. */
export interface LevelTableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What one row of the table says. */
export interface LevelColumn {
  readonly facts: ColumnFacts;
  readonly values: ReadonlyMap<QuestionId, Fraction>;
  /** Undefined where all questions are asked. Rows that are asked the same share one set. */
  readonly inScope: ReadonlySet<QuestionId> | undefined;
}

/** The heads of columns, in small letters. */
const HEADS = {
  name: ["nama", "opd", "perangkat daerah", "name", "agency"],
  institution: ["instansi", "institution", "pemerintah daerah"],
  kind: ["kelompok", "jenis", "group", "kind"],
  year: ["tahun", "year"],
  stage: ["tahap", "stage"],
} as const;

const LONGEST_NAME = 200;
/** What says that a question is not asked here; an empty cell says that it has no answer. */
const NOT_ASKED = new Set(["-", "–", "—"]);

type Places = Readonly<Record<keyof typeof HEADS, number>>;

/** What each text in a cell means: tables say the same few things again and again. */
type Meanings = Map<string, Fraction | "not-asked" | "unanswered" | "not-a-level">;

interface Known {
  readonly questionnaire: Questionnaire;
  readonly meanings: Meanings;
  readonly scopes: Map<string, ReadonlySet<QuestionId>>;
}

interface Head extends Places {
  readonly questions: readonly { readonly id: QuestionId; readonly place: number }[];
}

/**
 * A table of levels: one row per OPD (or institution), one column per question under its number, and where wanted kelompok, instansi,
 * tahun and tahap. A question without a column is not asked, nor is one whose cell says "-".
 */
export function readLevelTable(
  rows: readonly LevelTableRow[],
  questionnaire: Questionnaire,
): Result<readonly LevelColumn[], LevelTableError> {
  const [first, ...others] = rows;
  const head = headOf(first?.cells ?? [], questionnaire);
  if (!head.ok) {
    return head;
  }
  const known: Known = { questionnaire, meanings: new Map(), scopes: new Map() };
  const columns: LevelColumn[] = [];
  for (const row of others) {
    const read = readRow(row, head.value, known);
    if (!read.ok) {
      return read;
    }
    columns.push(read.value);
  }
  return columns.length === 0 ? fail({ kind: "no-rows" }) : succeed(columns);
}

function headOf(cells: readonly string[], questionnaire: Questionnaire): Result<Head, LevelTableError> {
  const titles = cells.map((cell) => cell.trim().toLowerCase());
  const placeOf = (names: readonly string[]) => titles.findIndex((title) => names.includes(title));
  const institution = placeOf(HEADS.institution);
  const own = placeOf(HEADS.name);
  if (own === -1 && institution === -1) {
    return fail({ kind: "no-name-column" });
  }
  const questions = questionsOf(questionnaire).flatMap(({ id }) => {
    const place = titles.findIndex((title) => numberIn(title) === id.toLowerCase());
    return place === -1 ? [] : [{ id, place }];
  });
  if (questions.length === 0) {
    return fail({ kind: "no-question-columns" });
  }
  const [kind, year, stage] = [placeOf(HEADS.kind), placeOf(HEADS.year), placeOf(HEADS.stage)];
  return succeed({ name: own, institution, kind, year, stage, questions });
}

/** "12", "I12", "Indikator 12", "12. Layanan data": all say 12. */
function numberIn(title: string): string {
  return title
    .replace(/^(indikator|indicator|i)[\s.]*(?=\d)/, "")
    .replace(/^(\d+(?:\.\d+)?|[a-z]?\d+[a-z]?)[.)]?\s.*$/, "$1");
}

function readRow(
  { line, cells }: LevelTableRow,
  head: Head,
  known: Known,
): Result<LevelColumn, LevelTableError> {
  const facts = factsOf(line, cells, head);
  if (!facts.ok) {
    return facts;
  }
  const values = new Map<QuestionId, Fraction>();
  const asked: QuestionId[] = [];
  for (const { id, place } of head.questions) {
    const text = cells[place] ?? "";
    const meaning = meaningOf(text, known);
    if (meaning === "not-a-level") {
      return fail({ kind: "not-a-level", line, question: id, text });
    }
    if (meaning !== "not-asked") {
      asked.push(id);
    }
    if (typeof meaning === "object") {
      values.set(id, meaning);
    }
  }
  if (asked.length === 0) {
    return fail({ kind: "nothing-asked", line });
  }
  const isWhole = asked.length === questionsOf(known.questionnaire).length;
  return succeed({
    facts: facts.value,
    values,
    inScope: isWhole ? undefined : sharedScope(asked, known.scopes),
  });
}

function meaningOf(text: string, { meanings, questionnaire }: Known) {
  const known = meanings.get(text);
  if (known !== undefined) {
    return known;
  }
  const meaning = readMeaning(text.trim(), questionnaire);
  meanings.set(text, meaning);
  return meaning;
}

function readMeaning(text: string, questionnaire: Questionnaire) {
  if (text === "") {
    return "unanswered";
  }
  if (NOT_ASKED.has(text)) {
    return "not-asked";
  }
  const value = valueIn(text);
  return value === null || scaleProblem(questionnaire, value) !== null ? "not-a-level" : value;
}

function sharedScope(
  asked: readonly QuestionId[],
  scopes: Map<string, ReadonlySet<QuestionId>>,
): ReadonlySet<QuestionId> {
  const key = asked.join(" ");
  const scope = scopes.get(key) ?? new Set(asked);
  scopes.set(key, scope);
  return scope;
}

function factsOf(line: number, cells: readonly string[], head: Head): Result<ColumnFacts, LevelTableError> {
  const cell = (column: keyof Places) => (cells[head[column]] ?? "").trim();
  const [own, institution, kind] = [cell("name"), cell("institution"), cell("kind")];
  const name = own === "" ? institution : own;
  if (name === "") {
    return fail({ kind: "no-name", line });
  }
  if (name.length > LONGEST_NAME || institution.length > LONGEST_NAME || kind.length > LONGEST_NAME) {
    return fail({ kind: "too-long", line, limit: LONGEST_NAME });
  }
  const year = yearIn(cell("year"));
  if (year === undefined) {
    return fail({ kind: "not-a-year", line, text: cell("year") });
  }
  const stage: Stage | null = stageOfWord(cell("stage"));
  if (stage === null) {
    return fail({ kind: "unknown-stage", line, text: cell("stage") });
  }
  return succeed({
    institution: institution === "" && head.name === -1 ? name : institution,
    agency: own === "" ? null : own,
    kind: kind === "" ? kindOfName(name) : kind,
    year,
    stage,
  });
}

/** Null where none is given, undefined for what is no year. */
function yearIn(text: string): number | null | undefined {
  if (text === "") {
    return null;
  }
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  return year >= 2000 && year <= 2100 ? year : undefined;
}

/** The same object for the same level: nearly all values are whole levels. */
function valueIn(text: string): Fraction | null {
  if (/^\d{1,2}$/.test(text)) {
    return wholeValue(Number(text));
  }
  const exact = ExactText.safeParse(text.replace(",", "."));
  return exact.success ? parseExact(exact.data) : null;
}
