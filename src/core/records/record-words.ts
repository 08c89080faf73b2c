import type { AssessmentRecord } from "#core/assessment/assessment-record.ts";

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

/** What a kind of record is called on the screens. */
export function kindInWords(kind: string): string {
  return KINDS[kind] ?? "Catatan";
}

/** Which field of a record speaks for it where there is room for one text only; the first that it has. */
const SPEAKING_FIELDS = ["name", "title", "level", "text", "what", "reason"] as const;

/** What a record says, in short. */
export function bodyInWords({ body }: AssessmentRecord): string {
  const texts = SPEAKING_FIELDS.map((field) => body[field]).filter((text) => typeof text === "string");
  return texts.find((text) => text !== "") ?? "(kosong)";
}
