import type { Assessment } from "#core/assessment/assessment.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { FileFacts } from "#core/evidence/file-facts.ts";
import type { EarlierState, PackInput, PackProblem, PackSettings } from "#core/report/pack-input.ts";
import type { PackChapter, PackPlan } from "#core/report/pack-plan.ts";
import type { CellDetail } from "#core/report/report-blocks.ts";
import type { ReportInput } from "#core/report/report-input.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { evidence, reportInput } from "./report-samples.ts";
import { instrument } from "./scoring-builders.ts";

/** Evidence packs to plan and draw, made of the reports that are samples already. */

export interface PackParts {
  readonly settings?: Partial<PackSettings>;
  readonly facts?: PackInput["facts"];
  readonly problems?: PackInput["problems"];
  readonly since?: EarlierState;
  readonly keyFingerprint?: string;
}

export function packInput(report: ReportInput, parts: PackParts = {}): PackInput {
  return {
    ...report,
    facts: parts.facts ?? new Map(),
    settings: {
      pages: "cited",
      volumeLimitInBytes: null,
      leftOut: [],
      maskPrivate: false,
      ...parts.settings,
    },
    number: 3,
    madeBy: { app: "Matang", version: "0.1.0" },
    problems: parts.problems ?? [],
    since: parts.since ?? null,
    keyFingerprint: parts.keyFingerprint ?? null,
  };
}

/** Of nothing in particular, but for what is said. */
export function problemOf(heading: string, parts: Partial<PackProblem> = {}): PackProblem {
  return { heading, text: `${heading}.`, isSaidByHeading: false, question: null, evidence: null, ...parts };
}

/** Of an ordinary PDF of 40 pages, but for what is named. */
export function fileFacts(parts: Partial<Record<keyof FileFacts, unknown>> = {}): FileFacts {
  return FileFacts.parse({
    inspection: 1,
    content: "pdf",
    pages: 40,
    notShown: null,
    rescued: false,
    encrypted: false,
    signed: false,
    hasForm: false,
    active: [],
    text: "text",
    dates: [],
    image: null,
    ...parts,
  });
}

/** The facts, each for the file of the piece of evidence beside it. */
export function factsFor(
  ...pairs: readonly (readonly [EvidenceItem | undefined, FileFacts])[]
): PackInput["facts"] {
  return new Map(
    pairs.flatMap(([item, facts]) =>
      item?.source.kind === "file" ? [[item.source.sha256, facts] as const] : [],
    ),
  );
}

export function earlierState({ questionnaire }: ReportInput, assessment: Assessment): EarlierState {
  return {
    assessment,
    scorecard: scoreAssessment(questionnaire, assessment),
    label: "Paket 2, 3 Maret 2026",
  };
}

export function chapterOf(plan: PackPlan, question: string): PackChapter {
  const chapter = plan.chapters.find((one) => one.question === question);
  if (chapter === undefined) {
    throw new Error(`There is no chapter on ${question}`);
  }
  return chapter;
}

/** The proofs of one criterion, as the sheet prints them. */
export function proofOf({ sheet }: PackChapter, criterion: string): readonly CellDetail[] {
  const items = sheet.flatMap((block) => (block.kind === "checklist" ? block.items : []));
  return items.find(({ id }) => id === criterion)?.proof?.details ?? [];
}

/** Indicators 21 and 22 of SPBE 2020; each piece of evidence as its citations say. */
export function reportWith(citations: readonly (readonly unknown[])[]): ReportInput {
  return reportInput(instrument("spbe-2020"), {
    answers: {
      "21": { standing: { kind: "ticked", criteria: [] } },
      "22": { standing: { kind: "ticked", criteria: [] } },
    },
    evidence: citations.map((some, place) => evidence(place + 1, `Berkas ${place + 1}.pdf`, some)),
  });
}

export const cited = (question: string, pages: string, criteria: readonly string[] = []) => ({
  question,
  criteria,
  pages,
  article: "",
  note: "",
});
