import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import { isInScope } from "#core/assessment/assessment.ts";
import { Day, EvidenceItem, newCitation, UNKNOWN_DOCUMENT } from "#core/evidence/evidence-item.ts";
import { type Link, type LinkTexts, linkForm } from "#core/evidence/link-form.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { localDay } from "#ui/local-day.ts";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";

interface AddLinkProps extends AssessmentView {
  readonly now: string;
  readonly newId: () => string;
  readonly onClose: () => void;
}

/** A web page as evidence, for an indicator or for none yet. Loaded when it is asked for, with the form library. */
export default function AddLink({ questionnaire, assessment, onEdit, now, newId, onClose }: AddLinkProps) {
  const formId = useId();
  const today = localDay(now);
  const [question, setQuestion] = useState("");
  const { register, handleSubmit, formState } = useForm<LinkTexts, unknown, Link>({
    resolver: standardSchemaResolver(linkForm(Day.parse(today))),
    defaultValues: { address: "", title: "", seenOn: today },
  });
  const { errors } = formState;
  const questions = questionsOf(questionnaire).filter(({ indicator }) =>
    isInScope(assessment.details, indicator.number),
  );
  const add = ({ address, title, seenOn }: Link) => {
    const item = EvidenceItem.parse({
      id: newId(),
      title,
      document: UNKNOWN_DOCUMENT,
      source: { kind: "link", address, seenOn, screenshot: null },
      citations: question === "" ? [] : [newCitation(QuestionId.parse(question))],
      addedAt: now,
    });
    onEdit([{ part: "evidence", evidence: item.id, before: null, after: item }]);
    onClose();
  };
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
        <SelectField
          label="Indikator yang dibuktikan"
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          options={[
            { value: "", label: "Belum ditentukan" },
            ...questions.map(({ id, indicator }) => ({ value: id, label: `${id}. ${indicator.shortName}` })),
          ]}
        />
      </form>
    </Dialog>
  );
}
