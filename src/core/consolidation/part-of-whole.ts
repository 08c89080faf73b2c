import type { Answer } from "#core/assessment/answer.ts";
import { type Assessment, type AssessmentDetails, answerTo } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { Edit, TextPart } from "#core/assessment/change.ts";
import { evidenceInOrder } from "#core/evidence/evidence-in-order.ts";
import { type EvidenceItem, isCitedFor } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import type { Contributor } from "#core/report/contributions.ts";
import { type KnownHistory, type SaidInFiles, saidInFiles } from "./said-in-files.ts";

/** What one OPD has contributed to the institution's assessment. */
export interface PartOfWhole {
  /** As an assessment of its own. */
  readonly assessment: Assessment;
  /** Answered questions of which no file of the OPD tells what it said itself: they stand as they do in the institution's assessment. */
  readonly unrecorded: readonly QuestionId[];
}

export interface PartsOfWhole {
  /** In the order of the contributors. */
  readonly parts: readonly PartOfWhole[];
  /** What the institution itself has settled, knowing all that the OPDs' files had said. */
  readonly settledHere: ReadonlySet<QuestionId>;
}

/**
 * What each OPD has contributed, for those whose answers were taken in, and whose files are not at hand: what it said itself, where
 * the history tells, and otherwise what stands in the institution's assessment, without what other OPDs' files brought.
 * Of texts and evidence that the institution went on with, knowing theirs, its own are shown: they are not to come back.
 */
export function partsOfWhole(
  questionnaire: Questionnaire,
  whole: Assessment,
  contributors: readonly Contributor[],
  history: KnownHistory,
): PartsOfWhole {
  const said = saidInFiles(questionnaire, history, new Set(contributors.map(({ agency }) => agency)));
  return {
    parts: contributors.map((one, place) => partOf(questionnaire, whole, one, place + 1, said)),
    settledHere: new Set(
      questionsOf(questionnaire)
        .map(({ id }) => id)
        .filter((id) => LEVEL_PARTS.some((part) => said.isSettledHere(`${part} ${id}`))),
    ),
  };
}

const LEVEL_PARTS = ["standing", "external"] as const;

function partOf(
  questionnaire: Questionnaire,
  whole: Assessment,
  { agency, indicators }: Contributor,
  number: number,
  said: SaidInFiles,
): PartOfWhole {
  const { task: _, ...rest } = whole;
  const [first, ...more] = indicators;
  const own = questionsOf(questionnaire)
    .filter(({ indicator }) => indicators.includes(indicator.number))
    .map(({ id }) => id);
  const scope: AssessmentDetails["scope"] =
    first === undefined ? { kind: "all" } : { kind: "selected", indicators: [first, ...more] };
  const answers = own.map((id) => [id, ownAnswer(answerTo(whole, id), id, agency, said)] as const);
  return {
    assessment: {
      ...rest,
      id: AssessmentId.parse(`bagian-${String(number).padStart(4, "0")}`),
      details: { ...whole.details, agency, scope, indexTarget: null, earlier: null },
      answers: Object.fromEntries(answers),
      evidence: ownEvidence(whole, agency, said).filter((item) => own.some((id) => isCitedFor(item, id))),
      packs: [],
      records: [],
    },
    unrecorded: answers.flatMap(([id, answer]) => (isUnrecorded(id, answer, agency, said) ? [id] : [])),
  };
}

function isUnrecorded(id: QuestionId, answer: Answer, agency: string, said: SaidInFiles): boolean {
  return (
    (answer.standing.kind !== "unanswered" || answer.external !== null) &&
    LEVEL_PARTS.every((part) => said.byAgency(agency, `${part} ${id}`) === null)
  );
}

/** Private notes and targets are the institution's own, whatever an OPD has. */
const TEXTS = ["facts", "analysis", "serviceName"] as const satisfies readonly TextPart[];

function ownAnswer(answer: Answer, question: QuestionId, agency: string, said: SaidInFiles): Answer {
  let own = answer;
  const see = (part: string) => {
    const edit = said.byAgency(agency, part);
    const before = said.before.get(part);
    own = edit === null ? withValue(own, before, "before") : withValue(own, edit, "after");
  };
  for (const part of LEVEL_PARTS) {
    see(`${part} ${question}`);
  }
  for (const part of TEXTS.map((field) => `text ${question} ${field}`)) {
    if (!said.isSettledHere(part)) {
      see(part);
    }
  }
  return own;
}

function withValue(answer: Answer, edit: Edit | undefined, when: "before" | "after"): Answer {
  switch (edit?.part) {
    case "standing":
      return { ...answer, standing: edit[when] };
    case "external":
      return { ...answer, external: edit[when] };
    case "text":
      return { ...answer, [edit.field]: edit[when] };
    default:
      return answer;
  }
}

function ownEvidence(whole: Assessment, agency: string, said: SaidInFiles): readonly EvidenceItem[] {
  const itemById = new Map(whole.evidence.map((item) => [item.id, item]));
  for (const [part, before] of said.before) {
    if (before.part === "evidence" && !said.isSettledHere(part)) {
      const edit = said.byAgency(agency, part);
      const item = edit?.part === "evidence" ? edit.after : before.before;
      itemById.delete(before.evidence);
      if (item !== null) {
        itemById.set(item.id, item);
      }
    }
  }
  return evidenceInOrder([...itemById.values()]);
}
