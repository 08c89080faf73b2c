import { type Answer, EMPTY_ANSWER, type Standing } from "#core/assessment/answer.ts";
import { Assessment } from "#core/assessment/assessment.ts";
import { openQuestionnaire } from "#core/questionnaire/open-questionnaire.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { CriterionId, QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { findQuestion, type Question } from "#core/questionnaire/questions.ts";
import type { Figure, GroupScore, Scorecard } from "#core/scoring/scorecard.ts";
import { displayExact, ExactText, Fraction } from "#core/shared/exact.ts";
import pemdi2026 from "#questionnaires/pemdi-2026/questionnaire.json" with { type: "json" };
import spbe2018 from "#questionnaires/spbe-2018/questionnaire.json" with { type: "json" };
import spbe2020 from "#questionnaires/spbe-2020/questionnaire.json" with { type: "json" };

const FILES: Readonly<Record<"spbe-2020" | "spbe-2018" | "pemdi-2026", unknown>> = {
  "spbe-2020": spbe2020,
  "spbe-2018": spbe2018,
  "pemdi-2026": pemdi2026,
};

/** A shipped instrument, opened as the app opens it. */
export function instrument(id: keyof typeof FILES): Questionnaire {
  return opened(FILES[id]);
}

export interface LevelShape {
  readonly level: number;
  /** How many criteria it has. */
  readonly criteria: number;
  readonly floor?: boolean;
  readonly atLeast?: number;
}

export interface IndicatorShape {
  readonly weight?: string;
  readonly levels?: readonly LevelShape[];
  readonly rule?: unknown;
  readonly services?: readonly string[];
}

export interface InstrumentShape {
  readonly scale?: { readonly min: string; readonly max: string };
  readonly weighting?: "absolute" | "relative";
  readonly basis?: "exact" | "displayed";
  readonly predicates?: readonly { readonly name: string; readonly min: string }[];
  /** Bands by level, for indicators that count items. */
  readonly bands?: Readonly<Record<number, readonly [from: string, to: string]>>;
  readonly groups: readonly GroupShape[];
}

export interface GroupShape {
  readonly id: string;
  readonly weight?: string;
  readonly groups?: readonly GroupShape[];
  /** By number. */
  readonly indicators?: Readonly<Record<string, IndicatorShape>>;
}

const ONE_CRITERION_EACH: readonly LevelShape[] = [1, 2, 3, 4, 5].map((level) => ({ level, criteria: 1 }));

/** An invented instrument in which only what matters to a test is spelled out. Absolute weights of groups are added up. */
export function inventedInstrument(shape: InstrumentShape): Questionnaire {
  const levels = new Set(
    indicatorsIn(shape.groups).flatMap((one) => levelsOf(one).map(({ level }) => level)),
  );
  return opened({
    format: "matang-questionnaire",
    formatVersion: 1,
    id: "karangan",
    edition: 1,
    title: "Instrumen karangan",
    shortTitle: "Karangan",
    indexName: "Indeks karangan",
    years: { from: 2020, to: null },
    regulation: ["Karangan"],
    provenance: "Karangan untuk pengujian",
    disclaimer: null,
    scale: shape.scale ?? { min: "1", max: "5" },
    groupTerms: Array.from({ length: depthOf(shape.groups) }, (_, place) => `Lapis ${place + 1}`),
    weighting: shape.weighting ?? "absolute",
    capabilities: [
      { id: "umum", name: "Umum", levels: [...levels].sort(ascending).map((level) => named(level, shape)) },
    ],
    predicates: shape.predicates ?? [
      { name: "Tinggi", min: "3.5" },
      { name: "Rendah", min: "0" },
    ],
    predicateBasis: shape.basis ?? "exact",
    explanationTemplate: { facts: "Fakta", analysis: "Analisis" },
    groups: shape.groups.map(groupOf),
  });
}

function opened(input: unknown): Questionnaire {
  const result = openQuestionnaire(input);
  if (!result.ok) {
    throw new Error(result.error.problems.join("\n"));
  }
  return result.value;
}

function indicatorsIn(groups: readonly GroupShape[]): readonly IndicatorShape[] {
  return groups.flatMap((group) => [
    ...Object.values(group.indicators ?? {}),
    ...indicatorsIn(group.groups ?? []),
  ]);
}

function depthOf(groups: readonly GroupShape[]): number {
  return Math.max(0, ...groups.map((group) => 1 + depthOf(group.groups ?? [])));
}

function levelsOf(indicator: IndicatorShape): readonly LevelShape[] {
  return indicator.levels ?? ONE_CRITERION_EACH;
}

function ascending(one: number, other: number): number {
  return one - other;
}

function named(level: number, { bands }: InstrumentShape): unknown {
  const band = bands?.[level];
  return {
    level,
    name: `Tingkat ${level}`,
    meaning: "Arti",
    band: band === undefined ? null : { from: band[0], to: band[1] },
  };
}

function groupOf(group: GroupShape): unknown {
  return {
    id: group.id,
    name: `Kelompok ${group.id}`,
    weight: group.weight ?? weightIn(group).toFraction(),
    explanationTemplate: null,
    groups: (group.groups ?? []).map(groupOf),
    indicators: Object.entries(group.indicators ?? {}).map(([number, one]) => indicatorOf(number, one)),
  };
}

function weightIn(group: GroupShape): Fraction {
  const inner = (group.groups ?? []).map((one) => new Fraction(one.weight ?? weightIn(one)));
  const own = Object.values(group.indicators ?? {}).map((one) => new Fraction(one.weight ?? "1"));
  return [...inner, ...own].reduce((total, weight) => total.add(weight), new Fraction(0));
}

function indicatorOf(number: string, indicator: IndicatorShape): unknown {
  return {
    number,
    name: `Indikator ${number}`,
    shortName: `Indikator ${number}`,
    weight: indicator.weight ?? "1",
    capability: "umum",
    explanation: "Penjelasan",
    valueRule: indicator.rule ?? { kind: "level" },
    levels: levelsOf(indicator).map(levelOf),
    evidence: [],
    references: [],
    ownerHint: null,
    technicalNotes: [],
    services: indicator.services ?? null,
    namesService: false,
  };
}

function levelOf({ level, criteria, floor, atLeast }: LevelShape): unknown {
  return {
    level,
    statement: null,
    criteria: Array.from({ length: criteria }, (_, place) => ({
      id: `${level}.${place + 1}`,
      text: "Kriteria",
    })),
    floor: floor ?? false,
    atLeast: atLeast ?? null,
  };
}

/** The question with that id, which must be there. */
export function questionOf(questionnaire: Questionnaire, id = "1"): Question {
  const question = findQuestion(questionnaire, id);
  if (question === null) {
    throw new Error(`There is no question ${id}`);
  }
  return question;
}

/** Values by question, each a whole number, a decimal or a fraction as text. */
export function valuesOf(
  values: Readonly<Record<string, number | string>>,
): ReadonlyMap<QuestionId, Fraction> {
  return new Map(
    Object.entries(values).map(([id, value]) => [QuestionId.parse(id), new Fraction(String(value))]),
  );
}

export function questionIds(...ids: readonly string[]): ReadonlySet<QuestionId> {
  return new Set(ids.map((id) => QuestionId.parse(id)));
}

export function criteria(...ids: readonly string[]): readonly CriterionId[] {
  return ids.map((id) => CriterionId.parse(id));
}

export function ticked(...ids: readonly string[]): Answer {
  return withStanding({ kind: "ticked", criteria: criteria(...ids) });
}

export function byHand(level: string, ...ids: readonly string[]): Answer {
  return withStanding({ kind: "by-hand", level: ExactText.parse(level), criteria: criteria(...ids) });
}

export function withExternal(index: string, answer: Answer = EMPTY_ANSWER): Answer {
  return { ...answer, external: ExactText.parse(index) };
}

function withStanding(standing: Standing): Answer {
  return { ...EMPTY_ANSWER, standing };
}

/** An assessment with these answers by question; the rest is untouched. Of all indicators, or of the chosen ones. */
export function assessmentOf(
  questionnaire: Questionnaire,
  answers: Readonly<Record<string, Answer>>,
  indicators?: readonly string[],
): Assessment {
  return Assessment.parse({
    id: "karangan-1",
    questionnaire: { id: questionnaire.id, edition: questionnaire.edition },
    details: {
      institution: "Kabupaten Contoh",
      agency: null,
      year: 2024,
      scope: indicators === undefined ? { kind: "all" } : { kind: "selected", indicators },
      indexTarget: null,
      earlier: null,
    },
    answers,
    evidence: [],
    packs: [],
    records: [],
    createdAt: "2024-07-01T00:00:00Z",
    changedAt: "2024-07-01T00:00:00Z",
  });
}

/** A figure as it is shown, "2.95", or its two ends, "2.10-3.95". */
export function shown(figure: Figure | undefined): string {
  if (figure === undefined) {
    return "(no figure)";
  }
  return figure.kind === "final"
    ? displayExact(figure.exact)
    : `${displayExact(figure.lowest)}-${displayExact(figure.highest)}`;
}

/** Every group of the scorecard by its id, whatever its depth. */
export function groupsById(scorecard: Scorecard): ReadonlyMap<string, GroupScore> {
  return new Map(flatGroups(scorecard.groups).map((group) => [group.id, group]));
}

function flatGroups(groups: readonly GroupScore[]): readonly GroupScore[] {
  return groups.flatMap((group) => [group, ...flatGroups(group.groups)]);
}
