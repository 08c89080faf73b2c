import { type FormEvent, useState } from "react";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { FileButton } from "#ui/file-button.tsx";
import { formatCount, formatDateTime } from "#ui/format.ts";
import { TextField } from "#ui/text-field.tsx";
import type { BackupOffer, LongTask, RestorePlace } from "./backup-offer.ts";
import { LongTaskProgress } from "./long-task-progress.tsx";
import { nameOfSummary } from "./name-of-summary.ts";
import { useLongTask } from "./use-long-task.ts";

export interface RestoreBackupProps {
  /** How many assessments are here, those in the bin included: what "instead" takes away. */
  readonly here: number;
  readonly onOpenBackup: (
    file: File,
    ...task: Parameters<LongTask<BackupOffer>>
  ) => Promise<Result<BackupOffer, string>>;
  readonly onRestored: () => void;
}

/** A backup is read and checked first; what is in it is shown before anything changes. */
export function RestoreBackup({ here, onOpenBackup, onRestored }: RestoreBackupProps) {
  const [offer, setOffer] = useState<BackupOffer | null>(null);
  const reading = useLongTask();
  const restoring = useLongTask();
  const read = (file: File) =>
    reading.start(
      async (options) => {
        const opened = await onOpenBackup(file, options);
        setOffer(opened.ok ? opened.value : null);
        return opened.ok ? succeed(undefined) : fail(opened.error);
      },
      () => "",
    );
  const restore = (chosen: BackupOffer, place: RestorePlace) => {
    setOffer(null);
    restoring.start(
      async (options) => {
        const restored = await chosen.restore(place, options);
        if (restored.ok) {
          onRestored();
        }
        return restored;
      },
      () => `${formatCount(chosen.assessments.length)} penilaian sudah dipulihkan dari cadangan.`,
    );
  };
  const isBusy = reading.work.kind === "busy" || restoring.work.kind === "busy";
  return (
    <>
      <h3>Pulihkan dari cadangan</h3>
      <p>
        Isi cadangan diperiksa dan ditampilkan dahulu. Tidak ada yang berubah sebelum Anda memilih cara
        memulihkannya.
      </p>
      <FileButton label="Buka cadangan" accept=".zip,.age" isBusy={isBusy} onFile={read} />
      <LongTaskProgress label="Memeriksa cadangan" work={reading.work} onCancel={reading.cancel} />
      <LongTaskProgress label="Memulihkan cadangan" work={restoring.work} onCancel={restoring.cancel} />
      <Dialog title="Isi cadangan" isOpen={offer !== null} onClose={() => setOffer(null)}>
        {offer !== null && <Offer offer={offer} here={here} onChoose={(place) => restore(offer, place)} />}
      </Dialog>
    </>
  );
}

interface OfferProps {
  readonly offer: BackupOffer;
  readonly here: number;
  readonly onChoose: (place: RestorePlace) => void;
}

function Offer({ offer, here, onChoose }: OfferProps) {
  return (
    <>
      <p>
        Dibuat {formatDateTime(offer.madeAt)} dengan {offer.madeBy}. Isinya utuh. Memuat{" "}
        {formatCount(offer.evidenceFiles)} berkas bukti.
      </p>
      {offer.missingFiles > 0 && (
        <p className="warn">
          {formatCount(offer.missingFiles)} berkas bukti sudah hilang saat cadangan ini dibuat; keterangannya
          tetap ada, isinya perlu dilampirkan lagi.
        </p>
      )}
      <ul>
        {offer.assessments.map(({ summary, isInBin }) => (
          <li key={summary.id}>
            {nameOfSummary(summary)}, {formatCount(summary.answered)} dari {formatCount(summary.total)}{" "}
            terjawab
            {isInBin && " (di keranjang buang)"}
          </li>
        ))}
      </ul>
      <Button kind="main" onClick={() => onChoose("beside")}>
        Tambahkan di samping yang ada
      </Button>
      {here > 0 && <InsteadForm here={here} onInstead={() => onChoose("instead")} />}
    </>
  );
}

const WORD = "GANTI";

function InsteadForm({ here, onInstead }: { readonly here: number; readonly onInstead: () => void }) {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim().toUpperCase() === WORD) {
      onInstead();
      return;
    }
    setError(`Ketik ${WORD} untuk melanjutkan.`);
  };
  return (
    <form className="settings__instead" onSubmit={submit} noValidate>
      <h3>Atau ganti semuanya</h3>
      <p>
        {formatCount(here)} penilaian yang sekarang ada di peramban ini, berikut riwayatnya, akan dihapus dan
        digantikan isi cadangan. Ini tidak dapat diurungkan. Cadangkan dahulu yang masih diperlukan.
      </p>
      <TextField
        label={`Ketik ${WORD} untuk memastikan`}
        value={typed}
        error={error}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button kind="danger" submits>
        Ganti semua dengan isi cadangan
      </Button>
    </form>
  );
}
