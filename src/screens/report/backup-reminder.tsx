import type { OpenedFile } from "#core/assessment/assessment-store.ts";
import { Alert } from "#ui/alert.tsx";
import { formatWhen } from "#ui/format-when.ts";

interface BackupReminderProps {
  readonly now: string;
  readonly changedAt: string;
  /** Null while there is none. */
  readonly lastBackupAt: string | null;
  /** The file that it was opened from, where it was. */
  readonly openedFrom: OpenedFile | undefined;
}

const LONG_MS = 7 * 24 * 60 * 60 * 1000;

/** Everything is in this browser alone until a package file is kept elsewhere. */
export function BackupReminder({ now, changedAt, lastBackupAt, openedFrom }: BackupReminderProps) {
  if (lastBackupAt === null) {
    return (
      <Alert kind="warn" isNews={false}>
        <p>
          {openedFrom === undefined
            ? "Penilaian ini belum pernah dicadangkan; isinya hanya ada di peramban ini. "
            : `Penilaian ini dibuka dari ${openedFrom.fileName} dan belum dicadangkan dari sini; perubahan sesudahnya hanya ada di peramban ini. `}
          Buat berkas paket, lalu simpan salinannya di tempat lain.
        </p>
      </Alert>
    );
  }
  const hasChanged = Date.parse(changedAt) > Date.parse(lastBackupAt);
  const when = formatWhen(lastBackupAt, now);
  if (!hasChanged) {
    return <p className="quiet">Tercadangkan seluruhnya, cadangan terakhir {when}.</p>;
  }
  if (Date.parse(now) - Date.parse(lastBackupAt) > LONG_MS) {
    return (
      <Alert kind="warn" isNews={false}>
        <p>
          Cadangan terakhir {when}, dan sesudah itu ada perubahan. Buat berkas paket baru, lalu simpan
          salinannya di tempat lain.
        </p>
      </Alert>
    );
  }
  return <p className="quiet">Cadangan terakhir {when}; sesudah itu ada perubahan.</p>;
}
