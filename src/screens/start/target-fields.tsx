import { targetLevels } from "#core/assessment/level-targets.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { StartFormState } from "./start-text.ts";

interface TargetFieldsProps {
  readonly form: StartFormState;
  readonly questionnaire: Questionnaire;
}

export function TargetFields({ form: { register, formState }, questionnaire }: TargetFieldsProps) {
  const { scale } = questionnaire;
  return (
    <section className="start__part" aria-labelledby="sasaran">
      <h2 id="sasaran">Sasaran (boleh dikosongkan)</h2>
      <div className="start__short">
        <TextField
          label="Sasaran indeks"
          hint={`Angka ${scale.min}–${scale.max}, misalnya 3,5.`}
          inputMode="decimal"
          autoComplete="off"
          error={formState.errors.indexTarget?.message}
          {...register("indexTarget")}
        />
      </div>
      <SelectField
        label="Sasaran tingkat semua indikator"
        hint="Dapat diubah satu per satu nanti."
        options={[
          { value: "", label: "Tanpa sasaran" },
          ...targetLevels(questionnaire).map((level) => ({
            value: String(level),
            label: `Tingkat ${level}`,
          })),
        ]}
        {...register("levelTarget")}
      />
    </section>
  );
}
