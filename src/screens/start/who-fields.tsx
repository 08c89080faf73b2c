import { useId } from "react";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import { isExample } from "#core/assessment/example-institution.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { StartFormState, TypedStart } from "./start-text.ts";

interface WhoFieldsProps {
  readonly form: StartFormState;
  readonly earlier: readonly ShelvedAssessment[];
  readonly onSubject: (subject: TypedStart["subject"]) => void;
}

export function WhoFields({ form: { register, watch, formState }, earlier, onSubject }: WhoFieldsProps) {
  const listId = useId();
  const { errors } = formState;
  const own = earlier.filter(({ summary }) => !isExample(summary));
  return (
    <section className="start__part" aria-labelledby="siapa">
      <h2 id="siapa">Siapa yang dinilai</h2>
      <TextField
        label="Instansi"
        hint="Nama resmi kementerian, lembaga, provinsi, kabupaten, atau kota."
        list={`${listId}-instansi`}
        autoComplete="organization"
        error={errors.institution?.message}
        {...register("institution")}
      />
      <Suggestions id={`${listId}-instansi`} names={own.map(({ summary }) => summary.institution)} />
      <ChoiceGroup legend="Yang dinilai" choices={SUBJECTS} value={watch("subject")} onChoose={onSubject} />
      {watch("subject") === "agency" && (
        <TextField
          label="Nama perangkat daerah"
          list={`${listId}-opd`}
          error={errors.agency?.message}
          {...register("agency")}
        />
      )}
      <Suggestions id={`${listId}-opd`} names={own.map(({ summary }) => summary.agency ?? "")} />
    </section>
  );
}

function Suggestions({ id, names }: { readonly id: string; readonly names: readonly string[] }) {
  return (
    <datalist id={id}>
      {[...new Set(names)]
        .filter((name) => name !== "")
        .map((name) => (
          <option key={name} value={name} />
        ))}
    </datalist>
  );
}

const SUBJECTS = [
  {
    value: "agency",
    label: "Satu perangkat daerah (OPD)",
    hint: "Menjawab indikator yang diampunya saja. OPD: organisasi perangkat daerah.",
  },
  { value: "whole", label: "Seluruh instansi", hint: "Biasanya oleh Tim Koordinasi." },
] as const;
