import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { Day, EvidenceItem, newCitation, UNKNOWN_DOCUMENT } from "#core/evidence/evidence-item.ts";
import { type Link, type LinkTexts, linkForm } from "#core/evidence/link-form.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { localDay } from "#ui/local-day.ts";
import { TextField } from "#ui/text-field.tsx";

interface AddLinkProps {
  readonly question: Question;
  readonly now: string;
  readonly newId: () => string;
  readonly onAdd: (item: EvidenceItem) => void;
  readonly onClose: () => void;
}

/** A web page as evidence. Loaded when it is asked for, with the form library. */
export default function AddLink({ question, now, newId, onAdd, onClose }: AddLinkProps) {
  const formId = useId();
  const today = localDay(now);
  const { register, handleSubmit, formState } = useForm<LinkTexts, unknown, Link>({
    resolver: standardSchemaResolver(linkForm(Day.parse(today))),
    defaultValues: { address: "", title: "", seenOn: today },
  });
  const { errors } = formState;
  const add = ({ address, title, seenOn }: Link) =>
    onAdd(
      EvidenceItem.parse({
        id: newId(),
        title,
        document: UNKNOWN_DOCUMENT,
        source: { kind: "link", address, seenOn, screenshot: null },
        citations: [newCitation(question.id)],
        addedAt: now,
      }),
    );
  return (
    <Dialog
      title="Tambah tautan"
      isOpen
      onClose={onClose}
      ways={
        <>
          <Button onClick={onClose}>Batal</Button>
          <Button kind="main" submits form={formId}>
            Tambahkan
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={handleSubmit(add)}>
        <TextField
          label="Alamat halaman"
          hint="Salin dari bilah alamat peramban, misalnya https://jdih.go.id/…"
          error={errors.address?.message}
          inputMode="url"
          data-first-focus=""
          autoComplete="off"
          {...register("address")}
        />
        <TextField
          label="Judul"
          hint="Boleh dikosongkan: alamatnya yang dipakai."
          error={errors.title?.message}
          autoComplete="off"
          {...register("title")}
        />
        <TextField
          label="Tanggal dilihat"
          hint="Isi halaman web dapat berubah. Pemeriksa perlu tahu kapan isinya dilihat."
          error={errors.seenOn?.message}
          type="date"
          {...register("seenOn")}
        />
      </form>
    </Dialog>
  );
}
