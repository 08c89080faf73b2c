import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import type { OpenPages } from "#ui/page-picker/page-choice.tsx";

/** What is known of the file of a piece of evidence, and the way to its pages; null for what has none here. */
export interface LookedAtFile {
  readonly facts: FileFacts | null;
  readonly onOpenPages: OpenPages | null;
}

/** Looks into the file where that was not done yet. Rejects when the signal is aborted. */
export type LookAtFile = (item: EvidenceItem, signal: AbortSignal) => Promise<LookedAtFile>;
