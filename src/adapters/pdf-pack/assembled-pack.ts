import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { SealSigner } from "#core/pack/seal.ts";
import type { AssemblyProblem, AttachedReason } from "#core/report/assembly-words.ts";
import type { DrawPackPages } from "#core/report/own-pages.ts";
import type { StartFileHash } from "./file-hash.ts";
import type { DecodeImage } from "./image-page.ts";
import type { LoadPdfium } from "./rescue-source.ts";
import type { OpenVolume } from "./volume-sink.ts";

/** What the assembler works with; nothing of it is tied to a browser or to a command line. */
export interface PackTools {
  /** The bytes of one file, asked for when its turn comes; null when they are not kept here. */
  readonly bytesOf: (sha256: Sha256) => Promise<Uint8Array | null>;
  readonly openVolume: OpenVolume;
  /** Follows the bytes of each volume; in the assembler's own thread unless another way is given. */
  readonly startHash?: StartFileHash;
  readonly drawPages: DrawPackPages;
  /** TrueType fonts, for the stamps. */
  readonly fonts: { readonly regular: Uint8Array; readonly semibold: Uint8Array };
  readonly loadPdfium: LoadPdfium;
  /** For images other than JPEG and PNG; null where there is nothing that could decode them. */
  readonly decodeImage?: DecodeImage | null;
  /** Null for a pack without a signature. */
  readonly signer?: SealSigner | null;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PackProgress) => void;
}

export interface PackProgress {
  /** How many files are done, of how many. */
  readonly files: number;
  readonly totalFiles: number;
  readonly bytes: number;
  readonly totalBytes: number;
  /** The one under way; null while our own pages are drawn. A hang is that file's. */
  readonly file: string | null;
}

export interface AssembledVolume {
  /** Names are known only now; the sink knows the volume by its number, which is its place in the list, from 1. */
  readonly file: string;
  readonly bytes: number;
  readonly pages: number;
  readonly sha256: Sha256;
}

export interface AssembledPack {
  /** What its seals name it by. */
  readonly packId: Sha256;
  readonly volumes: readonly AssembledVolume[];
  /** How many pieces of evidence are shown by their pages. */
  readonly shown: number;
  readonly attached: readonly { readonly file: string; readonly reason: AttachedReason }[];
  readonly problems: readonly AssemblyProblem[];
}

export type PackError =
  | { readonly kind: "cancelled" }
  /** The sink took no more: usually a full disk. */
  | { readonly kind: "disk-full" };

/** Asked for by a person; no bug. */
export class Cancelled extends Error {}
