import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { LookedAtFile } from "#screens/indicator/look-at-file.ts";
import { factsKeeperOf } from "./facts-keeper.ts";
import { openPages } from "./open-pages.ts";
import type { Services } from "./services.ts";

/** Looks into the file where that was not done yet. */
export async function lookAtFile(
  services: Services,
  item: EvidenceItem,
  signal: AbortSignal,
): Promise<LookedAtFile> {
  const { source } = item;
  if (source.kind === "link") {
    return { facts: null, onOpenPages: null };
  }
  const keeper = factsKeeperOf(services);
  await keeper.lookAtAll([item], signal);
  const facts = keeper.facts().get(source.sha256) ?? null;
  const hasPages = source.mediaType === "application/pdf";
  return {
    facts,
    onOpenPages: hasPages ? (gone) => openPages(services.evidence, source, gone) : null,
  };
}
