import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { useEffect, useId } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { Day } from "#core/evidence/evidence-item.ts";
import { costInWords, STATE_WORDS } from "#core/plan/action-words.ts";
import { ActionState, type PlanAction } from "#core/plan/plan-action.ts";
import { CostClass } from "#core/plan/step-cost.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { FormTextArea } from "#ui/form-text-area.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { recallFromTab, rememberInTab } from "#ui/tab-memory.ts";
import { TextField } from "#ui/text-field.tsx";

const line = z.string().check(z.trim(), z.maxLength(200, "Paling panjang 200 huruf."));
const text = z.string().check(z.trim(), z.maxLength(2_000, "Paling panjang 2.000 huruf."));

const ActionTexts = z.object({
  what: text,
  who: line,
  agency: line,
  by: z.pipe(
    z.string(),
    z.transform((day) => (day === "" ? null : Day.parse(day))),
  ),
  cost: z.pipe(z.pipe(z.string(), z.transform(Number)), CostClass),
  evidence: text,
  state: ActionState,
});
export type ActionTexts = z.output<typeof ActionTexts>;

interface ActionFormProps {
  /** "12. Peta Rencana SPBE, ke tingkat 4" */
  readonly title: string;
  readonly action: PlanAction;
  /** Under which what is being written is kept in this tab. */
  readonly place: string;
  readonly agency: string | null;
  readonly onKeep: (texts: ActionTexts) => void;
  readonly onClose: () => void;
}

/** Fields as they stand, finished or not. */
const Written = z.record(z.string(), z.string());

const COSTS = ["1", "2", "3", "4", "5"];

/** Who does one step of the plan, until when, and what will prove it. Loaded when it is asked for, with the form library. */
export default function ActionForm({ title, action, place, agency, onKeep, onClose }: ActionFormProps) {
  const formId = useId();
  const { register, handleSubmit, formState, watch } = useForm<
    z.input<typeof ActionTexts>,
    unknown,
    ActionTexts
  >({
    resolver: standardSchemaResolver(ActionTexts),
    defaultValues: {
      ...action,
      agency: agency ?? "",
      by: action.by ?? "",
      cost: String(action.cost),
      ...recallFromTab(place),
    },
  });
  const { errors } = formState;
  useEffect(() => {
    const watching = watch((texts) => rememberInTab(place, Written.parse(texts)));
    return () => watching.unsubscribe();
  }, [watch, place]);
  const discard = () => {
    rememberInTab(place, null);
    onClose();
  };
  const keep = (texts: ActionTexts) => {
    rememberInTab(place, null);
    onKeep(texts);
  };
  return (
    <Dialog
      title={title}
      isOpen
      isWide
      onClose={onClose}
      ways={
        <>
          <Button onClick={discard}>Batal</Button>
          <Button kind="main" submits form={formId}>
            Simpan
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={handleSubmit(keep)}>
        <FormTextArea label="Yang dikerjakan" error={errors.what?.message} isFirst field={register("what")} />
        <TextField
          label="Oleh"
          hint="Perangkat daerah, bidang, atau jabatan."
          error={errors.who?.message}
          autoComplete="off"
          {...register("who")}
        />
        <TextField
          label="Ikut dalam paket tugas untuk"
          hint="Nama perangkat daerah yang menerima langkah ini. Kosongkan bila hanya untuk tim koordinasi."
          error={errors.agency?.message}
          autoComplete="off"
          {...register("agency")}
        />
        <TextField label="Paling lambat" type="date" error={errors.by?.message} {...register("by")} />
        <SelectField
          label="Kelas biaya"
          hint="Dari 1 (cukup keputusan) sampai 5 (pekerjaan bertahun-tahun)."
          options={COSTS.map((cost) => ({ value: cost, label: costInWords(Number(cost)) }))}
          {...register("cost")}
        />
        <FormTextArea
          label="Bukti yang diharapkan"
          error={errors.evidence?.message}
          field={register("evidence")}
        />
        <SelectField
          label="Keadaan"
          options={ActionState.options.map((state) => ({ value: state, label: STATE_WORDS[state] }))}
          {...register("state")}
        />
      </form>
    </Dialog>
  );
}
