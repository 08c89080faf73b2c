import { useState } from "react";
import type { Task } from "#core/assessment/task.ts";
import type { Result } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { formatBytes, formatDate } from "#ui/format.ts";
import { formatWhen } from "#ui/format-when.ts";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { NO_PROTECTION, type Protection, ProtectionTicks } from "#ui/protection-ticks.tsx";
import { type MadeOutput, type Making, useMaking } from "./use-making.ts";

/** Which contents of evidence go with the answer: all, those that were never sent, or none. */
export type SentEvidence = "all" | "new" | "none";

export interface ChosenSending extends Protection {
  readonly evidence: SentEvidence;
}

export interface SendBack {
  /** When it was sent before; null if never. */
  readonly lastSentAt: string | null;
  /** Of the key that it can be signed with, in groups; null where there is none. */
  readonly keyFingerprint: string | null;
  readonly onSend: (
    chosen: ChosenSending,
    progress: (done: number, note: string) => void,
    signal: AbortSignal,
  ) => Promise<Result<MadeOutput, string>>;
}

interface SendBackSectionProps extends SendBack {
  readonly task: Task;
  readonly now: string;
}

/** Makes the answer to a task: one file for whoever handed it out. */
export function SendBackSection({ task, now, lastSentAt, keyFingerprint, onSend }: SendBackSectionProps) {
  const [evidence, setEvidence] = useState<SentEvidence>(lastSentAt === null ? "all" : "new");
  const [protection, setProtection] = useState({ ...NO_PROTECTION, isSigned: keyFingerprint !== null });
  const { making, start, cancel } = useMaking<SendingProgress, MadeOutput>((progress, signal) =>
    onSend({ evidence, ...protection }, (done, note) => progress({ done, note }), signal),
  );
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
      <ProtectionTicks
        protection={protection}
        onProtection={setProtection}
        keyFingerprint={keyFingerprint}
        withoutKey={
          <p className="quiet">
            Jawaban ini tidak ditandatangani. Buat kunci instansi di <a href={paths.settings}>Setelan</a> bila
            penerima perlu memastikan asalnya.
          </p>
        }
      />
      <p className="report__ways">
        <Button kind="main" isBusy={making.kind === "busy"} onClick={start}>
          Kirim balik
        </Button>
        {making.kind === "busy" && <Button onClick={cancel}>Batalkan</Button>}
      </p>
      <Outcome making={making} />
    </section>
  );
}

interface SendingProgress {
  readonly done: number;
  readonly note: string;
}

function Outcome({ making }: { readonly making: Making<SendingProgress, MadeOutput> }) {
  const progress = making.kind === "busy" ? making.progress : null;
  return (
    <>
      {progress !== null && (
        <>
          <ProgressBar label="Kemajuan berkas jawaban" done={progress.done} />
          <p className="quiet">{progress.note}</p>
        </>
      )}
      <p role="status">
        {making.kind === "made" &&
          `Berkas jawaban sudah diunduh: ${making.output.fileName} (${formatBytes(making.output.sizeInBytes)}).`}
        {making.kind === "cancelled" && "Dibatalkan. Tidak ada berkas yang diunduh."}
      </p>
      {making.kind === "failed" && <Alert kind="bad">{making.sentence}</Alert>}
    </>
  );
}
