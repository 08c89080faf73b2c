import { type Answer, EMPTY_ANSWER } from "#core/assessment/answer.ts";
import { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import { EvidenceItem, type Sha256 } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { describeProblem } from "#core/problems/describe-problem.ts";
import { findProblems } from "#core/problems/find-problems.ts";
import type { ProblemsInput } from "#core/problems/problems-input.ts";
import { sha256Of, tickedStanding } from "./assessment-builders.ts";
import { fileFactsOf } from "./file-facts-of.ts";
import { instrument } from "./scoring-builders.ts";

const EXPLAINED = { ...EMPTY_ANSWER, facts: "Fakta.", analysis: "Analisis." };

/** Ticked, and explained. */
export function answered(...criteria: readonly string[]): Answer {
  return { ...EXPLAINED, standing: tickedStanding(...criteria) };
}

/** A citation for indicator 1, in which only what matters is said. */
export function cited(parts: {
  readonly question?: string;
  readonly criteria?: readonly string[];
  readonly pages?: string;
}) {
  return { question: "1", criteria: [], pages: "", article: "", note: "", ...parts };
}

/** A PDF, numbered. */
export function proof(
  number: number,
  citations: readonly unknown[],
  parts: { readonly date?: string | null; readonly source?: unknown } = {},
): EvidenceItem {
  return EvidenceItem.parse({
    id: `bukti-00${number}`,
    title: "",
    document: { number: "", date: parts.date ?? null },
    source: parts.source ?? {
      kind: "file",
      sha256: sha256Of(number),
      name: `${number}.pdf`,
      sizeInBytes: 9,
      mediaType: "application/pdf",
    },
    citations,
    addedAt: "2026-01-05T03:00:00.000Z",
  });
}

export interface ProblemParts {
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly evidence?: readonly EvidenceItem[];
  /** Which indicators are in scope; only the first unless said. */
  readonly indicators?: readonly string[];
  /** What differs from a faultless PDF of ten pages, by the number of the file. Null: not looked into. */
  readonly facts?: Readonly<Record<number, Partial<FileFacts> | null>>;
  readonly keptFiles?: ReadonlySet<Sha256>;
  readonly today?: string;
  readonly records?: readonly AssessmentRecord[];
}

export function problemsInput(parts: ProblemParts): ProblemsInput {
  const questionnaire = instrument("spbe-2020");
  const evidence = parts.evidence ?? [];
  const given = new Map(Object.entries(parts.facts ?? {}).map(([number, facts]) => [Number(number), facts]));
  const facts = evidence.flatMap((_, place) => {
    const number = place + 1;
    const own = given.get(number);
    return own === null ? [] : [[sha256Of(number), fileFactsOf(own)] as const];
  });
  return {
    questionnaire,
    assessment: Assessment.parse({
      id: "penilaian-1",
      questionnaire: { id: questionnaire.id, edition: questionnaire.edition },
      details: {
        institution: "Kabupaten Contoh",
        agency: null,
        year: 2025,
        scope: { kind: "selected", indicators: parts.indicators ?? ["1"] },
        indexTarget: null,
        earlier: null,
      },
      answers: parts.answers ?? {},
      evidence,
      packs: [],
      records: parts.records ?? [],
      createdAt: "2026-01-05T03:00:00.000Z",
      changedAt: "2026-01-05T03:00:00.000Z",
    }),
    facts: new Map(facts),
    keptFiles: parts.keptFiles ?? null,
    today: parts.today ?? "2025-11-25",
  };
}

/** The kinds that are found, in the order of the list. */
export function kindsOf(parts: ProblemParts): readonly string[] {
  return findProblems(problemsInput(parts)).map(({ kind }) => kind);
}

/** Only what is said of that kind. */
export function sentencesOf(kind: string, parts: ProblemParts): readonly string[] {
  return findProblems(problemsInput(parts))
    .filter((problem) => problem.kind === kind)
    .map((problem) => describeProblem(problem).sentence);
}
