import * as z from "zod/mini";
import { CriterionId, QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { Day, EvidenceId, type EvidenceItem, Sha256, UNKNOWN_DOCUMENT, WebAddress } from "./evidence-item.ts";

/** Evidence as Matang 0.1 kept it: in its database, its drafts and its packages. Never edited. */
export const EvidenceItem1 = z.readonly(
  z.object({
    id: EvidenceId,
    title: z.string().check(z.maxLength(300)),
    source: z.discriminatedUnion("kind", [
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
    ]),
    citations: z.readonly(
      z.array(
        z.readonly(
          z.object({
            question: QuestionId,
            criteria: z.readonly(z.array(CriterionId)),
            pages: z.string().check(z.maxLength(200)),
            note: z.string().check(z.maxLength(2000)),
          }),
        ),
      ),
    ),
    addedAt: z.iso.datetime(),
  }),
);
export type EvidenceItem1 = z.infer<typeof EvidenceItem1>;

/** What version 1 could not say is left open. */
export function evidenceFromVersion1(item: EvidenceItem1): EvidenceItem {
  const { id, title, source, citations, addedAt } = item;
  return {
    id,
    title,
    document: UNKNOWN_DOCUMENT,
    source: source.kind === "link" ? { ...source, screenshot: null } : source,
    citations: citations.map((citation) => ({ ...citation, article: "" })),
    addedAt,
  };
}
