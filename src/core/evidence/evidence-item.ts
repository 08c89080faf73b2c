import * as z from "zod/mini";
import { CriterionId, QuestionId } from "#core/questionnaire/questionnaire-ids.ts";

export const Sha256 = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<"Sha256">();
export type Sha256 = z.infer<typeof Sha256>;

export const EvidenceId = z
  .string()
  .check(z.regex(/^[0-9a-z-]{8,64}$/))
  .brand<"EvidenceId">();
export type EvidenceId = z.infer<typeof EvidenceId>;

/** A day without a time, "2026-11-25". */
export const Day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
  .brand<"Day">();
export type Day = z.infer<typeof Day>;

/** Only web addresses: a link must never run code. */
export const WebAddress = z
  .string()
  .check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s<>"]+$/i, "alamat web"))
  .brand<"WebAddress">();
export type WebAddress = z.infer<typeof WebAddress>;

/** Where in a piece of evidence what is proved for one question. */
export const Citation = z.readonly(
  z.object({
    question: QuestionId,
    /** Empty while it is not yet tied to a criterion. */
    criteria: z.readonly(z.array(CriterionId)),
    /** Pages as people write them: "3-5, 12". Empty means the whole file. */
    pages: z.string().check(z.maxLength(200)),
    note: z.string().check(z.maxLength(2000)),
  }),
);
export type Citation = z.infer<typeof Citation>;

const EvidenceSource = z.discriminatedUnion("kind", [
  z.readonly(
    z.object({
      kind: z.literal("file"),
      sha256: Sha256,
      name: z.string().check(z.minLength(1), z.maxLength(300)),
      sizeInBytes: z.int().check(z.gte(0)),
      mediaType: z.string().check(z.maxLength(200)),
    }),
  ),
  z.readonly(z.object({ kind: z.literal("link"), address: WebAddress, seenOn: z.nullable(Day) })),
]);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

/** One file or link of an assessment, and everything it is cited for. Bytes are kept apart, by their SHA-256. */
export const EvidenceItem = z.readonly(
  z.object({
    id: EvidenceId,
    title: z.string().check(z.maxLength(300)),
    source: EvidenceSource,
    citations: z.readonly(z.array(Citation)),
    addedAt: z.iso.datetime(),
  }),
);
export type EvidenceItem = z.infer<typeof EvidenceItem>;

export function citationFor(item: EvidenceItem, question: QuestionId): Citation | null {
  return item.citations.find((citation) => citation.question === question) ?? null;
}

/** What a person calls it: its title, else the file's name or the address. */
export function evidenceName(item: EvidenceItem): string {
  if (item.title !== "") {
    return item.title;
  }
  return item.source.kind === "file" ? item.source.name : item.source.address;
}
