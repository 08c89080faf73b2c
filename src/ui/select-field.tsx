import type { ComponentPropsWithRef } from "react";
import { Field, type FieldTexts } from "./field.tsx";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps
  extends FieldTexts,
    Omit<
      ComponentPropsWithRef<"select">,
      "id" | "className" | "children" | "aria-invalid" | "aria-describedby"
    > {
  readonly options: readonly SelectOption[];
}

export function SelectField({ label, hint, error, isLabelHidden, options, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden ?? false}>
      {(ties) => (
        <select {...select} {...ties} className="field__control field__control--select">
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
