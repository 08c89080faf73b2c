import { openQuestionnaire } from "#core/questionnaire/open-questionnaire.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";

/** A small valid instrument as plain data: one group, five levels, one criterion on each; weights by indicator number. */
export function questionnaireJson(weights: Readonly<Record<string, number>> = { "1": 1, "2": 1 }) {
  return {
    format: "matang-questionnaire",
    formatVersion: 1,
    id: "contoh",
    edition: 1,
    title: "Instrumen contoh",
    shortTitle: "Contoh",
    indexName: "Indeks contoh",
    years: { from: 2020, to: null as number | null },
    regulation: ["Peraturan contoh"],
    provenance: "Disusun untuk pengujian.",
    disclaimer: null,
    scale: { min: "1", max: "5" },
    groupTerms: ["Aspek"],
    weighting: "absolute",
    capabilities: [{ id: "umum", name: "Kapabilitas umum", levels: [1, 2, 3, 4, 5].map(levelNameJson) }],
    predicates: [
      { name: "Tinggi", min: "3" },
      { name: "Rendah", min: "1" },
    ],
    predicateBasis: "exact",
    explanationTemplate: { facts: "[nama dokumen]", analysis: "[alasan]" },
    groups: [
      groupJson(
        "A1",
        Object.values(weights).reduce((sum, weight) => sum + weight, 0),
        Object.entries(weights).map(([number, weight]) => indicatorJson(number, weight)),
      ),
    ],
  };
}

interface LevelNameJson {
  level: number;
  name: string;
  meaning: string;
  band: { from: string; to: string } | null;
}

export function levelNameJson(level: number): LevelNameJson {
  return { level, name: `Tingkat ${level}`, meaning: `Arti tingkat ${level}.`, band: null };
}

export function groupJson(id: string, weight: number, indicators: ReturnType<typeof indicatorJson>[]) {
  return {
    id,
    name: `Kelompok ${id}`,
    weight: String(weight),
    explanationTemplate: null as { facts: string; analysis: string } | null,
    groups: [] as unknown[],
    indicators,
  };
}

export function indicatorJson(number: string, weight: number) {
  return {
    number,
    name: `Indikator ${number}`,
    shortName: `Indikator ${number}`,
    weight: String(weight),
    capability: "umum",
    explanation: "Yang dinilai adalah contoh.",
    valueRule: { kind: "level" } as unknown,
    levels: [1, 2, 3, 4, 5].map(levelJson),
    evidence: [{ fromLevel: 1, text: "Dokumen contoh." }],
    references: [],
    ownerHint: null,
    technicalNotes: [] as { level: number | null; source: string; text: string }[],
    services: null as string[] | null,
    namesService: false,
  };
}

function levelJson(level: number) {
  return {
    level,
    statement: null as string | null,
    criteria: [{ id: `${level}.1`, text: `Kriteria ${level}.` }],
    floor: false,
    atLeast: null as number | null,
  };
}

/** As `questionnaireJson`, opened. Indicators that look like whole numbers come in the order of those numbers. */
export function questionnaireOf(weights?: Readonly<Record<string, number>>): Questionnaire {
  return openedQuestionnaire(questionnaireJson(weights));
}

/** For tests whose subject is not the opening: throws with the problems when the data is not a questionnaire. */
export function openedQuestionnaire(json: unknown): Questionnaire {
  const opened = openQuestionnaire(json);
  if (!opened.ok) {
    throw new Error(opened.error.problems.join("\n"));
  }
  return opened.value;
}
