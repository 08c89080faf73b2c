import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { SelectField } from "#ui/select-field.tsx";
import { CarryOverPart } from "./carry-over-part.tsx";
import type { StartScreenProps } from "./start-screen.tsx";
import type { Questionnaires, StartFormState } from "./start-text.ts";

export interface EarlierFieldsProps extends Pick<StartScreenProps, "canCarryOver" | "onPreview"> {
  readonly form: StartFormState;
  readonly questionnaire: Questionnaire;
  readonly questionnaires: Questionnaires;
  readonly earlier: readonly ShelvedAssessment[];
}

/** Shown only where there is an assessment to continue from, on the same instrument or on one that leads to it. */
export function EarlierFields(props: EarlierFieldsProps) {
  const { form, questionnaire, earlier, canCarryOver } = props;
  const fitting = earlier
    .map(({ summary }) => summary)
    .filter(({ questionnaire: { id } }) => id === questionnaire.id || canCarryOver(id, questionnaire.id))
    .sort((one, other) => other.year - one.year);
  if (fitting.length === 0) {
    return null;
  }
  const chosen = fitting.find(({ id }) => id === form.watch("continueFrom"));
  return (
    <section className="start__part" aria-labelledby="tahun-lalu">
      <h2 id="tahun-lalu">Lanjutkan dari tahun lalu</h2>
      <SelectField
        label="Penilaian sebelumnya"
        hint="Penjelasan, catatan, bukti, program strategis, dan langkah rencana yang belum selesai dibawa serta dan ditandai “belum ditinjau”. Tingkat dinilai ulang."
        options={[
          { value: "", label: "Mulai kosong" },
          ...fitting.map(({ id, institution, agency, year, questionnaire: { shortTitle } }) => ({
            value: id,
            label: [agency, institution, String(year), shortTitle]
              .filter((part) => part !== null)
              .join(" · "),
          })),
        ]}
        {...form.register("continueFrom")}
      />
      {chosen !== undefined && (
        <CarryOverPart key={`${chosen.id} ${questionnaire.id}`} {...props} earlierYear={chosen.year} />
      )}
    </section>
  );
}
