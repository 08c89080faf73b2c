import type { Result } from "#core/shared/result.ts";
import type { InstrumentCard } from "./instrument-card.ts";
import type { Questionnaire } from "./questionnaire.ts";

export type LoadQuestionnaireError =
  /** No such instrument, or not in that edition. */
  | { readonly kind: "unknown-instrument"; readonly id: string; readonly edition: number | null }
  /** It is there, but could not be fetched or is not a valid questionnaire. Trying again may help with the former. */
  | { readonly kind: "unreadable-instrument"; readonly id: string; readonly problems: readonly string[] };

/** Where instruments come from. */
export interface QuestionnaireLibrary {
  /** The given edition, or with null the newest one. The same object for the same edition, every time. */
  readonly load: (
    id: string,
    edition: number | null,
  ) => Promise<Result<Questionnaire, LoadQuestionnaireError>>;
  /** The newest edition of every instrument, the most recent years first. */
  readonly list: () => Promise<Result<readonly InstrumentCard[], LoadQuestionnaireError>>;
}
