import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";
import { RemarkIntent } from "#core/review/remark.ts";
import { INTENT_NAMES, STAGE_NAMES } from "#core/review/review-words.ts";
import { Stage } from "#core/review/stage-level.ts";

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
export function bodyInWords({ body }: AssessmentRecord): string {
  const texts = SPEAKING_FIELDS.map((field) => body[field]).filter((text) => typeof text === "string");
  const text = texts.find((one) => one !== "") ?? "";
  const intent = RemarkIntent.safeParse(body["intent"]);
  const words = [intent.success ? INTENT_NAMES[intent.data] : "", text].filter((word) => word !== "");
  return words.join(": ") || "(kosong)";
}
