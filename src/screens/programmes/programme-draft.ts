import { useEffect } from "react";
import { recallFromTab, rememberInTab } from "#ui/tab-memory.ts";
import type { ProgrammeForm, ProgrammeText } from "./programme-form-text.ts";

/** What was written there and not saved, over what the form holds at first. */
export function withDraft(place: string, first: ProgrammeText): ProgrammeText {
  const draft = recallFromTab(place);
  if (draft === null) {
    return first;
  }
  const { indicators = "", ...texts } = draft;
  return { ...first, ...texts, indicators: indicators === "" ? [] : indicators.split("\n") };
}

/** Keeps what is being written, so that a form that closes too early can be opened again as it was. */
export function useProgrammeDraft({ watch }: Pick<ProgrammeForm, "watch">, place: string): void {
  useEffect(() => {
    const watching = watch(({ indicators = [], ...texts }) => {
      const written = Object.entries(texts).map(([field, text = ""]) => [field, text]);
      rememberInTab(place, { ...Object.fromEntries(written), indicators: indicators.join("\n") });
    });
    return () => watching.unsubscribe();
  }, [watch, place]);
}
