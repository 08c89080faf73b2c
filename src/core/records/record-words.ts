import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import type { ConsolidationRule } from "#core/consolidation/consolidation-rule.ts";
import { CONSOLIDATION_RULE } from "#core/consolidation/rule-record.ts";
import { dayInWords } from "#core/evidence/day-in-words.ts";
import { MEETING_ACTION } from "#core/meeting/meeting-action.ts";
import { costInWords, STATE_WORDS } from "#core/plan/action-words.ts";
import { PLAN_ACTION } from "#core/plan/plan-record.ts";
import { DISTINCT_PROGRAMMES } from "#core/programme/programme.ts";
import { RemarkIntent } from "#core/review/remark.ts";
import { REVIEW_SENDING } from "#core/review/review-sending.ts";
import { INTENT_NAMES, STAGE_NAMES } from "#core/review/review-words.ts";
import { STAGE_LEVEL, Stage } from "#core/review/stage-level.ts";
import { displayIndonesian, type ExactText, parseExact } from "#core/shared/exact.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { RecordKind } from "./record-kind.ts";

const KINDS: Readonly<Record<string, string>> = {
  "stage-level": "Tingkat menurut penilai",
  programme: "Program strategis",
  "programme-distinct": "Bukan duplikat",
  remark: "Catatan reviu",
  "review-sending": "Pengiriman reviu",
  "consolidation-rule": "Aturan konsolidasi",
  "plan-action": "Langkah rencana",
  meeting: "Rapat",
  "meeting-action": "Tindak lanjut rapat",
};

/** What a record is called on the screens: its kind and, where it belongs to a stage of a review, that stage. */
export function recordName({ kind, body }: Pick<AssessmentRecord, "kind" | "body">): string {
  const name = KINDS[kind] ?? "Catatan";
  const stage = Stage.safeParse(body["stage"]);
  return stage.success ? `${name} (${STAGE_NAMES[stage.data].toLowerCase()})` : name;
}

/** Which field of a record speaks for it where there is room for one text only; the first that it has. */
const SPEAKING_FIELDS = ["name", "title", "level", "text", "what", "reason"] as const;

/** What a record says, in short. */
export function bodyInWords(record: AssessmentRecord): string {
  return (wordsOfKind(record) ?? speakingWords(record)) || "(tanpa isi)";
}

/** Null for kinds that one of their fields speaks for. */
function wordsOfKind(record: AssessmentRecord): string | null {
  switch (record.kind) {
    case REVIEW_SENDING.kind:
      return said(record, REVIEW_SENDING, ({ round, remarks }) => [
        `putaran ${round}`,
        remarks.length === 0 ? "tanpa catatan" : `${remarks.length} catatan`,
      ]);
    case CONSOLIDATION_RULE.kind:
      return said(record, CONSOLIDATION_RULE, (rule) => [ruleInWords(rule)]);
    case PLAN_ACTION.kind:
      return said(record, PLAN_ACTION, ({ from, to, what, evidence, cost, state, ...rest }) => [
        `${from === null ? "belum dijawab" : numberInWords(from)} menjadi ${numberInWords(to)}`,
        what,
        ...whoAndWhen(rest),
        `biaya ${costInWords(cost)}`,
        evidence === "" ? "" : `bukti: ${evidence}`,
        STATE_WORDS[state].toLowerCase(),
      ]);
    case MEETING_ACTION.kind:
      return said(record, MEETING_ACTION, ({ what, state, ...rest }) => [
        what,
        ...whoAndWhen(rest),
        STATE_WORDS[state].toLowerCase(),
      ]);
    case STAGE_LEVEL.kind:
      return said(record, STAGE_LEVEL, ({ level, reason }) => [`tingkat ${numberInWords(level)}`, reason]);
    case DISTINCT_PROGRAMMES.kind:
      return said(record, DISTINCT_PROGRAMMES, () => ["kedua program ini memang berbeda"]);
    default:
      return null;
  }
}

/** Null where the body is not one of its kind. */
function said<Body>(
  { body }: AssessmentRecord,
  kind: RecordKind<Body>,
  textsOf: (body: Body) => readonly string[],
): string | null {
  const parsed = kind.body.safeParse(body);
  return parsed.success
    ? textsOf(parsed.data)
        .filter((text) => text !== "")
        .join("; ")
    : null;
}

function whoAndWhen({ who, by }: { readonly who: string; readonly by: string | null }): readonly string[] {
  return [who, by === null ? "" : `paling lambat ${dayInWords(by)}`];
}

/** "yang terendah", "jawaban Bappeda", "tingkat 3, dengan alasan: …" */
function ruleInWords(rule: ConsolidationRule): string {
  switch (rule.kind) {
    case "lowest":
      return "yang terendah";
    case "owner":
      return `jawaban ${rule.agency}`;
    case "chosen":
      return `tingkat ${numberInWords(rule.level)}, dengan alasan: ${rule.reason}`;
    default:
      return unreachable(rule);
  }
}

function numberInWords(text: ExactText): string {
  const exact = parseExact(text);
  return exact.d === 1n ? exact.n.toString() : displayIndonesian(exact);
}

function speakingWords({ body }: AssessmentRecord): string {
  const texts = SPEAKING_FIELDS.map((field) => body[field]).filter((text) => typeof text === "string");
  const text = texts.find((one) => one !== "") ?? "";
  const intent = RemarkIntent.safeParse(body["intent"]);
  return [intent.success ? INTENT_NAMES[intent.data] : "", text].filter((word) => word !== "").join(": ");
}
