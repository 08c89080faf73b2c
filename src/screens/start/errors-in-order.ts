import type { FieldErrors } from "react-hook-form";
import type { SummarizedError } from "#ui/error-summary.tsx";
import type { StartFormState, TypedStart } from "./start-text.ts";

/** As the fields stand on the screen. */
const FIELDS = ["institution", "agency", "year", "indicators", "indexTarget"] as const;

export const INDICATORS_ID = "pilihan-indikator";

/** What is wrong, from the top of the form to its end, each with the way to its field. */
export function errorsInOrder(
  form: StartFormState,
  errors: FieldErrors<TypedStart> = form.formState.errors,
): readonly SummarizedError[] {
  return FIELDS.flatMap((field) => {
    const sentence = errors[field]?.message;
    return sentence === undefined ? [] : [{ sentence, onGo: () => focusOn(form, field) }];
  });
}

function focusOn(form: StartFormState, field: (typeof FIELDS)[number]) {
  if (field === "indicators") {
    document.getElementById(INDICATORS_ID)?.querySelector<HTMLElement>("button, input")?.focus();
    return;
  }
  form.setFocus(field);
}
