import type { EvidenceId } from "#core/evidence/evidence-item.ts";
import type { Result } from "#core/shared/result.ts";

/** What the person wants in an evidence pack. */
export interface PackChoices {
  readonly pages: "cited" | "all" | "none";
  /** Null for one volume, however large. */
  readonly volumeLimitInBytes: number | null;
  /** Only what changed since the pack with this number; null for everything. */
  readonly since: number | null;
  /** Not shown, and said to be left out. */
  readonly leftOut: readonly EvidenceId[];
  /** Numbers of persons, telephones and mail addresses in what was written; always where evidence is left out. */
  readonly masksPrivate: boolean;
  readonly isSigned: boolean;
  /** Whether the person is asked for the place. */
  readonly savesTo: "chosen-place" | "downloads";
}

export interface PackProgress {
  /** The part that is done, 0 to 1. */
  readonly done: number;
  /** "Menyalin SK Tim.pdf". */
  readonly note: string;
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** Null until it can be told. */
  readonly secondsLeft: number | null;
}

export interface MadeVolume {
  readonly file: string;
  readonly bytes: number;
  readonly pages: number;
  readonly sha256: string;
}

export interface MadePack {
  readonly number: number;
  /** Where it went. */
  readonly place: "file" | "folder" | "downloads";
  readonly volumes: readonly MadeVolume[];
  /** How many pieces of evidence are in it with their pages. */
  readonly shown: number;
  /** Those that are in it as attachments only, each with a sentence that says why. */
  readonly attached: readonly { readonly file: string; readonly reason: string }[];
  /** What the person should know of this pack, as finished sentences. */
  readonly notes: readonly string[];
}

/** The failure is a finished sentence. A cancelled one leaves nothing behind. */
export type MakePack = (
  choices: PackChoices,
  progress: (progress: PackProgress) => void,
  signal: AbortSignal,
) => Promise<Result<MadePack, string>>;
