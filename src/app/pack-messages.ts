import type { AssembledPack, PackError, PackProgress } from "#adapters/pdf-pack/assembled-pack.ts";
import type { AgencyKey } from "#adapters/signing/agency-keys.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Contributor } from "#core/report/contributions.ts";
import type { PackSettings } from "#core/report/pack-input.ts";

/** To the worker: a copy of typed values of this app's own page. */
export interface PackRequest {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  /** For a difference pack: how it stood then, and what that is called. */
  readonly since: { readonly assessment: Assessment; readonly label: string } | null;
  readonly settings: PackSettings;
  readonly number: number;
  /** The OPDs that answered parts of it. */
  readonly contributors: readonly Contributor[];
  readonly madeAt: string;
  /** The day on which ages are counted. */
  readonly today: string;
  /** Where the person is. */
  readonly timeZone: string;
  readonly appVersion: string;
  readonly target: PackTarget;
  /** Files at which an earlier try stood still: they are only attached. */
  readonly tooSlow: readonly Sha256[];
  readonly key: AgencyKey | null;
}

/** What the worker writes to: a folder of the scratch space, or the one file of a pack of one volume. */
export type PackTarget =
  | { readonly kind: "scratch"; readonly id: string }
  | { readonly kind: "file"; readonly file: FileSystemFileHandle };

/** From the worker. */
export type PackReply =
  /** This file comes next: what stands still from here on is its fault. */
  | { readonly kind: "file"; readonly sha256: Sha256 }
  | { readonly kind: "progress"; readonly progress: PackProgress }
  | { readonly kind: "made"; readonly pack: AssembledPack }
  | { readonly kind: "refused"; readonly error: PackError }
  | { readonly kind: "broken"; readonly message: string };
