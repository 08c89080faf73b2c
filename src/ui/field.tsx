import { type ReactNode, useId } from "react";
import { Icon } from "./icon.tsx";
import "./field.css";

/** The words around a control. */
export interface FieldTexts {
  readonly label: string;
  /** How to fill it in. */
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right; null or nothing while all is well. */
  readonly error?: string | null | undefined;
  /** Only where what stands beside it already says the same to the eye, as in a table. */
  readonly isLabelHidden?: boolean;
}

/** What ties a control to the words around it: to be spread onto it. */
export interface FieldTies {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

interface FieldProps extends FieldTexts {
  readonly children: (ties: FieldTies) => ReactNode;
}

export function Field({ label, hint, error, isLabelHidden = false, children }: FieldProps) {
  const id = useId();
  const hasError = error !== undefined && error !== null && error !== "";
  const describedBy = [hint && `${id}-hint`, hasError && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label className={isLabelHidden ? "visually-hidden" : "field__label"} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {hasError && (
        <p className="field__error" id={`${id}-error`}>
          <Icon name="warning" />
          <span>{error}</span>
        </p>
      )}
      {children({
        id,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
        "aria-invalid": hasError ? true : undefined,
      })}
    </div>
  );
}
