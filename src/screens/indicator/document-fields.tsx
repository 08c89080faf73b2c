import { dayOfField, offeredDays } from "#core/evidence/document-date.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { DraftTextField } from "#ui/draft-text-field.tsx";
import { OfferedDays } from "#ui/offered-days.tsx";
import { TextField } from "#ui/text-field.tsx";

interface DocumentFieldsProps {
  readonly item: EvidenceItem;
  readonly facts: FileFacts | null;
  readonly onChange: (after: EvidenceItem) => void;
}

/** What it is called, and what document it is: number and date as an evaluator looks for them. */
export function DocumentFields({ item, facts, onChange }: DocumentFieldsProps) {
  const { document, source } = item;
  const setDate = (text: string) => {
    onChange({ ...item, document: { ...document, date: dayOfField(text) } });
  };
  return (
    <>
      <DraftTextField
        label="Judul"
        hint={source.kind === "file" ? `Nama berkasnya: ${source.name}` : source.address}
        value={item.title}
        onKeep={(_before, title) => onChange({ ...item, title })}
        longest={300}
        place={`${item.id} title`}
      />
      <div className="evidence__fields">
        <TextField
          label="Tanggal dokumen"
          hint="Ketika ditetapkan."
          type="date"
          value={document.date ?? ""}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <DraftTextField
          label="Jenis dan nomor dokumen"
          hint="Misalnya Peraturan Bupati Nomor 12 Tahun 2021"
          value={document.number}
          onKeep={(_before, number) => onChange({ ...item, document: { ...document, number } })}
          longest={200}
          place={`${item.id} number`}
        />
      </div>
      <OfferedDays days={offeredDays(facts, document.date)} onChoose={setDate} />
    </>
  );
}
