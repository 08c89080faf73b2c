import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import { Button } from "#ui/button.tsx";
import { formatCount } from "#ui/format.ts";
import { formatWhen } from "#ui/format-when.ts";
import { Icon } from "#ui/icon.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";

interface BackupReminderProps {
  readonly shelved: ShelvedAssessment;
  readonly now: string;
  readonly name: string;
  readonly isBusy: boolean;
  readonly onBackup: () => void;
}

/** How much would be lost with this browser's data, and the way to prevent it. */
export function BackupReminder({ shelved, now, name, isBusy, onBackup }: BackupReminderProps) {
  const { changesSinceBackup: changes, lastBackupAt } = shelved;
  const last =
    lastBackupAt === null ? "belum pernah dicadangkan" : `cadangan terakhir ${formatWhen(lastBackupAt, now)}`;
  if (changes === 0) {
    return lastBackupAt === null ? null : <p>Tercadangkan seluruhnya, {last}</p>;
  }
  return (
    <p className={isBackupDue(shelved, now) ? "shelf__backup warn" : "shelf__backup"}>
      <span>
        {isBackupDue(shelved, now) && <Icon name="warning" isSmall />} {formatCount(changes)} perubahan belum
        dicadangkan ({last})
      </span>
      <Button kind="plain" isBusy={isBusy} onClick={onBackup}>
        Cadangkan <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
    </p>
  );
}

const MANY_CHANGES = 25;
const LONG_MS = 7 * 24 * 60 * 60 * 1000;

/** More work than one would like to do again, or a long time ago. */
function isBackupDue({ changesSinceBackup, lastBackupAt }: ShelvedAssessment, now: string): boolean {
  const isLongAgo = lastBackupAt !== null && Date.parse(now) - Date.parse(lastBackupAt) > LONG_MS;
  return changesSinceBackup >= MANY_CHANGES || (changesSinceBackup > 0 && isLongAgo);
}
