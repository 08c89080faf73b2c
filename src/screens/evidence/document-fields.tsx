import { dayOfField, offeredDays } from "#core/evidence/document-date.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { DraftTextField } from "#ui/draft-text-field.tsx";
import { OfferedDays } from "#ui/offered-days.tsx";
import { TextField } from "#ui/text-field.tsx";

interface DocumentFieldsProps {
  readonly item: EvidenceItem;
  /** Null while the file was not looked into. */
  readonly facts: FileFacts | null;
  readonly onChange: (part: Partial<EvidenceItem>) => void;
}

/** What it is called, and what document it is: number and date as an evaluator looks for them. */
export function DocumentFields({ item, facts, onChange }: DocumentFieldsProps) {
  const { title, document, source } = item;
  const setDate = (text: string) => {
    onChange({ document: { ...document, date: dayOfField(text) } });
  };
  return (
    <>
      <DraftTextField
        label="Judul"
        hint={`Bila kosong, dipakai ${source.kind === "file" ? source.name : source.address}`}
        value={title}
        onKeep={(_before, text) => onChange({ title: text })}
        longest={300}
        place={`${item.id} title`}
        takesFocus
      />
      <div className="edit-evidence__pair">
        <DraftTextField
          label="Jenis dan nomor dokumen"
          hint="Misalnya Peraturan Bupati Nomor 12 Tahun 2021"
          value={document.number}
          onKeep={(_before, number) => onChange({ document: { ...document, number } })}
          longest={200}
          place={`${item.id} number`}
        />
        <TextField
          label="Tanggal dokumen"
          hint="Ketika ditetapkan atau ditandatangani"
          type="date"
          value={document.date ?? ""}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
      </div>
      <OfferedDays days={offeredDays(facts, document.date)} onChoose={setDate} />
    </>
  );
}
