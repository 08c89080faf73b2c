import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { SelectField } from "#ui/select-field.tsx";
import type { StartFormState } from "./start-text.ts";

interface EarlierFieldsProps {
  readonly form: StartFormState;
  readonly questionnaire: Questionnaire;
  readonly earlier: readonly ShelvedAssessment[];
}

/** Shown only where there is an assessment on the same instrument to continue from. */
export function EarlierFields({ form, questionnaire, earlier }: EarlierFieldsProps) {
  const fitting = earlier
    .map(({ summary }) => summary)
    .filter((summary) => summary.questionnaire.id === questionnaire.id)
    .sort((one, other) => other.year - one.year);
  if (fitting.length === 0) {
    return null;
  }
  return (
    <section className="start__part" aria-labelledby="tahun-lalu">
      <h2 id="tahun-lalu">Lanjutkan dari tahun lalu</h2>
      <SelectField
        label="Penilaian sebelumnya"
        hint="Penjelasan, catatan, sasaran, dan bukti dibawa serta. Tingkat dinilai ulang; nilai lama tampil sebagai pembanding."
        options={[
          { value: "", label: "Mulai kosong" },
          ...fitting.map(({ id, institution, agency, year }) => ({
            value: id,
            label: [agency, institution, String(year)].filter((part) => part !== null).join(" · "),
          })),
        ]}
        {...form.register("continueFrom")}
      />
    </section>
  );
}
