import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { useForm } from "react-hook-form";
import * as z from "zod/mini";
import { Day } from "#core/evidence/evidence-item.ts";
import { Button } from "#ui/button.tsx";
import { TextField } from "#ui/text-field.tsx";

const ActionTexts = z.object({
  what: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, "Tulis apa yang harus dikerjakan."),
      z.maxLength(2_000, "Paling panjang 2.000 huruf."),
    ),
  who: z.string().check(z.trim(), z.maxLength(200, "Paling panjang 200 huruf.")),
  by: z.pipe(
    z.string(),
    z.transform((day) => (day === "" ? null : Day.parse(day))),
  ),
});
export type ActionTexts = z.output<typeof ActionTexts>;

const EMPTY = { what: "", who: "", by: "" };

/** One thing that the meeting asks somebody to do. Loaded when it is asked for, with the form library. */
export default function ActionForm({ onAdd }: { readonly onAdd: (action: ActionTexts) => void }) {
  const { register, handleSubmit, formState, reset } = useForm<
    z.input<typeof ActionTexts>,
    unknown,
    ActionTexts
  >({
    resolver: standardSchemaResolver(ActionTexts),
    defaultValues: EMPTY,
  });
  const { errors } = formState;
  const add = (action: ActionTexts) => {
    onAdd(action);
    reset(EMPTY);
  };
  return (
    <form noValidate onSubmit={handleSubmit(add)} className="meetings__action-form">
      <TextField
        label="Yang dikerjakan"
        error={errors.what?.message}
        autoComplete="off"
        {...register("what")}
      />
      <TextField label="Oleh" error={errors.who?.message} autoComplete="off" {...register("who")} />
      <TextField label="Paling lambat" type="date" error={errors.by?.message} {...register("by")} />
      <Button submits>Tambah tindak lanjut</Button>
    </form>
  );
}
