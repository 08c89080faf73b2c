import type { ComponentPropsWithRef } from "react";
import { Field, type FieldTexts } from "./field.tsx";

interface FormTextAreaProps extends FieldTexts {
  /** What a form library needs to know of it: `register("name")` fits. */
  readonly field: Omit<ComponentPropsWithRef<"textarea">, "id" | "className" | "maxLength">;
  /** Whether a dialog begins there. */
  readonly isFirst?: boolean;
}

/** Text of several lines in a form that a library looks after. */
export function FormTextArea({ field, isFirst = false, ...texts }: FormTextAreaProps) {
  return (
    <Field {...texts}>
      {(ties) => (
        <textarea
          {...field}
          {...ties}
          data-first-focus={isFirst ? "" : undefined}
          className="field__control field__control--area"
        />
      )}
    </Field>
  );
}
