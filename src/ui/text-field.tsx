import type { ComponentPropsWithRef } from "react";
import { Field, type FieldTexts } from "./field.tsx";

interface TextFieldProps
  extends FieldTexts,
    Omit<
      ComponentPropsWithRef<"input">,
      "id" | "className" | "children" | "aria-invalid" | "aria-describedby" | "maxLength"
    > {}

/**
 * One line of text. Takes everything an input takes, so `{...register("name")}` fits; but not `maxLength`, with which a browser
 * cuts off what is pasted without a word: `tooLong` says what is too long.
 */
export function TextField({ label, hint, error, isLabelHidden, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden ?? false}>
      {(ties) => <input type="text" {...input} {...ties} className="field__control" />}
    </Field>
  );
}
