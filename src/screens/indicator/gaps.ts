import { type Answer, criteriaOfStanding } from "#core/assessment/answer.ts";
import { citationsFor, type EvidenceItem, isCitedFor } from "#core/evidence/evidence-item.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { placeholdersIn } from "./placeholders.ts";
import { proofByCriterion } from "./proofs.ts";

/** Something an evaluator would miss in an answer, and the part of the screen where it is put right. */
export interface Gap {
  readonly part: "ladder" | "service" | "explanation" | "evidence";
  readonly sentence: string;
}

/** What is missing in an answer besides criteria, most important first. */
export function gapsOf(
  question: Question,
  answer: Answer,
  value: Fraction | null,
  evidence: readonly EvidenceItem[],
): readonly Gap[] {
  if (value === null) {
    return [{ part: "ladder", sentence: "Tingkatnya belum dijawab." }];
  }
  return [
    ...serviceGap(question, answer),
    ...explanationGaps(answer),
    ...evidenceGaps(question, answer, evidence),
  ];
}

function serviceGap({ indicator }: Question, answer: Answer): readonly Gap[] {
  return indicator.namesService && answer.serviceName.trim() === ""
    ? [{ part: "service", sentence: "Layanan yang dinilai belum diberi nama." }]
    : [];
}

function explanationGaps({ facts, analysis }: Answer): readonly Gap[] {
  const left = placeholdersIn(facts).length + placeholdersIn(analysis).length;
  const sentences = [
    facts.trim() === "" ? "Fakta belum ditulis." : null,
    analysis.trim() === "" ? "Analisis belum ditulis." : null,
    left > 0 ? `${left} isian templat belum diganti.` : null,
  ];
  return sentences
    .filter((sentence) => sentence !== null)
    .map((sentence) => ({ part: "explanation", sentence }));
}

function evidenceGaps(
  question: Question,
  { standing }: Answer,
  evidence: readonly EvidenceItem[],
): readonly Gap[] {
  const cited = evidence.filter((item) => isCitedFor(item, question.id));
  if (cited.length === 0) {
    return [{ part: "evidence", sentence: "Belum ada bukti dukung." }];
  }
  const proofs = proofByCriterion(cited, question.id);
  const unproved = criteriaOfStanding(standing).filter((criterion) => !proofs.has(criterion)).length;
  const untied = cited.filter((item) =>
    citationsFor(item, question.id).some(({ criteria }) => criteria.length === 0),
  ).length;
  const hasCriteria = question.indicator.levels.some((level) => level.criteria.length > 0);
  const sentences = [
    unproved > 0 ? `${unproved} kriteria tercentang belum punya bukti.` : null,
    hasCriteria && untied > 0 ? `${untied} bukti belum dikaitkan dengan kriteria.` : null,
  ];
  return sentences
    .filter((sentence) => sentence !== null)
    .map((sentence) => ({ part: "evidence", sentence }));
}
