import { UNANSWERED } from "#core/assessment/answer.ts";
import { applyEdit } from "#core/assessment/apply-edit.ts";
import type { Assessment, AssessmentDetails } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { Change, type Edit } from "#core/assessment/change.ts";
import { startAssessment } from "#core/assessment/start-assessment.ts";
import { EvidenceItem, newCitation, UNKNOWN_DOCUMENT } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import type { ScoreInput } from "#core/scoring/score-input.ts";
import { standingAtLevel } from "#core/scoring/standing-at-level.ts";
import type { FoundEvidence } from "./find-evidence.ts";

export interface NewAssessmentInput {
  readonly questionnaire: Questionnaire;
  readonly details: AssessmentDetails;
  readonly valueByQuestion: ScoreInput["valueByQuestion"];
  readonly evidence: readonly FoundEvidence[];
  readonly at: string;
  readonly by: string;
  /** At least 24 small letters or digits from which all ids are made: the same input gets the same ids. */
  readonly seed: string;
}

export interface NewAssessment {
  readonly assessment: Assessment;
  readonly changes: readonly Change[];
}

/** An assessment with these levels and files, and the history that leads there from an empty one. */
export function newAssessment(input: NewAssessmentInput): NewAssessment {
  const { questionnaire, details, at, by } = input;
  const seed = input.seed.slice(0, 24);
  const id = AssessmentId.parse(seed);
  const empty = startAssessment({ id, questionnaire, details, targets: {}, at });
  const edits = [...standingEdits(input), ...evidenceEdits(input, seed)];
  return {
    assessment: edits.reduce((assessment, edit) => applied(assessment, edit, at), empty),
    changes: edits.map((edit, place) =>
      Change.parse({ id: `${seed}-u${place + 1}`, assessment: id, at, by, edit }),
    ),
  };
}

function applied(assessment: Assessment, edit: Edit, at: string): Assessment {
  const result = applyEdit(assessment, edit, at);
  if (!result.ok) {
    throw new Error(`A new assessment refuses the edit of its ${edit.part}`);
  }
  return result.value;
}

function standingEdits({ questionnaire, valueByQuestion }: NewAssessmentInput): readonly Edit[] {
  return questionsOf(questionnaire).flatMap((question) => {
    const value = valueByQuestion.get(question.id);
    if (value === undefined) {
      return [];
    }
    const after = standingAtLevel(question, value);
    return [{ part: "standing", question: question.id, before: UNANSWERED, after }];
  });
}

/** One item for each content, under the first of its names, cited for every question that one of its names speaks of. */
function evidenceEdits({ evidence, at }: NewAssessmentInput, seed: string): readonly Edit[] {
  const hashes = [...new Set(evidence.map(({ sha256 }) => sha256))];
  return hashes.flatMap((sha256, place) => {
    const same = evidence.filter((file) => file.sha256 === sha256);
    const item = itemOf(same, `${seed}-b${place + 1}`, at);
    return item === null ? [] : [{ part: "evidence", evidence: item.id, before: null, after: item }];
  });
}

const LONGEST_NAME = 300;

function itemOf(same: readonly FoundEvidence[], id: string, addedAt: string): EvidenceItem | null {
  const [first] = same;
  if (first === undefined) {
    return null;
  }
  const questions = new Set(same.flatMap(({ question }) => (question === null ? [] : [question])));
  return EvidenceItem.parse({
    id,
    title: "",
    document: UNKNOWN_DOCUMENT,
    source: {
      kind: "file",
      sha256: first.sha256,
      name: first.name.slice(-LONGEST_NAME),
      sizeInBytes: first.bytes.size,
      mediaType: first.mediaType,
    },
    citations: [...questions].map(newCitation),
    addedAt,
  });
}
