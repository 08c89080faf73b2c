import { useId } from "react";
import { useForm } from "react-hook-form";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { DetailsFields } from "./details-fields.tsx";
import { type DetailsFormText, detailsResolver, type TypedDetails, textForEditing } from "./details-form.ts";
import { editsOfDetails } from "./edits-of-details.ts";

interface EditDetailsProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly onEdit: (edits: readonly Edit[]) => void;
  readonly onClose: () => void;
}

/** Who, which year, which indicators, which targets. The instrument stays: answers belong to it. */
export default function EditDetails({ questionnaire, assessment, onEdit, onClose }: EditDetailsProps) {
  const formId = useId();
  const form = useForm<TypedDetails, unknown, DetailsFormText>({
    resolver: detailsResolver(questionnaire),
    defaultValues: textForEditing(assessment.details),
  });
  const submit = form.handleSubmit((text) => {
    const edits = editsOfDetails(questionnaire, assessment, text);
    if (edits.length > 0) {
      onEdit(edits);
    }
    onClose();
  });
  return (
    <Dialog
      title="Ubah rincian"
      isOpen
      isWide
      onClose={onClose}
      ways={
        <>
          <Button onClick={onClose}>Batal</Button>
          <Button kind="main" submits form={formId}>
            Simpan rincian
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit}>
        <DetailsFields form={form} questionnaire={questionnaire} />
      </form>
    </Dialog>
  );
}
