import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type QuestionState, questionStates } from "#core/scoring/question-states.ts";

/** Something an evaluator would stumble over, and the questions where it is so. */
export interface Problem {
  readonly title: string;
  readonly meaning: string;
  readonly questions: readonly { readonly id: QuestionId; readonly name: string }[];
}

/** Worst first; those that do not occur are left out. */
export function problemsOf(questionnaire: Questionnaire, assessment: Assessment): readonly Problem[] {
  const states = questionStates(questionnaire, assessment);
  const untied = untiedQuestions(assessment);
  const kinds: readonly [string, string, (state: QuestionState) => boolean][] = [
    [
      "Belum dijawab",
      "Indeks di laporan ditulis sebagai rentang dan diberi tanda sementara.",
      (state) => !state.answered,
    ],
    [
      "Dijawab tanpa bukti dukung",
      "Tanpa bukti, asesor biasanya memberi nilai terendah.",
      (state) => state.answered && state.evidenceCount === 0,
    ],
    [
      "Dijawab tanpa penjelasan",
      "Asesor membaca fakta dan analisis untuk menemukan halaman yang membuktikan.",
      (state) => state.answered && !state.hasFacts && !state.hasAnalysis,
    ],
    [
      "Tingkat berbeda dari centang",
      "Tingkat ditetapkan sendiri. Laporan menyebutkannya.",
      (state) => state.disagreesWithTicks,
    ],
    [
      "Bukti belum dikaitkan dengan kriteria",
      "Asesor tidak tahu kriteria mana yang dibuktikan.",
      (state) => untied.has(state.question.id),
    ],
    ["Di bawah sasaran", "Hanya untuk diketahui; laporan tetap dapat dibuat.", (state) => state.belowTarget],
  ];
  return kinds
    .map(([title, meaning, isMet]) => ({
      title,
      meaning,
      questions: states.filter(isMet).map(({ question }) => ({
        id: question.id,
        name: question.indicator.shortName,
      })),
    }))
    .filter((problem) => problem.questions.length > 0);
}

/** Those with a citation that names no criterion. */
function untiedQuestions({ evidence }: Assessment): ReadonlySet<QuestionId> {
  const untied = evidence
    .flatMap((item) => item.citations)
    .filter((citation) => citation.criteria.length === 0);
  return new Set(untied.map((citation) => citation.question));
}
