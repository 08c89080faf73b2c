import "./error-summary.css";

export interface SummarizedError {
  readonly sentence: string;
  /** Leads to the field. */
  readonly onGo: () => void;
}

/** What has to be put right before a form can be sent, all in one place. Read out when it appears. */
export function ErrorSummary({ errors }: { readonly errors: readonly SummarizedError[] }) {
  if (errors.length === 0) {
    return null;
  }
  return (
    <div className="error-summary" role="alert">
      <p className="error-summary__title">{errors.length} isian perlu diperbaiki</p>
      <ul className="error-summary__list">
        {errors.map(({ sentence, onGo }) => (
          <li key={sentence}>
            <button type="button" className="error-summary__way" onClick={onGo}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
