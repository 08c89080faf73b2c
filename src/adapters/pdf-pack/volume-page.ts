import type { CopiedOwnPage } from "./copy-own-page.ts";
import type { EvidencePage, VolumePart } from "./pack-volume.ts";

/** One page of a volume, in order. */
export type VolumePage = OwnVolumePage | EvidenceVolumePage;

interface OwnVolumePage {
  readonly kind: "own";
  readonly part: VolumePart & { readonly kind: "own" };
  /** The page's place within its part, from 0. */
  readonly index: number;
  readonly own: CopiedOwnPage;
}

export interface EvidenceVolumePage {
  readonly kind: "evidence";
  readonly part: VolumePart & { readonly kind: "exhibit" };
  readonly index: number;
  readonly evidence: EvidencePage;
}
