import type { PageSpan } from "#core/evidence/page-spans.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { PublicKey, Seal } from "./seal.ts";

/** What checking one file found. */
export interface VolumeCheck {
  readonly file: string;
  /** Which volume of which pack it is or was; null where nothing in it tells. */
  readonly volume: number | null;
  readonly packId: string | null;
  /** Null unless the seal itself is unchanged: of another, nothing it says can be relied on. */
  readonly seal: Seal | null;
  readonly signature: SignatureCheck;
  readonly findings: readonly VolumeFinding[];
}

export type SignatureCheck =
  | { readonly kind: "none" }
  | {
      /** "unchecked": this browser cannot check signatures of this kind. */
      readonly kind: "valid" | "invalid" | "unchecked";
      readonly publicKey: PublicKey;
      readonly fingerprint: Fingerprint;
    };

/** What is wrong with one file. */
export type VolumeFinding =
  | { readonly kind: "not-a-pack" }
  | { readonly kind: "unreadable-file" }
  | { readonly kind: "newer-app"; readonly version: number }
  /** It began as a volume, and its end with the seal is gone. */
  | { readonly kind: "seal-missing" }
  /** There is a seal, and it is not as it was written. */
  | { readonly kind: "seal-changed" }
  /** The seal is there, but the file around it was written anew by another program. */
  | { readonly kind: "rewritten" }
  | { readonly kind: "signature-invalid" }
  | { readonly kind: "content-changed"; readonly places: readonly Place[] }
  /** Bytes came in between (or, below zero, got lost); `place` is where the first change is. */
  | { readonly kind: "content-shifted"; readonly bytes: number; readonly place: Place }
  /** The list of objects after the seal. */
  | { readonly kind: "tail-changed" }
  | { readonly kind: "cut-off"; readonly bytes: number }
  | { readonly kind: "appended"; readonly bytes: number };

/** Bytes `from` up to `to`, and what lies there. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** Pages of the volume, counted from 1; null where no page is. */
  readonly pages: PageSpan | null;
  readonly labels: readonly string[];
}
