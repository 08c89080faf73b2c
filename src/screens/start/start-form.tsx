import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { Button } from "#ui/button.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import { EarlierFields } from "./earlier-fields.tsx";
import { errorsInOrder } from "./errors-in-order.ts";
import { IndicatorFields } from "./indicator-fields.tsx";
import { InstrumentFields } from "./instrument-fields.tsx";
import type { StartScreenProps } from "./start-screen.tsx";
import {
  chosenQuestionnaire,
  firstText,
  type StartText,
  startResolver,
  type TypedStart,
} from "./start-text.ts";
import { TargetFields } from "./target-fields.tsx";
import { useFittingChoices } from "./use-fitting-choices.ts";
import { wantedFromText } from "./wanted-from-text.ts";
import { WhoFields } from "./who-fields.tsx";

interface StartFormProps extends Omit<StartScreenProps, "instruments"> {
  readonly questionnaires: readonly [Questionnaire, ...Questionnaire[]];
}

export function StartForm({ questionnaires, earlier, thisYear, onStart, ...carrying }: StartFormProps) {
  const form = useForm<TypedStart, unknown, StartText>({
    resolver: startResolver(questionnaires),
    defaultValues: firstText(questionnaires, earlier, thisYear),
    shouldFocusError: false,
  });
  const [tries, setTries] = useState(0);
  const { work, start } = useWork();
  const questionnaire = chosenQuestionnaire(questionnaires, form.watch("instrument"));
  const choices = useFittingChoices(form, questionnaires);
  const errors = errorsInOrder(form);
  const submit = form.handleSubmit(
    (text) => start(() => onStart(wantedFromText(text, questionnaires))),
    (invalid) => {
      setTries(tries + 1);
      errorsInOrder(form, invalid)[0]?.onGo();
    },
  );
  return (
    <form className="start__form" noValidate onSubmit={submit}>
      {tries > 0 && <ErrorSummary key={tries} errors={errors} />}
      <WhoFields form={form} earlier={earlier} onSubject={choices.chooseSubject} />
      <InstrumentFields
        form={form}
        questionnaires={questionnaires}
        onYear={choices.chooseYear}
        onInstrument={choices.chooseInstrument}
      />
      <IndicatorFields form={form} questionnaire={questionnaire} onScope={choices.chooseScope} />
      <TargetFields form={form} questionnaire={questionnaire} />
      <EarlierFields {...{ form, questionnaire, questionnaires, earlier, ...carrying }} />
      <div className="start__foot">
        <Button kind="main" submits isBusy={work.kind === "busy"}>
          {work.kind === "busy" ? "Menyiapkan penilaian…" : "Mulai penilaian"}
        </Button>
        <p className="quiet">Semua isian di atas dapat diubah nanti, kecuali instrumennya.</p>
      </div>
      <WorkOutcome work={work} />
    </form>
  );
}
