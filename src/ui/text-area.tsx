import { type ComponentPropsWithoutRef, type RefObject, useLayoutEffect, useRef } from "react";
import { Field, type FieldTexts } from "./field.tsx";

interface TextAreaProps
  extends FieldTexts,
    Omit<
      ComponentPropsWithoutRef<"textarea">,
      "id" | "className" | "children" | "aria-invalid" | "aria-describedby" | "maxLength"
    > {
  readonly ref?: RefObject<HTMLTextAreaElement | null>;
}

/** Text of any length: the box grows with it. No `maxLength`, for the reason that TextField gives. */
export function TextArea({ label, hint, error, isLabelHidden, onInput, ref, ...area }: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const element = ref ?? own;
  useLayoutEffect(() => growWhereStylesDoNot(element.current));
  return (
    <Field label={label} hint={hint} error={error} isLabelHidden={isLabelHidden ?? false}>
      {(ties) => (
        <textarea
          {...area}
          {...ties}
          ref={element}
          className="field__control field__control--area"
          onInput={(event) => {
            growWhereStylesDoNot(event.currentTarget);
            onInput?.(event);
          }}
        />
      )}
    </Field>
  );
}

/** Browsers without `field-sizing` (field.css) are told the height of the text. */
function growWhereStylesDoNot(element: HTMLTextAreaElement | null) {
  if (element === null || CSS.supports("field-sizing", "content")) {
    return;
  }
  element.style.height = "auto";
  element.style.height = `${element.scrollHeight + 2}px`;
}
