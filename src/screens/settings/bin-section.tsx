import { type FormEvent, useState } from "react";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { Result } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { formatDate } from "#ui/format.ts";
import { TextField } from "#ui/text-field.tsx";
import { useWork } from "#ui/use-work.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import { nameOnShelf } from "./name-of-summary.ts";

interface BinSectionProps {
  readonly assessments: readonly ShelvedAssessment[];
  readonly onRestore: (id: AssessmentId) => Promise<Result<void, string>>;
  readonly onErase: (id: AssessmentId) => Promise<Result<void, string>>;
}

export function BinSection({ assessments, onRestore, onErase }: BinSectionProps) {
  return (
    <section aria-labelledby="setelan-buang">
      <h2 id="setelan-buang">Keranjang buang</h2>
      {assessments.length === 0 ? (
        <p className="quiet">Keranjang buang kosong.</p>
      ) : (
        <ul className="settings__list">
          {assessments.map((one) => (
            <BinnedRow
              key={one.summary.id}
              shelved={one}
              name={nameOnShelf(one, assessments)}
              onRestore={() => onRestore(one.summary.id)}
              onErase={() => onErase(one.summary.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface BinnedRowProps {
  readonly shelved: ShelvedAssessment;
  readonly name: string;
  readonly onRestore: () => Promise<Result<void, string>>;
  readonly onErase: () => Promise<Result<void, string>>;
}

function BinnedRow({ shelved, name, onRestore, onErase }: BinnedRowProps) {
  const { summary, removedAt } = shelved;
  const { work, start } = useWork();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <li className="settings__row">
      <div className="settings__what">
        <p>{name}</p>
        <p className="quiet">{removedAt !== null && `Dibuang ${formatDate(removedAt)}`}</p>
      </div>
      <div className="settings__ways">
        <Button isBusy={work.kind === "busy"} onClick={() => start(onRestore)}>
          Pulihkan <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
        <Button kind="danger" onClick={() => setIsAsking(true)}>
          Hapus selamanya <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
      </div>
      <WorkOutcome work={work} />
      <Dialog title={`Hapus ${name} selamanya?`} isOpen={isAsking} onClose={() => setIsAsking(false)}>
        <EraseForm year={String(summary.year)} onErase={onErase} onDone={() => setIsAsking(false)} />
      </Dialog>
    </li>
  );
}

interface EraseFormProps {
  /** What has to be typed. */
  readonly year: string;
  readonly onErase: () => Promise<Result<void, string>>;
  readonly onDone: () => void;
}

function EraseForm({ year, onErase, onDone }: EraseFormProps) {
  const { work, start } = useWork();
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const erase = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== year) {
      setError(`Ketik ${year} untuk melanjutkan.`);
      return;
    }
    start(async () => {
      const erased = await onErase();
      if (erased.ok) {
        onDone();
      }
      return erased;
    });
  };
  return (
    <form onSubmit={erase} noValidate>
      <p>
        Jawaban, riwayat, dan bukti dukung penilaian ini akan hilang dari peramban ini dan tidak dapat
        dikembalikan, kecuali dari cadangan.
      </p>
      <TextField
        label={`Ketik tahun penilaian (${year}) untuk memastikan`}
        value={typed}
        error={error}
        inputMode="numeric"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button kind="danger" submits isBusy={work.kind === "busy"}>
        Hapus selamanya
      </Button>
      <WorkOutcome work={work} />
    </form>
  );
}
