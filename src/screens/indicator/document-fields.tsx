import { Day, type EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { Button } from "#ui/button.tsx";
import { DraftTextField } from "#ui/draft-text-field.tsx";
import { formatDate } from "#ui/format.ts";
import { TextField } from "#ui/text-field.tsx";

interface DocumentFieldsProps {
  readonly item: EvidenceItem;
  readonly facts: FileFacts | null;
  readonly onChange: (after: EvidenceItem) => void;
}

const MOST_OFFERED = 3;

/** What it is called, and what document it is: number and date as an evaluator looks for them. */
export function DocumentFields({ item, facts, onChange }: DocumentFieldsProps) {
  const { document, source } = item;
  const offered = (facts?.dates ?? []).filter((date) => date !== document.date).slice(0, MOST_OFFERED);
  const setDate = (text: string) => {
    const read = Day.safeParse(text);
    onChange({ ...item, document: { ...document, date: read.success ? read.data : null } });
  };
  return (
    <>
      <DraftTextField
        label="Judul"
        hint={source.kind === "file" ? `Nama berkasnya: ${source.name}` : source.address}
        value={item.title}
        onKeep={(_before, title) => onChange({ ...item, title })}
        maxLength={300}
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
          maxLength={200}
        />
      </div>
      {offered.length > 0 && (
        <p className="evidence__offered">
          <span className="quiet">Ditemukan dalam berkas:</span>
          {offered.map((date) => (
            <Button key={date} kind="plain" onClick={() => setDate(date)}>
              Pakai {formatDate(date)}
            </Button>
          ))}
        </p>
      )}
    </>
  );
}
