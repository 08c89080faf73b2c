import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { useEffect, useId } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { Day } from "#core/evidence/evidence-item.ts";
import type { Meeting } from "#core/meeting/meeting.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { FormTextArea } from "#ui/form-text-area.tsx";
import { recallFromTab, rememberInTab } from "#ui/tab-memory.ts";
import { TextField } from "#ui/text-field.tsx";

const LONGEST_LINE = 200;
const LONGEST_TEXT = 5_000;
const line = z.string().check(z.trim(), z.maxLength(LONGEST_LINE, "Paling panjang 200 huruf."));
const text = z.string().check(z.trim(), z.maxLength(LONGEST_TEXT, "Paling panjang 5.000 huruf."));

const MeetingTexts = z.object({
  title: line.check(z.minLength(1, "Tulis nama rapat, misalnya “Rapat koordinasi SPBE III”.")),
  heldOn: z.pipe(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "Pilih tanggal rapat.")), Day),
  place: line,
  present: text,
  notes: text,
  decisions: text,
});
export type MeetingTexts = z.output<typeof MeetingTexts>;
type Typed = z.input<typeof MeetingTexts>;

const written = z._default(z.string(), "");
const MeetingWritten = z.object({
  title: written,
  heldOn: written,
  place: written,
  present: written,
  notes: written,
  decisions: written,
});

interface MeetingFormProps {
  /** Where what was written and not kept is found again: minutes must not be lost to a stray press of Escape. */
  readonly place: string;
  /** What stands in it at first: an earlier meeting that is corrected, or null for a new one. */
  readonly meeting: Meeting | null;
  readonly today: string;
  readonly onKeep: (texts: MeetingTexts) => void;
  readonly onClose: () => void;
}

/** What is written down of one meeting. Loaded when it is asked for, with the form library. */
export default function MeetingForm({ place, meeting, today, onKeep, onClose }: MeetingFormProps) {
  const formId = useId();
  const { register, handleSubmit, formState, watch } = useForm<Typed, unknown, MeetingTexts>({
    resolver: standardSchemaResolver(MeetingTexts),
    defaultValues: {
      ...(meeting ?? { title: "", heldOn: today, place: "", present: "", notes: "", decisions: "" }),
      ...recallFromTab(place),
    },
  });
  useEffect(() => {
    const watching = watch((texts) => rememberInTab(place, MeetingWritten.parse(texts)));
    return () => watching.unsubscribe();
  }, [watch, place]);
  const discard = () => {
    rememberInTab(place, null);
    onClose();
  };
  const keep = (texts: MeetingTexts) => {
    rememberInTab(place, null);
    onKeep(texts);
  };
  const { errors } = formState;
  return (
    <Dialog
      title={meeting === null ? "Catat rapat" : "Ubah catatan rapat"}
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
      <form id={formId} noValidate onSubmit={handleSubmit(keep)} className="meetings__form">
        <TextField
          label="Nama rapat"
          error={errors.title?.message}
          data-first-focus=""
          autoComplete="off"
          {...register("title")}
        />
        <TextField label="Tanggal" type="date" error={errors.heldOn?.message} {...register("heldOn")} />
        <TextField label="Tempat" error={errors.place?.message} autoComplete="off" {...register("place")} />
        <FormTextArea
          label="Yang hadir"
          hint="Jabatan atau perangkat daerah."
          error={errors.present?.message}
          field={register("present")}
        />
        <FormTextArea
          label="Keputusan"
          hint="Satu keputusan per baris."
          error={errors.decisions?.message}
          field={register("decisions")}
        />
        <FormTextArea label="Catatan" error={errors.notes?.message} field={register("notes")} />
      </form>
    </Dialog>
  );
}
