import { type ReactNode, useId, useState } from "react";
import { Controller } from "react-hook-form";
import { LONGEST_GOAL, ProgrammeState } from "#core/programme/programme.ts";
import { LIST_WORDS, STATE_WORDS } from "#core/programme/programme-words.ts";
import { outlineOf } from "#core/questionnaire/outline.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TickTree } from "#ui/tick-tree.tsx";
import { tooLong } from "#ui/too-long.ts";
import type { ProgrammeForm, ProgrammeText } from "./programme-form-text.ts";

interface ProgrammeFieldsProps {
  readonly form: ProgrammeForm;
  readonly questionnaire: Questionnaire;
  readonly ownAgency: string | null;
  readonly agencies: readonly string[];
  /** What is said below the name. */
  readonly similar: ReactNode;
}

/** What it is first, then what it runs on, then what it moves. */
export function ProgrammeFields(props: ProgrammeFieldsProps) {
  const { form, questionnaire, similar } = props;
  const { errors } = form.formState;
  return (
    <>
      <AgencyField {...props} />
      <TextField
        label="Nama program"
        {...form.register("name")}
        error={errors.name?.message}
        autoComplete="off"
      />
      {similar}
      <Long form={form} field="goal" label="Tujuan" hint="Apa yang berubah bagi warga atau pemerintah." />
      <div className="programme-form__row">
        <TextField
          label="Tahun anggaran"
          inputMode="numeric"
          {...form.register("year")}
          error={errors.year?.message}
        />
        <SelectField
          label="Keadaan"
          {...form.register("state")}
          options={ProgrammeState.options.map((value) => ({ value, label: STATE_WORDS[value] }))}
        />
        <TextField
          label="Anggaran (Rp)"
          placeholder="Boleh dikosongkan"
          inputMode="numeric"
          {...form.register("budget")}
          error={errors.budget?.message}
        />
      </div>
      <TextField
        label="Penanggung jawab"
        hint="Jabatannya, bukan nama orangnya: Kepala Bidang Aplikasi Informatika."
        {...form.register("owner")}
        error={errors.owner?.message}
      />
      <h3 className="programme-form__part">Berjalan di atas</h3>
      <p className="quiet">Satu nama di setiap baris.</p>
      <div className="programme-form__pair">
        <Long form={form} field="applications" label={LIST_WORDS.applications} />
        <Long form={form} field="services" label={LIST_WORDS.services} />
        <Long form={form} field="dataHeld" label={LIST_WORDS.dataHeld} />
        <Long form={form} field="dataShared" label={LIST_WORDS.dataShared} />
      </div>
      <Long form={form} field="partners" label={LIST_WORDS.partners} />
      <Indicators form={form} questionnaire={questionnaire} />
    </>
  );
}

function AgencyField({ form, ownAgency, agencies }: ProgrammeFieldsProps) {
  const listId = useId();
  if (ownAgency !== null) {
    return <p className="programme-form__own">{form.watch("agency")}</p>;
  }
  return (
    <>
      <datalist id={listId}>
        {agencies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        label="Perangkat daerah"
        hint="Tulis seperti dalam penugasan, agar program ini ikut dalam paket tugasnya."
        list={listId}
        autoComplete="off"
        {...form.register("agency")}
        error={form.formState.errors.agency?.message}
      />
    </>
  );
}

interface LongProps {
  readonly form: ProgrammeForm;
  readonly field: Exclude<keyof ProgrammeText, "indicators">;
  readonly label: string;
  readonly hint?: string;
}

function Long({ form, field: name, label, hint }: LongProps) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <TextArea
          label={label}
          {...(hint === undefined ? {} : { hint })}
          name={name}
          value={field.value}
          onChange={field.onChange}
          onBlur={field.onBlur}
          error={
            form.formState.errors[name]?.message ??
            (name === "goal" ? tooLong(field.value, LONGEST_GOAL) : null)
          }
        />
      )}
    />
  );
}

function Indicators({ form, questionnaire }: Pick<ProgrammeFieldsProps, "form" | "questionnaire">) {
  const [startsOpen] = useState(() => form.getValues("indicators").length === 0);
  return (
    <Controller
      control={form.control}
      name="indicators"
      render={({ field }) => (
        <div className="programme-form__indicators">
          <Disclosure
            summary={`Indikator yang didukung: ${field.value.length === 0 ? "belum dipilih" : field.value.join(", ")}`}
            startsOpen={startsOpen}
          >
            <TickTree
              legend="Indikator yang didukung program ini"
              isLegendHidden
              noun="indikator"
              branches={outlineOf(questionnaire)}
              chosen={new Set(field.value)}
              onChoose={(chosen) => field.onChange([...chosen])}
            />
          </Disclosure>
        </div>
      )}
    />
  );
}
