import { type Answer, EMPTY_ANSWER } from "#core/assessment/answer.ts";
import { Assessment } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { findQuestion, type Question, questionsOf } from "#core/questionnaire/questions.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { standingAtLevel } from "#core/scoring/standing-at-level.ts";
import { ExactText, Fraction } from "#core/shared/exact.ts";
import pemdi2026 from "#questionnaires/pemdi-2026/questionnaire.json" with { type: "json" };
import spbe2018 from "#questionnaires/spbe-2018/questionnaire.json" with { type: "json" };
import spbe2020 from "#questionnaires/spbe-2020/questionnaire.json" with { type: "json" };
import examples from "#questionnaires/spbe-2020/worked-examples.json" with { type: "json" };
import { sha256Of, tickedStanding } from "./assessment-builders.ts";
import { openedQuestionnaire } from "./questionnaire-of.ts";

/** Real instruments and one lifelike assessment, for tests of screens: a Diskominfo in the middle of its work. */

const opened = new Map<unknown, Questionnaire>();

function openedOnce(json: unknown): Questionnaire {
  const questionnaire = opened.get(json) ?? openedQuestionnaire(json);
  opened.set(json, questionnaire);
  return questionnaire;
}

export function sampleSpbe2020(): Questionnaire {
  return openedOnce(spbe2020);
}

export function sampleSpbe2018(): Questionnaire {
  return openedOnce(spbe2018);
}

export function samplePemdi2026(): Questionnaire {
  return openedOnce(pemdi2026);
}

export const SAMPLE_ID = AssessmentId.parse("contoh-0001");

interface SampleParts {
  readonly questionnaire?: Questionnaire;
  /** On top of an empty answer, by question. */
  readonly answers?: Readonly<Record<string, Partial<Answer>>>;
  readonly evidence?: readonly EvidenceItem[];
  readonly details?: Partial<Assessment["details"]>;
}

/** An assessment with nothing but what is given. */
export function sampleAssessment(parts: SampleParts = {}): Assessment {
  const { id, edition } = parts.questionnaire ?? sampleSpbe2020();
  const answers = Object.entries(parts.answers ?? {}).map(([question, answer]) => [
    question,
    { ...EMPTY_ANSWER, ...answer },
  ]);
  return Assessment.parse({
    id: SAMPLE_ID,
    questionnaire: { id, edition },
    details: {
      institution: "Provinsi Kalimantan Timur",
      agency: "Dinas Komunikasi dan Informatika",
      year: 2025,
      scope: { kind: "all" },
      indexTarget: null,
      earlier: null,
      ...parts.details,
    },
    answers: Object.fromEntries(answers),
    evidence: parts.evidence ?? [],
    packs: [],
    records: [],
    createdAt: "2025-11-03T01:00:00.000Z",
    changedAt: "2025-11-24T02:32:00.000Z",
  });
}

/** Levels 1 to 21 as in an official result of 2021, indicator 22 in the middle of being answered, the rest open. */
export function sampleAssessmentUnderWay(): Assessment {
  const levels = Object.entries(officialLevels()).filter(([number]) => Number(number) <= 21);
  return sampleAssessment({
    answers: {
      ...answersAtLevels(Object.fromEntries(levels)),
      "22": {
        standing: tickedStanding("2.1", "2.2", "3.1"),
        facts:
          "Manual SMKI ditetapkan dengan Keputusan Kepala Dinas Nomor 800/112/2024, halaman 4–6. Penerapannya dilaporkan 31 dari 41 perangkat daerah (Laporan Triwulan II 2025, halaman 12).",
        target: sampleExact("3"),
      },
    },
    evidence: sampleEvidence(),
    details: {
      indexTarget: sampleExact("3.5"),
      earlier: { year: 2024, label: "Nilai akhir 2024", values: officialValues() },
    },
  });
}

/** Every indicator answered, as in an official result of 2021: index 2.95. */
export function sampleAssessmentComplete(): Assessment {
  return sampleAssessment({ answers: answersAtLevels(officialLevels()), evidence: sampleEvidence() });
}

/** Two files and a link for indicator 22, one of them not yet tied to a criterion. */
export function sampleEvidence(): readonly EvidenceItem[] {
  return [
    sampleFile(1, {
      name: "22.a.Manual SMKI 2024.pdf",
      sizeInBytes: 1_887_436,
      citations: [{ question: "22", criteria: ["2.1", "3.1"], pages: "4-6", article: "", note: "" }],
    }),
    sampleFile(2, {
      name: "22.b.Laporan Triwulan II 2025.pdf",
      sizeInBytes: 655_360,
      citations: [{ question: "22", criteria: ["3.1"], pages: "12", article: "", note: "" }],
    }),
    sampleFile(3, {
      name: "22.c.Foto rapat.jpg",
      sizeInBytes: 2_202_010,
      mediaType: "image/jpeg",
      citations: [{ question: "22", criteria: [], pages: "", article: "", note: "" }],
    }),
    EvidenceItem.parse({
      id: "bukti-00000004",
      title: "Pergub SPBE di JDIH",
      document: { number: "", date: null },
      source: {
        kind: "link",
        address: "https://jdih.kaltimprov.go.id/produk_hukum/detail/pergub-spbe",
        seenOn: "2025-11-20",
        screenshot: null,
      },
      citations: [{ question: "1", criteria: ["2.1"], pages: "", article: "", note: "" }],
      addedAt: "2025-11-20T03:00:00.000Z",
    }),
  ];
}

export function sampleFile(
  number: number,
  file: {
    readonly name: string;
    readonly sizeInBytes?: number;
    readonly mediaType?: string;
    readonly citations?: readonly unknown[];
  },
): EvidenceItem {
  return EvidenceItem.parse({
    id: `bukti-${String(number).padStart(8, "0")}`,
    title: "",
    document: { number: "", date: null },
    source: {
      kind: "file",
      sha256: sha256Of(number),
      name: file.name,
      sizeInBytes: file.sizeInBytes ?? 1024,
      mediaType: file.mediaType ?? "application/pdf",
    },
    citations: file.citations ?? [],
    addedAt: new Date(Date.UTC(2025, 10, 20, 2, number)).toISOString(),
  });
}

/** What the app gives a screen. Without `onEdit` edits go nowhere. */
export function sampleView(
  questionnaire: Questionnaire,
  assessment: Assessment,
  onEdit: AssessmentView["onEdit"] = () => {},
): AssessmentView {
  return { questionnaire, assessment, scorecard: scoreAssessment(questionnaire, assessment), onEdit };
}

export function sampleQuestion(questionnaire: Questionnaire, id: string): Question {
  const question = findQuestion(questionnaire, id);
  if (question === null) {
    throw new Error(`There is no question ${id}`);
  }
  return question;
}

function answersAtLevels(levels: Readonly<Record<string, number>>): Record<string, Partial<Answer>> {
  const questions = questionsOf(sampleSpbe2020()).filter(({ id }) => Object.hasOwn(levels, id));
  return Object.fromEntries(
    questions.map((question) => [
      question.id,
      { standing: standingAtLevel(question, new Fraction(levels[question.id] ?? 1)) },
    ]),
  );
}

function officialLevels(): Readonly<Record<string, number>> {
  const levels = examples.examples[0]?.levels;
  if (levels === undefined) {
    throw new Error("worked-examples.json holds no levels");
  }
  return levels;
}

function officialValues(): Readonly<Record<string, ReturnType<typeof sampleExact>>> {
  return Object.fromEntries(
    Object.entries(officialLevels()).map(([number, level]) => [number, sampleExact(String(level))]),
  );
}

function sampleExact(text: string) {
  return ExactText.parse(text);
}
