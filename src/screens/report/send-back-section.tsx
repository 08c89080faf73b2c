import { useState } from "react";
import type { Task } from "#core/assessment/task.ts";
import type { Result } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { formatBytes, formatDate } from "#ui/format.ts";
import { formatWhen } from "#ui/format-when.ts";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { MadeOutput } from "./use-making.ts";

/** Which contents of evidence go with the answer: all, those that were never sent, or none. */
export type SentEvidence = "all" | "new" | "none";

export interface SendBack {
  /** When it was sent before; null if never. */
  readonly lastSentAt: string | null;
  readonly onSend: (evidence: SentEvidence) => Promise<Result<MadeOutput, string>>;
}

interface SendBackSectionProps extends SendBack {
  readonly task: Task;
  readonly now: string;
}

/** Makes the answer to a task: one file for whoever handed it out. */
export function SendBackSection({ task, now, lastSentAt, onSend }: SendBackSectionProps) {
  const [evidence, setEvidence] = useState<SentEvidence>(lastSentAt === null ? "all" : "new");
  const [made, setMade] = useState<MadeOutput | null>(null);
  const { work, start } = useWork();
  const send = () =>
    start(async () => {
      const sent = await onSend(evidence);
      setMade(sent.ok ? sent.value : null);
      return sent;
    }, "Berkas jawaban sudah diunduh.");
  return (
    <section aria-labelledby="laporan-kirim">
      <h2 id="laporan-kirim">Kirim balik ke {task.from}</h2>
      <p>
        Berkas jawaban memuat semua jawaban dan riwayatnya, tanpa catatan pribadi. Serahkan kepada pengirim
        tugas
        {task.deadline !== null && ` paling lambat ${formatDate(task.deadline)}`}.{" "}
        {lastSentAt !== null && `Terakhir dikirim ${formatWhen(lastSentAt, now)}.`}
      </p>
      <ChoiceGroup
        legend="Isi berkas bukti"
        value={evidence}
        onChoose={setEvidence}
        choices={[
          { value: "all", label: "Semua isi bukti" },
          ...(lastSentAt === null
            ? []
            : [{ value: "new", label: "Hanya bukti yang belum pernah dikirim" } as const]),
          {
            value: "none",
            label: "Tanpa isi bukti",
            hint: "Judul, rujukan, dan halaman tetap ikut; isinya dikirim terpisah.",
          },
        ]}
      />
      <Button kind="main" isBusy={work.kind === "busy"} onClick={send}>
        Kirim balik
      </Button>
      <WorkOutcome work={work} />
      {work.kind === "done" && made !== null && (
        <p>
          {made.fileName} ({formatBytes(made.sizeInBytes)})
        </p>
      )}
    </section>
  );
}
