import { indicatorsOf } from "#core/questionnaire/groups.ts";
import { otherYearWarning, yearsInWords } from "#core/questionnaire/instrument-for-year.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { paths } from "#screens/paths.ts";
import { Alert } from "#ui/alert.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { TextField } from "#ui/text-field.tsx";
import { chosenQuestionnaire, type Questionnaires, type StartFormState } from "./start-text.ts";

interface InstrumentFieldsProps {
  readonly form: StartFormState;
  readonly questionnaires: Questionnaires;
  readonly onYear: (typed: string) => void;
  readonly onInstrument: (id: string) => void;
}

export function InstrumentFields({ form, questionnaires, onYear, onInstrument }: InstrumentFieldsProps) {
  const { register, watch, formState } = form;
  const questionnaire = chosenQuestionnaire(questionnaires, watch("instrument"));
  const otherYear = otherYearWarning(questionnaire, watch("year"));
  return (
    <section className="start__part" aria-labelledby="instrumen">
      <h2 id="instrumen">Tahun dan instrumen</h2>
      <div className="start__short">
        <TextField
          label="Tahun penilaian"
          inputMode="numeric"
          autoComplete="off"
          error={formState.errors.year?.message}
          {...register("year", {
            onChange: (event: { target: { value: string } }) => onYear(event.target.value),
          })}
        />
      </div>
      {otherYear !== null && <Alert kind="warn">{otherYear}</Alert>}
      <ChoiceGroup
        legend="Instrumen"
        choices={questionnaires.map((one) => ({
          value: one.id,
          label: one.title,
          hint: `${one.indexName} · ${indicatorsOf(one).length} indikator · ${yearsInWords(one)}`,
        }))}
        value={questionnaire.id}
        onChoose={onInstrument}
      />
      <AboutInstrument questionnaire={questionnaire} />
    </section>
  );
}

function AboutInstrument({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  return (
    <>
      {questionnaire.disclaimer !== null && (
        <Alert kind="warn">
          {questionnaire.shortTitle}: {questionnaire.disclaimer}
        </Alert>
      )}
      <Disclosure summary={`Asal ${questionnaire.shortTitle}`}>
        <p>{questionnaire.provenance}</p>
        <ul>
          {questionnaire.regulation.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p>
          <a href={paths.instrument(questionnaire.id)}>Baca seluruh instrumen {questionnaire.shortTitle}</a>
        </p>
      </Disclosure>
    </>
  );
}
