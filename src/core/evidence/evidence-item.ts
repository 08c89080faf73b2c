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

/** Where in a piece of evidence what is proved for one question. One question may have several: other pages, other criteria. */
export const Citation = z.readonly(
  z.object({
    question: QuestionId,
    /** Empty while it is not yet tied to a criterion. */
    criteria: z.readonly(z.array(CriterionId)),
    /** Pages as people write them: "3-5, 12". Empty means the whole file. */
    pages: z.string().check(z.maxLength(200)),
    /** The part of the document by its own name: "Pasal 4 ayat (2)", "Bab III". Empty when none is named. */
    article: z.string().check(z.maxLength(300)),
    note: z.string().check(z.maxLength(2000)),
  }),
);
export type Citation = z.infer<typeof Citation>;

const fileFields = {
  sha256: Sha256,
  name: z.string().check(z.minLength(1), z.maxLength(300)),
  sizeInBytes: z.int().check(z.gte(0)),
  mediaType: z.string().check(z.maxLength(200)),
};

/** A file whose bytes are kept apart, by their SHA-256. */
export const FileSource = z.readonly(z.object(fileFields));
export type FileSource = z.infer<typeof FileSource>;

export const EvidenceSource = z.discriminatedUnion("kind", [
  z.readonly(z.object({ kind: z.literal("file"), ...fileFields })),
  z.readonly(
    z.object({
      kind: z.literal("link"),
      address: WebAddress,
      seenOn: z.nullable(Day),
      /** How the page looked when it was seen. */
      screenshot: z.nullable(FileSource),
    }),
  ),
]);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

/** What a document says of itself: "Peraturan Bupati Nomor 12 Tahun 2021", of 3 March 2021. */
export const EvidenceDocument = z.readonly(
  z.object({
    /** Kind and number as they are quoted; empty when not given. */
    number: z.string().check(z.maxLength(200)),
    /** The day it was made or signed; null when not given. */
    date: z.nullable(Day),
  }),
);
export type EvidenceDocument = z.infer<typeof EvidenceDocument>;

export const UNKNOWN_DOCUMENT: EvidenceDocument = { number: "", date: null };

/** One file or link of an assessment, and everything it is cited for. Bytes are kept apart, by their SHA-256. */
export const EvidenceItem = z.readonly(
  z.object({
    id: EvidenceId,
    title: z.string().check(z.maxLength(300)),
    document: EvidenceDocument,
    source: EvidenceSource,
    citations: z.readonly(z.array(Citation)),
    addedAt: z.iso.datetime(),
  }),
);
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/** The whole file for the question, not yet tied to a criterion. */
export function newCitation(question: QuestionId): Citation {
  return { question, criteria: [], pages: "", article: "", note: "" };
}

/** In the order in which they were made; none when the question does not use it. */
export function citationsFor(item: EvidenceItem, question: QuestionId): readonly Citation[] {
  return item.citations.filter((citation) => citation.question === question);
}

export function isCitedFor(item: EvidenceItem, question: QuestionId): boolean {
  return item.citations.some((citation) => citation.question === question);
}

/** What it is cited for, question by question, in the order of its first citation for each. */
export function usesOf({ citations }: EvidenceItem): readonly EvidenceUse[] {
  const questions = [...new Set(citations.map(({ question }) => question))];
  return questions.map((question) => ({
    question,
    citations: citations.filter((citation) => citation.question === question),
  }));
}

export interface EvidenceUse {
  readonly question: QuestionId;
  readonly citations: readonly Citation[];
}

/** The files whose bytes it needs: its own, or the screenshot of a link. */
export function storedFilesOf({ source }: EvidenceItem): readonly FileSource[] {
  if (source.kind === "link") {
    return source.screenshot === null ? [] : [source.screenshot];
  }
  const { sha256, name, sizeInBytes, mediaType } = source;
  return [{ sha256, name, sizeInBytes, mediaType }];
}

/** What a person calls it: its title, else the file's name or the address. */
export function evidenceName(item: EvidenceItem): string {
  if (item.title !== "") {
    return item.title;
  }
  return item.source.kind === "file" ? item.source.name : item.source.address;
}
