import { readTable, type TableError, type TableRow } from "#core/exchange/read-table.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { scaleProblem } from "#core/questionnaire/scale.ts";
import { ExactText, parseExact } from "#core/shared/exact.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { ConsolidationRule, type QuestionRule, type QuestionRules } from "./consolidation-rule.ts";

export type RulesError =
  | TableError
  | { readonly kind: "missing-column"; readonly column: "indicator" | "rule" }
  | {
      readonly kind: "unknown-indicator" | "unknown-rule" | "bad-level";
      readonly line: number;
      readonly text: string;
    }
  | { readonly kind: "no-agency" | "no-reason" | "too-long"; readonly line: number }
  | { readonly kind: "repeated"; readonly line: number; readonly indicator: string };

/** The heads of columns, in small letters. */
const COLUMNS = {
  indicator: ["indicator", "indikator", "nomor indikator", "no"],
  rule: ["rule", "aturan"],
  agency: ["opd", "perangkat daerah", "agency", "pengampu"],
  level: ["level", "tingkat"],
  reason: ["reason", "alasan"],
} as const;

const RULES: Readonly<Record<string, ConsolidationRule["kind"]>> = {
  owner: "owner",
  pengampu: "owner",
  lowest: "lowest",
  terendah: "lowest",
  chosen: "chosen",
  pilihan: "chosen",
};

/**
 * Rules from a table with the columns indicator, rule and, as the rule needs them, opd, level and reason. The number of an indicator
 * that is answered per service stands for all its services.
 */
export function readRules(text: string, questionnaire: Questionnaire): Result<QuestionRules, RulesError> {
  const table = readTable(text);
  if (!table.ok) {
    return table;
  }
  const [head, ...rows] = table.value;
  const titles = (head?.cells ?? []).map((cell) => cell.toLowerCase());
  const placeOf = (column: keyof typeof COLUMNS) => {
    const names: readonly string[] = COLUMNS[column];
    return titles.findIndex((title) => names.includes(title));
  };
  const missing = (["indicator", "rule"] as const).find((column) => placeOf(column) === -1);
  if (missing !== undefined) {
    return fail({ kind: "missing-column", column: missing });
  }
  const rules: QuestionRule[] = [];
  for (const row of rows) {
    const cell = (column: keyof typeof COLUMNS) => row.cells[placeOf(column)] ?? "";
    const questions = questionsNamed(questionnaire, cell("indicator"));
    if (questions.length === 0) {
      return fail({ kind: "unknown-indicator", line: row.line, text: cell("indicator") });
    }
    if (rules.some(({ question }) => questions.includes(question))) {
      return fail({ kind: "repeated", line: row.line, indicator: cell("indicator") });
    }
    const rule = readRule(questionnaire, row, cell);
    if (!rule.ok) {
      return rule;
    }
    rules.push(...questions.map((question) => ({ question, rule: rule.value })));
  }
  return succeed(rules);
}

function questionsNamed(questionnaire: Questionnaire, text: string): readonly QuestionId[] {
  return questionsOf(questionnaire)
    .filter(({ id, indicator }) => id === text || indicator.number === text)
    .map(({ id }) => id);
}

function readRule(
  questionnaire: Questionnaire,
  { line }: TableRow,
  cell: (column: "rule" | "agency" | "level" | "reason") => string,
): Result<ConsolidationRule, RulesError> {
  const [agency, reason] = [cell("agency"), cell("reason")];
  const name = cell("rule").toLowerCase();
  const kind = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
  switch (kind) {
    case "owner":
      return agency === "" ? fail({ kind: "no-agency", line }) : ruleOf({ kind, agency }, line);
    case "lowest":
      return succeed({ kind });
    case "chosen": {
      const level = ExactText.safeParse(cell("level").replace(",", "."));
      if (!level.success || scaleProblem(questionnaire, parseExact(level.data)) !== null) {
        return fail({ kind: "bad-level", line, text: cell("level") });
      }
      return reason === ""
        ? fail({ kind: "no-reason", line })
        : ruleOf({ kind, level: level.data, reason }, line);
    }
    case undefined:
      return fail({ kind: "unknown-rule", line, text: cell("rule") });
    default:
      return unreachable(kind);
  }
}

/** All that can be wrong by now is its length. */
function ruleOf(rule: unknown, line: number): Result<ConsolidationRule, RulesError> {
  const parsed = ConsolidationRule.safeParse(rule);
  return parsed.success ? succeed(parsed.data) : fail({ kind: "too-long", line });
}

/** What is wrong with the table, and how to write it. */
export function describeRulesError(error: RulesError): string {
  switch (error.kind) {
    case "empty-table":
      return "Tabel aturan kosong. Isi satu baris untuk setiap indikator.";
    case "open-quote":
      return `Baris ${error.line}: tanda kutip tidak ditutup.`;
    case "too-many-rows":
      return `Tabel aturan melebihi ${error.limit.toLocaleString("id")} baris.`;
    case "missing-column":
      return `Kolom "${error.column}" tidak ada. Baris pertama harus memuat: indicator,rule dan, sesuai aturannya, opd,level,reason.`;
    case "unknown-indicator":
      return `Baris ${error.line}: indikator "${error.text.slice(0, 40)}" tidak ada dalam instrumen ini.`;
    case "unknown-rule":
      return `Baris ${error.line}: aturan "${error.text.slice(0, 40)}" tidak dikenal. Tulis owner (jawaban pengampu), lowest (terendah), atau chosen (pilihan).`;
    case "bad-level":
      return `Baris ${error.line}: tingkat "${error.text.slice(0, 40)}" tidak ada pada skala instrumen ini.`;
    case "no-agency":
      return `Baris ${error.line}: aturan owner membutuhkan nama perangkat daerah pada kolom opd.`;
    case "no-reason":
      return `Baris ${error.line}: tingkat yang dipilih membutuhkan alasan pada kolom reason.`;
    case "too-long":
      return `Baris ${error.line}: isinya terlalu panjang.`;
    case "repeated":
      return `Baris ${error.line}: indikator ${error.indicator} sudah punya aturan.`;
    default:
      return unreachable(error);
  }
}
