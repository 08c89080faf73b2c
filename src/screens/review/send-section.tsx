import { useState } from "react";
import type { Task, TaskId } from "#core/assessment/task.ts";
import type { ReviewAddress } from "#core/exchange/review-packages.ts";
import type { QuestionReview } from "#core/review/question-reviews.ts";
import { unsentFor } from "#core/review/review-reach.ts";
import { STAGE_NAMES } from "#core/review/review-words.ts";
import { fail, type Result } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";
import { formatBytes } from "#ui/format.ts";
import { formatWhen } from "#ui/format-when.ts";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { NO_PROTECTION, type Protection, ProtectionTicks } from "#ui/protection-ticks.tsx";
import { Tick } from "#ui/tick.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { ReviewProps } from "./review-props.ts";

export interface SentFile {
  readonly fileName: string;
  readonly sizeInBytes: number;
}

export interface ChosenReview extends Protection {
  readonly tasks: readonly Task[];
  readonly withEvidence: boolean;
}

export type OnSendReview = (
  chosen: ChosenReview,
  progress: (done: number, note: string) => void,
  signal: AbortSignal,
) => Promise<Result<SentFile, string>>;

interface SendSectionProps extends ReviewProps {
  readonly reviews: readonly QuestionReview[];
  /** Where reviews can go; null while it is not known. */
  readonly addresses: readonly ReviewAddress[] | null;
  readonly round: number;
  /** Of the key that packages can be signed with, in groups; null where there is none. */
  readonly keyFingerprint: string | null;
  readonly onSend: OnSendReview;
}

/** The review goes out as a file for each OPD that was handed a task. */
export function SendSection(props: SendSectionProps) {
  const { assessment, stage, round, addresses } = props;
  return (
    <section aria-labelledby="reviu-kirim">
      <h2 id="reviu-kirim">Kirim reviu</h2>
      {addresses !== null && addresses.length === 0 ? (
        <p>
          Belum ada tugas yang dibagikan dari penilaian ini, jadi reviu belum punya alamat. Bagikan tugas di{" "}
          <a href={paths.coordination}>Koordinasi</a>, atau serahkan paket penilaian ini dari{" "}
          <a href={paths.report(assessment.id)}>Laporan</a>: semua reviu ikut di dalamnya.
        </p>
      ) : (
        <>
          <p>
            Setiap OPD yang dipilih mendapat satu berkas berisi indikatornya, tingkat menurut penilai, dan
            percakapan. OPD membukanya lewat “Buka kiriman”, menjawab, lalu mengirim balik. Pengiriman ini
            menjadi{" "}
            <b>
              putaran {round} {STAGE_NAMES[stage].toLowerCase()}
            </b>
            .
          </p>
          {addresses !== null && <SendForm {...props} addresses={addresses} />}
        </>
      )}
    </section>
  );
}

function SendForm(props: SendSectionProps & { readonly addresses: readonly ReviewAddress[] }) {
  const { addresses, reviews, now, keyFingerprint, onSend } = props;
  const waiting = new Map(addresses.map(({ task }) => [task.id, unsentFor(task, reviews)]));
  const [choices, setChoices] = useState<ReadonlyMap<TaskId, boolean>>(new Map());
  const [withEvidence, setWithEvidence] = useState(false);
  const [wished, setWished] = useState<Protection | null>(null);
  const protection = wished ?? { ...NO_PROTECTION, isSigned: keyFingerprint !== null };
  const [progress, setProgress] = useState({ done: 0, note: "" });
  const [control, setControl] = useState<AbortController | null>(null);
  const [sent, setSent] = useState<SentFile | null>(null);
  const { work, start } = useWork();
  const isChosen = ({ task }: ReviewAddress) => choices.get(task.id) ?? (waiting.get(task.id) ?? 0) > 0;
  const chosen = addresses.filter(isChosen);
  const send = () => {
    const current = new AbortController();
    setControl(current);
    setProgress({ done: 0, note: "Menyiapkan" });
    start(async () => {
      if (chosen.length === 0) {
        return fail("Pilih sedikitnya satu OPD.");
      }
      const made = await onSend(
        { tasks: chosen.map(({ task }) => task), withEvidence, ...protection },
        (done, note) => setProgress({ done, note }),
        current.signal,
      );
      setSent(made.ok ? made.value : null);
      setChoices(made.ok ? new Map() : choices);
      return made;
    }, "Selesai. Berkas berikut sudah diunduh:");
  };
  return (
    <>
      <fieldset className="send-review__addresses">
        <legend className="visually-hidden">OPD yang dikirimi reviu</legend>
        {addresses.map((address) => (
          <Tick
            key={address.task.id}
            label={address.task.to}
            hint={aboutAddress(address, waiting.get(address.task.id) ?? 0, now)}
            checked={isChosen(address)}
            onChange={(event) =>
              setChoices(new Map([...choices, [address.task.id, event.currentTarget.checked]]))
            }
          />
        ))}
      </fieldset>
      <Tick
        label="Sertakan isi bukti"
        hint="Tidak perlu bila OPD sudah memilikinya: judul, rujukan, dan putusan tetap ikut."
        checked={withEvidence}
        onChange={(event) => setWithEvidence(event.currentTarget.checked)}
      />
      <ProtectionTicks protection={protection} onProtection={setWished} keyFingerprint={keyFingerprint} />
      {work.kind === "busy" && (
        <>
          <ProgressBar label="Kemajuan pengiriman reviu" done={progress.done} />
          <p className="quiet">{progress.note}</p>
        </>
      )}
      <p className="review-ways">
        <Button kind="main" isBusy={work.kind === "busy"} onClick={send}>
          Kirim reviu{chosen.length > 0 && ` kepada ${chosen.length} OPD`}
        </Button>
        {work.kind === "busy" && <Button onClick={() => control?.abort()}>Batalkan</Button>}
      </p>
      <WorkOutcome work={work} />
      {work.kind === "done" && sent !== null && (
        <p>
          {sent.fileName} ({formatBytes(sent.sizeInBytes)})
        </p>
      )}
    </>
  );
}

function aboutAddress({ task, cameAt }: ReviewAddress, unsent: number, now: string): string {
  return [
    `${task.indicators.length} indikator`,
    cameAt === null ? "jawabannya belum kembali" : `jawaban terakhir ${formatWhen(cameAt, now)}`,
    unsent === 0 ? "tidak ada catatan baru" : `${unsent} catatan belum dikirim`,
  ].join("; ");
}
