import { packContent } from "./pack-content.ts";
import { packContents } from "./pack-contents.ts";
import { packCover } from "./pack-cover.ts";
import { packDifference } from "./pack-difference.ts";
import { exhibitsOf, packManifest } from "./pack-exhibits.ts";
import { packGuide } from "./pack-guide.ts";
import { packIndex } from "./pack-index.ts";
import type { PackInput } from "./pack-input.ts";
import { packManifestSection } from "./pack-manifest-section.ts";
import { packMeta } from "./pack-meta.ts";
import { PACK_PARTS, pageShare, withAnchor } from "./pack-parts.ts";
import type { PackPlan } from "./pack-plan.ts";
import { packProblems } from "./pack-problems.ts";
import { packSheet } from "./pack-sheet.ts";
import { scoreSection } from "./score-section.ts";
import { signatureSection } from "./signature-section.ts";

/** What an evidence pack holds, from cover to manifest. Private notes are not in it. */
export function packPlan(input: PackInput): PackPlan {
  const content = packContent(input);
  const manifest = packManifest(content);
  return {
    meta: packMeta(content),
    pack: content.pack,
    front: [
      ...packCover(content),
      ...withAnchor(PACK_PARTS.guide, packGuide(content)),
      ...packContents(content),
      ...withAnchor(PACK_PARTS.difference, packDifference(content)),
      ...withAnchor(PACK_PARTS.problems, packProblems(content)),
      ...withAnchor(PACK_PARTS.score, scoreSection(content, pageShare(input.settings.volumeLimitInBytes))),
    ],
    chapters: content.chapters.map((sheet, place) => ({
      question: sheet.question.id,
      sheet: packSheet(content, sheet, content.chapters[place - 1]),
      exhibits: exhibitsOf(content, sheet),
    })),
    back: [
      ...withAnchor(PACK_PARTS.index, packIndex(content)),
      ...withAnchor(PACK_PARTS.signatures, signatureSection(content)),
      ...withAnchor(PACK_PARTS.manifest, packManifestSection(content, manifest)),
    ],
    volumeLimitInBytes: input.settings.volumeLimitInBytes,
    manifest,
  };
}
