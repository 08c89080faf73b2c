import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { EvidenceId, Sha256 } from "./evidence-item.ts";

/** A file as it was chosen: alone, or with the folders it lies in. */
export interface PickedFile<File> {
  readonly file: File;
  /** "Indikator 18/SK.pdf"; the name alone where there is no folder. */
  readonly path: string;
}

/** One of the files that are being attached, as it stands now. */
export interface AttachRow {
  readonly key: number;
  readonly name: string;
  readonly path: string;
  readonly sizeInBytes: number;
  /** The one its name speaks of, or the one that was chosen for it. Once it is saved, its citations tell. */
  readonly question: QuestionId | null;
  readonly state: AttachState;
}

export type AttachState =
  /** Being read, or waiting for it. */
  | { readonly kind: "reading" }
  /** Its bytes are kept; it becomes evidence together with the others. `problem` is a finished sentence. */
  | { readonly kind: "kept"; readonly sha256: Sha256; readonly problem: string | null }
  | {
      readonly kind: "saved";
      readonly evidence: EvidenceId;
      readonly sha256: Sha256;
      readonly problem: string | null;
    }
  /** The same content is evidence already: it is not kept twice. */
  | { readonly kind: "known"; readonly evidence: EvidenceId }
  | { readonly kind: "not-kept"; readonly problem: string }
  /** The person stopped it before it was read. */
  | { readonly kind: "stopped" };
