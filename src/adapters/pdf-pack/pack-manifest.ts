import type { PackPlan } from "#core/report/pack-plan.ts";
import type { AssembledVolume } from "./assembled-pack.ts";

/**
 * The manifest for programs: which files, with which hashes, and what of them the pack shows. It lies in the first volume,
 * whose own size and hash it therefore cannot name.
 */
export function packManifest(
  { meta, pack, manifest }: PackPlan,
  firstFile: string,
  others: readonly AssembledVolume[],
): string {
  const first = { volume: 1, file: firstFile, pages: null, bytes: null, sha256: null };
  const volumes = others.map((volume, index) => ({ volume: index + 2, ...volume }));
  const content = {
    format: "matang-pack-manifest",
    version: 1,
    title: meta.title,
    pack,
    volumes: [first, ...volumes],
    evidence: manifest,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
