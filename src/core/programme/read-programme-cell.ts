import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { foldedText, foldKey, unitedTexts } from "./folded-text.ts";
import {
  LARGEST_BUDGET,
  LONGEST_GOAL,
  LONGEST_ITEM,
  LONGEST_NAME,
  LONGEST_ROLE,
  MOST_ITEMS,
  type Programme,
  ProgrammeState,
} from "./programme.ts";
import type { CellProblem } from "./programme-table-error.ts";
import { STATE_WORDS } from "./programme-words.ts";

interface WrongCell {
  readonly problem: CellProblem;
  readonly text: string;
}

export type ReadCell<Value> = Result<Value, WrongCell>;

const LONGEST_AGENCY = 200;

function wrong(problem: CellProblem, text: string): ReadCell<never> {
  return fail({ problem, text });
}

/** A name on one line, of any number of lines in the cell; never empty. */
export function readName(text: string): ReadCell<string> {
  const name = text.trim().replace(/\s*[\r\n]+\s*/g, " ");
  if (name === "") {
    return wrong("required", "");
  }
  return name.length > LONGEST_NAME ? wrong("too-long", name) : succeed(name);
}

/** The name of an OPD; never empty. */
export function readAgencyName(text: string): ReadCell<string> {
  const name = readName(text);
  const isLong = name.ok && name.value.length > LONGEST_AGENCY;
  return isLong ? wrong("too-long", name.value) : name;
}

export function readGoal(text: string): ReadCell<string> {
  const goal = text.trim().replace(/\r\n?/g, "\n");
  return goal.length > LONGEST_GOAL ? wrong("too-long", goal) : succeed(goal);
}

export function readRole(text: string): ReadCell<string> {
  const role = text.trim().replace(/\s*[\r\n]+\s*/g, " ");
  return role.length > LONGEST_ROLE ? wrong("too-long", role) : succeed(role);
}

export function readYear(text: string): ReadCell<number> {
  const typed = text.trim();
  if (typed === "") {
    return wrong("required", "");
  }
  const year = /^\d{4}$/.test(typed) ? Number(typed) : 0;
  return year >= 2000 && year <= 2100 ? succeed(year) : wrong("not-a-year", typed);
}

/** Names apart by semicolons or line ends, each once. */
export function readList(text: string): ReadCell<readonly string[]> {
  const items = unitedTexts(
    text
      .split(/[;\r\n]+/)
      .map((item) => item.trim())
      .filter((item) => item !== ""),
    [],
  );
  const long = items.find((item) => item.length > LONGEST_ITEM);
  if (long !== undefined) {
    return wrong("too-long", long);
  }
  return items.length > MOST_ITEMS ? wrong("too-many", text) : succeed(items);
}

/** Whole rupiah as people and spreadsheets write them: "1.250.000.000", "Rp 1.250.000.000,00", "1250000000"; null for nothing. */
export function readBudget(text: string): ReadCell<number | null> {
  const typed = text
    .trim()
    .replace(/^Rp\.?\s*/i, "")
    .replace(/\s+/g, "");
  if (typed === "" || typed === "-") {
    return succeed(null);
  }
  const whole = typed.replace(/,(?:0{1,2}|-)$/, "");
  const digits = /^\d{1,3}(?:\.\d{3})+$/.test(whole) ? whole.replaceAll(".", "") : whole;
  const isWhole = /^\d{1,15}$/.test(digits) && Number(digits) <= LARGEST_BUDGET;
  return isWhole ? succeed(Number(digits)) : wrong("not-a-budget", text.trim());
}

/** Undefined for an empty cell: it says nothing. */
export function readState(text: string): ReadCell<ProgrammeState | undefined> {
  const typed = foldedText(text);
  if (typed === "") {
    return succeed(undefined);
  }
  const state = ProgrammeState.options.find((one) => one === typed || foldKey(STATE_WORDS[one]) === typed);
  return state === undefined ? wrong("unknown-state", text.trim()) : succeed(state);
}

/** Numbers of indicators, apart by semicolons, commas, spaces or line ends; "Indikator 12" too. In the order of the instrument. */
export function readIndicators(
  text: string,
  known: readonly QuestionId[],
): ReadCell<Programme["indicators"]> {
  const numbers = text
    .replace(/\b(?:indikator|dan)\b/gi, " ")
    .split(/[;,\s]+/)
    .filter((number) => number !== "");
  const unknown = numbers.find((number) => !known.some((one) => one === number));
  if (unknown !== undefined) {
    return wrong("unknown-indicator", unknown);
  }
  const chosen = known.filter((number) => numbers.includes(number));
  return chosen.length > MOST_ITEMS ? wrong("too-many", text) : succeed(chosen);
}
