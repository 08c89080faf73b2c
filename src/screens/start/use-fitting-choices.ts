import { useRef } from "react";
import { instrumentForYear } from "#core/questionnaire/instrument-for-year.ts";
import type { Questionnaires, StartFormState, TypedStart } from "./start-text.ts";

/**
 * One choice suggests another: the year its instrument, the subject its indicators. A suggestion never overrides what the
 * person has chosen.
 */
export function useFittingChoices(form: StartFormState, questionnaires: Questionnaires) {
  const chosen = useRef({ instrument: false, scope: false });

  const setInstrument = (id: string) => {
    if (form.getValues("instrument") === id) {
      return;
    }
    form.setValue("instrument", id);
    // Indicators and earlier assessments belong to an instrument.
    form.setValue("indicators", []);
    form.setValue("continueFrom", "");
    form.setValue("levelTarget", "");
    form.clearErrors(["indicators", "indexTarget"]);
  };

  return {
    chooseYear: (typed: string) => {
      if (/^\d{4}$/.test(typed) && !chosen.current.instrument) {
        setInstrument(instrumentForYear(questionnaires, Number(typed)).id);
      }
    },
    chooseInstrument: (id: string) => {
      chosen.current.instrument = true;
      setInstrument(id);
    },
    chooseSubject: (subject: TypedStart["subject"]) => {
      form.setValue("subject", subject);
      form.clearErrors("agency");
      if (!chosen.current.scope) {
        form.setValue("scope", subject === "whole" ? "all" : "selected");
        form.clearErrors("indicators");
      }
    },
    chooseScope: (scope: TypedStart["scope"]) => {
      chosen.current.scope = true;
      form.setValue("scope", scope);
      form.clearErrors("indicators");
    },
  };
}
