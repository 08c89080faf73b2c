import type { OpenedPackage } from "#adapters/files/read-package.ts";
import { type Sha256, storedFilesOf } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { openFileInspector } from "./file-inspector.ts";

/** Looks into every file of a package, one after the other, so that only one is in memory. */
export async function factsOfEvidence({
  assessment,
  evidence,
}: Pick<OpenedPackage, "assessment" | "evidence">): Promise<ReadonlyMap<Sha256, FileFacts>> {
  const nameByHash = new Map(
    assessment.evidence.flatMap(storedFilesOf).map(({ sha256, name }) => [sha256, name]),
  );
  const inspector = openFileInspector();
  const facts = new Map<Sha256, FileFacts>();
  for (const { sha256, bytes } of evidence) {
    const content = new Uint8Array(await bytes.arrayBuffer());
    facts.set(sha256, await inspector.inspect(content, nameByHash.get(sha256) ?? sha256));
  }
  inspector.close();
  return facts;
}
