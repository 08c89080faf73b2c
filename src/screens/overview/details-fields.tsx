import { Controller } from "react-hook-form";
import { targetLevels } from "#core/assessment/level-targets.ts";
import { otherYearWarning } from "#core/questionnaire/instrument-for-year.ts";
import { outlineOf } from "#core/questionnaire/outline.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { Alert } from "#ui/alert.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TickTree } from "#ui/tick-tree.tsx";
import type { DetailsForm } from "./details-form.ts";

interface DetailsFieldsProps {
  readonly form: DetailsForm;
  readonly questionnaire: Questionnaire;
}

export function DetailsFields({ form, questionnaire }: DetailsFieldsProps) {
  const { register, watch, formState } = form;
  const { errors } = formState;
  const otherYear = otherYearWarning(questionnaire, watch("year"));
  return (
    <>
      <TextField label="Instansi" error={errors.institution?.message} {...register("institution")} />
      <SubjectFields form={form} />
      <TextField label="Tahun" inputMode="numeric" error={errors.year?.message} {...register("year")} />
      {otherYear !== null && <Alert kind="warn">{otherYear}</Alert>}
      <ScopeFields form={form} questionnaire={questionnaire} />
      <TextField
        label="Sasaran indeks"
        hint="Boleh dikosongkan."
        inputMode="decimal"
        error={errors.indexTarget?.message}
        {...register("indexTarget")}
      />
      <SelectField
        label="Sasaran tingkat semua indikator"
        options={levelChoices(questionnaire)}
        {...register("levelTarget")}
      />
    </>
  );
}

function SubjectFields({ form: { control, register, watch, formState } }: Pick<DetailsFieldsProps, "form">) {
  return (
    <>
      <Controller
        control={control}
        name="subject"
        render={({ field }) => (
          <ChoiceGroup
            legend="Yang dinilai"
            choices={SUBJECTS}
            value={field.value}
            onChoose={field.onChange}
            inLine
          />
        )}
      />
      {watch("subject") === "agency" && (
        <TextField
          label="Nama perangkat daerah"
          error={formState.errors.agency?.message}
          {...register("agency")}
        />
      )}
    </>
  );
}

function ScopeFields({ form: { control, watch, formState }, questionnaire }: DetailsFieldsProps) {
  return (
    <>
      <Controller
        control={control}
        name="scope"
        render={({ field }) => (
          <ChoiceGroup
            legend="Indikator yang dijawab"
            hint="Jawaban pada indikator yang dikeluarkan tetap tersimpan."
            choices={SCOPES}
            value={field.value}
            onChoose={field.onChange}
            inLine
          />
        )}
      />
      {watch("scope") === "selected" && (
        <Controller
          control={control}
          name="indicators"
          render={({ field }) => (
            <TickTree
              legend="Pilihan indikator"
              isLegendHidden
              noun="indikator"
              branches={outlineOf(questionnaire)}
              chosen={new Set(field.value)}
              onChoose={(chosen) => field.onChange([...chosen])}
              error={formState.errors.indicators?.message}
            />
          )}
        />
      )}
    </>
  );
}

const SUBJECTS = [
  { value: "agency", label: "Satu perangkat daerah (OPD)" },
  { value: "whole", label: "Seluruh instansi" },
] as const;

const SCOPES = [
  { value: "all", label: "Semua indikator" },
  { value: "selected", label: "Indikator tertentu" },
] as const;

function levelChoices(questionnaire: Questionnaire) {
  return [
    { value: "", label: "Tidak diubah" },
    { value: "none", label: "Hapus semua sasaran" },
    ...targetLevels(questionnaire).map((level) => ({ value: String(level), label: `Tingkat ${level}` })),
  ];
}
