import { useEffect, useState } from "react";
import type { RestorePoint } from "#core/assessment/assessment-as-of.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import { fail, type Result } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { formatCount, formatDate, formatTime } from "#ui/format.ts";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import { nameOnShelf } from "./name-of-summary.ts";

interface RestoreDialogProps {
  /** Null while the dialog is closed. */
  readonly shelved: ShelvedAssessment | null;
  /** All that may be chosen. */
  readonly shelf: readonly ShelvedAssessment[];
  readonly restorePoints: (id: AssessmentId) => Promise<readonly RestorePoint[]>;
  readonly onReturnTo: (id: AssessmentId, day: string) => Promise<Result<void, string>>;
  readonly onClose: () => void;
}

export function RestoreDialog({ shelved, shelf, restorePoints, onReturnTo, onClose }: RestoreDialogProps) {
  return (
    <Dialog
      title={shelved === null ? "Titik pulih" : `Titik pulih ${nameOnShelf(shelved, shelf)}`}
      isOpen={shelved !== null}
      onClose={onClose}
    >
      {shelved !== null && (
        <Days id={shelved.summary.id} restorePoints={restorePoints} onReturnTo={onReturnTo} />
      )}
    </Dialog>
  );
}

function Days({
  id,
  restorePoints,
  onReturnTo,
}: Pick<RestoreDialogProps, "restorePoints" | "onReturnTo"> & { readonly id: AssessmentId }) {
  const { work, start } = useWork();
  const points = useRestorePoints(id, restorePoints);
  if (points === "unreadable") {
    return <p>Riwayat penilaian ini tidak terbaca. Muat ulang halaman, lalu coba lagi.</p>;
  }
  if (points === null) {
    return <p role="status">Memuat riwayat…</p>;
  }
  if (points.length === 0) {
    return <p>Belum ada perubahan, jadi belum ada hari untuk dituju.</p>;
  }
  return (
    <>
      <ul className="settings__list">
        {points.map(({ day, changes, lastAt }) => (
          <li key={day} className="settings__row">
            <p className="settings__what quiet">
              {formatCount(changes)} perubahan, terakhir pukul {formatTime(lastAt)}
            </p>
            <Button
              isBusy={work.kind === "busy"}
              onClick={() =>
                start(
                  async () => onReturnTo(id, day).catch(() => fail(UNREADABLE)),
                  `Penilaian sudah kembali ke akhir ${formatDate(lastAt)}.`,
                )
              }
            >
              Kembali ke akhir {formatDate(lastAt)}
            </Button>
          </li>
        ))}
      </ul>
      <WorkOutcome work={work} />
    </>
  );
}

const UNREADABLE =
  "Riwayat penilaian ini tidak terbaca. Penilaian tidak berubah. Muat ulang halaman, lalu coba lagi.";

/** Null while on the way. */
function useRestorePoints(id: AssessmentId, restorePoints: RestoreDialogProps["restorePoints"]) {
  const [points, setPoints] = useState<readonly RestorePoint[] | "unreadable" | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each assessment the dialog is opened for
  useEffect(() => {
    let isOpen = true;
    restorePoints(id).then(
      (found) => isOpen && setPoints(found),
      () => isOpen && setPoints("unreadable"),
    );
    return () => {
      isOpen = false;
    };
  }, [id]);
  return points;
}
