import { memo, useCallback } from "react";
import { DraftTextField } from "#ui/draft-text-field.tsx";
import type { AnswerEdits } from "./use-answer-edits.ts";

interface ServiceNameProps {
  readonly value: string;
  readonly edits: AnswerEdits;
}

/** Where the agency chooses the service that is assessed. */
export default memo(function ServiceName({ value, edits }: ServiceNameProps) {
  const keep = useCallback(
    (before: string, after: string) => edits.setText("serviceName", before, after),
    [edits],
  );
  return (
    <section id="bagian-layanan" tabIndex={-1} className="indicator__service-name" aria-label="Layanan">
      <DraftTextField
        label="Layanan yang dinilai"
        hint="Nama layanan dan aplikasinya, misalnya Pajak Kendaraan Bermotor (e-Samsat)."
        value={value}
        onKeep={keep}
        longest={300}
        place={`${edits.place} serviceName`}
      />
    </section>
  );
});
