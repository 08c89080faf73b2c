import "./forbid-eval.ts";
import { type BundledFile, writeBundle } from "#adapters/files/write-bundle.ts";
import { writePackage } from "#adapters/files/write-package.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { evidenceToPack } from "#core/exchange/package-entries.ts";
import type { HandOutReply, HandOutRequest } from "./hand-out-messages.ts";

/** The background task: writes the package of each OPD and puts them, with the letters, into one ZIP. */
addEventListener("message", ({ data }: MessageEvent<HandOutRequest>) => {
  make(data).then(reply, (cause: unknown) =>
    reply({ kind: "broken", message: cause instanceof Error ? cause.message : String(cause) }),
  );
});

async function make({ packages, letters, evidence, madeBy, madeAt }: HandOutRequest): Promise<HandOutReply> {
  const bytesByHash = new Map(evidence.map(({ sha256, bytes }) => [sha256, bytes]));
  const files: BundledFile[] = [];
  for (const [place, { path, content }] of packages.entries()) {
    const cited = evidenceToPack(content.assessment).map(({ sha256 }) => sha256);
    const written = await writePackage({
      assessment: content.assessment,
      changes: content.changes,
      superseded: content.superseded,
      notIncluded: new Set(cited.filter((sha256) => !bytesByHash.has(sha256))),
      madeBy,
      madeAt,
      bytesOf: async (sha256: Sha256) => bytesByHash.get(sha256) ?? null,
    });
    if (!written.ok) {
      return { kind: "not-made", error: written.error };
    }
    files.push({ path, bytes: written.value });
    reply({ kind: "progress", done: (place + 1) / packages.length });
  }
  return { kind: "made", bytes: await writeBundle([...files, ...letters], madeAt) };
}

function reply(message: HandOutReply): void {
  postMessage(message);
}
