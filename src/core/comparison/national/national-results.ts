import * as z from "zod/mini";
import { QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import { ExactText, Fraction, parseExact } from "#core/shared/exact.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";

/** As the published lists group them; "lainnya" are central bodies outside ministries and agencies. */
export const InstitutionKind = z.enum(["kementerian", "lembaga", "lainnya", "provinsi", "kabupaten", "kota"]);
export type InstitutionKind = z.infer<typeof InstitutionKind>;

export interface NationalInstitution {
  readonly name: string;
  readonly kind: InstitutionKind;
  /** Null for central institutions: the lists give a province only to provinces, regencies and cities. */
  readonly province: string | null;
  /** By id of the domain, with two decimals as printed; null where the source is not legible. */
  readonly domains: ReadonlyMap<string, Fraction | null>;
  /** With two decimals, as printed. */
  readonly index: Fraction;
  /** As published, never worked out anew. */
  readonly predicate: string;
}

/** The published list of one year. */
export interface NationalResults {
  readonly year: number;
  readonly instrument: QuestionnaireId;
  readonly source: string;
  readonly readOn: string;
  /** The national index that the report names. It is not the mean of the list, and how it was made was not published. */
  readonly publishedIndex: Fraction;
  /** In so many rows the report plainly misprints the predicate; these carry what their printed index earns. */
  readonly correctedPredicates: number;
  readonly domains: readonly string[];
  /** In the order of the report. */
  readonly institutions: readonly NationalInstitution[];
}

/** `problems` name the row and what is wrong there. */
export interface NotNationalResults {
  readonly kind: "not-national-results";
  readonly problems: readonly string[];
}

const Text = z.string().check(z.minLength(1), z.maxLength(400));
const Printed = ExactText.check(z.regex(/^\d\.\d\d$/));
const PrintedOrNot = z.union([z.literal(""), Printed]);

const NationalResultsFile = z.object({
  format: z.literal("matang-national-results"),
  formatVersion: z.literal(1),
  year: z.int(),
  instrument: QuestionnaireId,
  source: Text,
  readOn: z.iso.date(),
  publishedIndex: Printed,
  correctedPredicates: z.int(),
  /** What stands in a row, apart by semicolons: name, kind, province, the domains by their ids, index, predicate. */
  columns: z.array(Text),
  rows: z.array(z.string()).check(z.minLength(1)),
});

/** Reads a file of `questionnaires/national`. Every row must hold what the columns promise, and no name may stand twice. */
export function openNationalResults(input: unknown): Result<NationalResults, NotNationalResults> {
  const parsed = NationalResultsFile.safeParse(input);
  if (!parsed.success) {
    return fail({ kind: "not-national-results", problems: [z.prettifyError(parsed.error)] });
  }
  const { columns, rows, publishedIndex, format: _, formatVersion: __, ...about } = parsed.data;
  const domains = columns.slice(3, -2);
  const read = rows.map((row) => institutionOf(row, domains));
  const institutions = read.filter((one) => one !== null);
  const problems = [
    ...(hasFixedColumns(columns) ? [] : ["columns: name, kind, province, …, index, predicate"]),
    ...rows.filter((_row, place) => read[place] === null).map((row) => `row: ${row}`),
    ...repeatedIn(institutions.map(({ name }) => name)).map((name) => `twice: ${name}`),
  ];
  return problems.length > 0
    ? fail({ kind: "not-national-results", problems })
    : succeed({ ...about, domains, publishedIndex: parseExact(publishedIndex), institutions });
}

function hasFixedColumns(columns: readonly string[]): boolean {
  return [...columns.slice(0, 3), ...columns.slice(-2)].join() === "name,kind,province,index,predicate";
}

/** Null where the row does not hold what it must. */
function institutionOf(row: string, ids: readonly string[]): NationalInstitution | null {
  const cells = row.split(";");
  const name = Text.safeParse(cells[0]);
  const kind = InstitutionKind.safeParse(cells[1]);
  const domains = z.array(PrintedOrNot).safeParse(cells.slice(3, -2));
  const index = Printed.safeParse(cells.at(-2));
  const predicate = Text.safeParse(cells.at(-1));
  const isWhole = cells.length === ids.length + 5;
  if (!(isWhole && name.success && kind.success && domains.success && index.success && predicate.success)) {
    return null;
  }
  return {
    name: name.data,
    kind: kind.data,
    province: cells[2] === undefined || cells[2] === "" ? null : cells[2],
    domains: new Map(ids.map((id, place) => [id, printedValue(domains.data[place])])),
    index: parseExact(index.data),
    predicate: predicate.data,
  };
}

function printedValue(printed: string | undefined): Fraction | null {
  return printed === undefined || printed === "" ? null : new Fraction(printed);
}

function repeatedIn(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}
