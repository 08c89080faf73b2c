import { type Answer, EMPTY_ANSWER, type Standing } from "#core/assessment/answer.ts";
import { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import { Change, type Edit, type TextPart } from "#core/assessment/change.ts";
import { PackRecord } from "#core/assessment/pack-record.ts";
import { EvidenceId, EvidenceItem, Sha256 } from "#core/evidence/evidence-item.ts";
import { CriterionId, QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { STAGE_LEVEL, stageLevelId } from "#core/review/stage-level.ts";
import { ExactText } from "#core/shared/exact.ts";

let count = 0;

/** A new id of any kind, different at every call. */
export function newId(): string {
  count += 1;
  return `id-${String(count).padStart(8, "0")}`;
}

/** 25 November 2026, at that time of the day in UTC: "08:30" or "08:30:15.250". */
export function atTime(time: string): string {
  const [clock, fraction = "000"] = time.split(".");
  return `2026-11-25T${clock?.length === 5 ? `${clock}:00` : clock}.${fraction}Z`;
}

export function assessmentOf(
  parts: {
    readonly id?: string;
    readonly answers?: Readonly<Record<string, Partial<Answer>>>;
    readonly evidence?: readonly EvidenceItem[];
    readonly indicators?: readonly string[];
    readonly changedAt?: string;
  } = {},
): Assessment {
  const answers = Object.entries(parts.answers ?? {}).map(([question, answer]) => [
    question,
    { ...EMPTY_ANSWER, ...answer },
  ]);
  return Assessment.parse({
    id: parts.id ?? newId(),
    questionnaire: { id: "contoh", edition: 1 },
    details: {
      institution: "Kota Contoh",
      agency: null,
      year: 2026,
      scope:
        parts.indicators === undefined ? { kind: "all" } : { kind: "selected", indicators: parts.indicators },
      indexTarget: null,
      earlier: null,
    },
    answers: Object.fromEntries(answers),
    evidence: parts.evidence ?? [],
    packs: [],
    records: [],
    createdAt: atTime("00:00"),
    changedAt: parts.changedAt ?? atTime("00:00"),
  });
}

/** What is shown of it on the first screen, with made-up figures. */
export function summaryOf(
  { id, details, evidence, changedAt, questionnaire }: Assessment,
  answered = 0,
): AssessmentSummary {
  const exact = ExactText.parse("1");
  return {
    id,
    institution: details.institution,
    agency: details.agency,
    year: details.year,
    questionnaire: { ...questionnaire, shortTitle: "Contoh" },
    coverage: "whole",
    answered,
    total: 47,
    index: { lowest: exact, highest: exact, isFinal: false },
    predicate: { lowest: "Kurang", highest: "Kurang" },
    evidenceCount: evidence.length,
    changedAt,
  };
}

export function questionId(id: string): QuestionId {
  return QuestionId.parse(id);
}

export function tickedStanding(...criteria: readonly string[]): Standing {
  return { kind: "ticked", criteria: criteria.map((id) => CriterionId.parse(id)) };
}

export function writes(question: string, before: string, after: string, field: TextPart = "facts"): Edit {
  return { part: "text", question: questionId(question), field, before, after };
}

export function ticks(question: string, before: Standing, after: Standing): Edit {
  return { part: "standing", question: questionId(question), before, after };
}

export function adds(item: EvidenceItem): Edit {
  return { part: "evidence", evidence: item.id, before: null, after: item };
}

export function takesAway(item: EvidenceItem): Edit {
  return { part: "evidence", evidence: item.id, before: item, after: null };
}

export function changeOf(
  assessment: { readonly id: AssessmentId },
  edit: Edit,
  { at = atTime("08:00"), by = "Asesor" }: { readonly at?: string; readonly by?: string } = {},
): Change {
  return Change.parse({ id: newId(), assessment: assessment.id, at, by, edit });
}

export function evidenceFile(parts: {
  readonly id?: string;
  readonly sha256: Sha256;
  readonly questions?: readonly string[];
  readonly addedAt?: string;
}): EvidenceItem {
  return EvidenceItem.parse({
    id: EvidenceId.parse(parts.id ?? newId()),
    title: "",
    document: { number: "", date: null },
    source: {
      kind: "file",
      sha256: parts.sha256,
      name: "bukti.pdf",
      sizeInBytes: 3,
      mediaType: "application/pdf",
    },
    citations: (parts.questions ?? ["1"]).map((question) => ({
      question,
      criteria: [],
      pages: "",
      article: "",
      note: "",
    })),
    addedAt: parts.addedAt ?? atTime("07:00"),
  });
}

export function evidenceLink(parts: { readonly id?: string; readonly addedAt?: string } = {}): EvidenceItem {
  return EvidenceItem.parse({
    id: parts.id ?? newId(),
    title: "Peraturan",
    document: { number: "", date: null },
    source: {
      kind: "link",
      address: "https://example.go.id/peraturan",
      seenOn: "2026-11-25",
      screenshot: null,
    },
    citations: [{ question: "1", criteria: ["2.1"], pages: "", article: "", note: "" }],
    addedAt: parts.addedAt ?? atTime("07:00"),
  });
}

/** A link whose screenshot has that hash. */
export function linkWithScreenshot(sha256: Sha256): EvidenceItem {
  const screenshot = { sha256, name: "layar.png", sizeInBytes: 3, mediaType: "image/png" };
  return EvidenceItem.parse({
    ...evidenceLink(),
    source: { kind: "link", address: "https://example.go.id", seenOn: "2026-11-25", screenshot },
  });
}

/** A pack of one volume, told apart by its number. */
/** A level that the interview gives question 1. */
export function stageLevelOf(level: string): AssessmentRecord {
  return AssessmentRecord.parse({
    id: stageLevelId("interview", questionId("1")),
    kind: STAGE_LEVEL.kind,
    question: "1",
    agency: null,
    body: { stage: "interview", level, reason: "" },
  });
}

export function sets(before: AssessmentRecord | null, after: AssessmentRecord | null): Edit {
  const record = before ?? after;
  if (record === null) {
    throw new Error("An edit of a record names it");
  }
  return { part: "record", record: record.id, before, after };
}

export function packOf(number: number): PackRecord {
  return PackRecord.parse({
    packId: number.toString(16).padStart(64, "0"),
    number,
    kind: "whole",
    isRedacted: false,
    madeAt: atTime("09:00"),
    sealedVolumes: [{ file: `paket-${number}.pdf`, sha256: sha256Of(number), sizeInBytes: 3, pages: 2 }],
  });
}

export function makesPack(record: PackRecord): Edit {
  return { part: "pack", pack: record.packId, before: null, after: record };
}

/** The hash of no known content, told apart by its last digits. */
export function sha256Of(number: number): Sha256 {
  return Sha256.parse(number.toString(16).padStart(64, "0"));
}

/** As large as they come: 47 answers with explanations of about 2,000 characters, 286 files. */
export function wholeAssessment(): Assessment {
  const numbers = Array.from({ length: 47 }, (_, place) => String(place + 1));
  return assessmentOf({
    answers: Object.fromEntries(
      numbers.map((number) => [number, { standing: tickedStanding("2.1"), facts: "Fakta. ".repeat(280) }]),
    ),
    evidence: Array.from({ length: 286 }, (_, place) =>
      evidenceFile({ id: newId(), sha256: sha256Of(place), questions: [String((place % 47) + 1)] }),
    ),
  });
}

/** Text that takes as many bytes as it has characters, however it is packed. Different at every call. */
export function incompressibleText(length: number): string {
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/";
  return Array.from({ length }, () => letters[Math.floor(Math.random() * letters.length)]).join("");
}
