import type { CopiedPage } from "./copied-page.ts";
import type { EvidencePage, VolumePart } from "./pack-volume.ts";

/** One page of a volume, in order. */
export interface VolumePage {
  readonly part: VolumePart;
  /** The page's place within its part, from 0. */
  readonly index: number;
  readonly copied: CopiedPage;
  readonly evidence: EvidencePage | null;
}
