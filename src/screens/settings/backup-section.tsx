import { useState } from "react";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { formatBytes, formatCount, formatDateTime } from "#ui/format.ts";
import { NO_PROTECTION, ProtectionTicks } from "#ui/protection-ticks.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { AutomaticBackup, type AutomaticBackupProps } from "./automatic-backup.tsx";
import type { LongTask, MadeBackup } from "./backup-offer.ts";
import { LongTaskProgress } from "./long-task-progress.tsx";
import { nameOnShelf } from "./name-of-summary.ts";
import { RestoreBackup, type RestoreBackupProps } from "./restore-backup.tsx";
import { useLongTask } from "./use-long-task.ts";

export interface BackupSectionProps extends AutomaticBackupProps, RestoreBackupProps {
  /** Not in the bin. */
  readonly assessments: readonly ShelvedAssessment[];
  readonly onBackup: (
    id: AssessmentId,
    isLocked: boolean,
    ...task: Parameters<LongTask<void>>
  ) => ReturnType<LongTask<void>>;
  readonly onBackupAll: (
    isLocked: boolean,
    ...task: Parameters<LongTask<MadeBackup>>
  ) => ReturnType<LongTask<MadeBackup>>;
}

export function BackupSection({ assessments, onBackup, onBackupAll, ...props }: BackupSectionProps) {
  const { work, start, cancel } = useLongTask();
  const [protection, setProtection] = useState(NO_PROTECTION);
  const { isLocked } = protection;
  const backUpAll: LongTask<MadeBackup> = (options) => onBackupAll(isLocked, options);
  return (
    <section aria-labelledby="setelan-cadangan">
      <h2 id="setelan-cadangan">Cadangan</h2>
      <p>
        Data hanya ada di peramban ini. Unduh cadangan secara berkala, lalu simpan di tempat lain. Satu berkas
        (.matang-cadangan.zip) memuat semua penilaian dengan riwayat, catatan pribadi, dan bukti dukungnya.
        Kunci instansi tidak ikut: simpan berkas kuncinya tersendiri.
      </p>
      <Loss assessments={assessments} />
      {props.here === 0 ? (
        <p className="quiet">Belum ada penilaian untuk dicadangkan.</p>
      ) : (
        <>
          <ProtectionTicks protection={protection} onProtection={setProtection} />
          <Button kind="main" isBusy={work.kind === "busy"} onClick={() => start(backUpAll, sentenceOf)}>
            Cadangkan semuanya
          </Button>
          <LongTaskProgress label="Membuat cadangan" work={work} onCancel={cancel} />
          <h3>Satu penilaian saja</h3>
          <p className="quiet">Sebagai berkas paket (.matang.zip), misalnya untuk dikirim ke rekan.</p>
          <ul className="settings__list">
            {assessments.map((one) => (
              <BackupRow
                key={one.summary.id}
                shelved={one}
                shelf={assessments}
                onBackup={(options) => onBackup(one.summary.id, isLocked, options)}
              />
            ))}
          </ul>
        </>
      )}
      <AutomaticBackup {...props} />
      <RestoreBackup {...props} />
    </section>
  );
}

/** What would be gone with this browser's data. */
function Loss({ assessments }: Pick<BackupSectionProps, "assessments">) {
  const changes = assessments.reduce((sum, { changesSinceBackup }) => sum + changesSinceBackup, 0);
  const withoutBackup = assessments.filter(({ lastBackupAt }) => lastBackupAt === null);
  const never = withoutBackup.filter(({ openedFrom }) => openedFrom === undefined);
  const opened = withoutBackup.length - never.length;
  const evidence = never.reduce((sum, { summary }) => sum + summary.evidenceCount, 0);
  if (changes === 0 && withoutBackup.length === 0) {
    return null;
  }
  const parts = [
    ...(changes > 0 ? [`${formatCount(changes)} perubahan`] : []),
    ...(never.length > 0 ? [`${formatCount(never.length)} penilaian yang belum pernah dicadangkan`] : []),
    ...(evidence > 0 ? [`${formatCount(evidence)} bukti di dalamnya`] : []),
  ];
  return (
    <Alert kind="warn" isNews={false}>
      {parts.length > 0 && `Bila data peramban ini terhapus sekarang, yang hilang: ${parts.join(", ")}. `}
      {opened > 0 &&
        `${formatCount(opened)} penilaian dibuka dari berkas dan belum dicadangkan dari sini: simpan berkas asalnya.`}
    </Alert>
  );
}

function sentenceOf(made: MadeBackup): string {
  const { fileName, sizeInBytes, missingFiles, unreadable, journalsLeftOut } = made;
  return [
    `Cadangan ${fileName} (${formatBytes(sizeInBytes)}) sudah diunduh. Simpan di tempat lain.`,
    ...(missingFiles > 0
      ? [`${formatCount(missingFiles)} berkas bukti tidak ikut karena isinya tidak ada di peramban ini.`]
      : []),
    ...(unreadable > 0 ? [`${formatCount(unreadable)} penilaian tidak ikut karena datanya rusak.`] : []),
    ...(journalsLeftOut > 0
      ? [`Catatan kiriman ${formatCount(journalsLeftOut)} penilaian tidak ikut karena rusak.`]
      : []),
  ].join(" ");
}

interface BackupRowProps {
  readonly shelved: ShelvedAssessment;
  readonly shelf: readonly ShelvedAssessment[];
  readonly onBackup: LongTask<void>;
}

function BackupRow(props: BackupRowProps) {
  const { work, start, cancel } = useLongTask();
  const name = nameOnShelf(props.shelved, props.shelf);
  return (
    <li className="settings__row">
      <div className="settings__what">
        <p>{name}</p>
        <p className="quiet">{backupWords(props.shelved)}</p>
      </div>
      <Button
        isBusy={work.kind === "busy"}
        onClick={() => start(props.onBackup, () => "Cadangan sudah diunduh.")}
      >
        Cadangkan <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
      <LongTaskProgress label={`Membuat cadangan ${name}`} work={work} onCancel={cancel} />
    </li>
  );
}

function backupWords(shelved: ShelvedAssessment): string {
  const { lastBackupAt, changesSinceBackup: changes, openedFrom } = shelved;
  const open = `${formatCount(changes)} perubahan belum dicadangkan`;
  if (lastBackupAt === null) {
    const never =
      openedFrom === undefined
        ? "Belum pernah dicadangkan"
        : `Dibuka dari ${openedFrom.fileName} pada ${formatDateTime(openedFrom.at)}, belum dicadangkan dari sini`;
    return [never, ...(changes === 0 ? [] : [open])].join(" · ");
  }
  const last = `Cadangan terakhir ${formatDateTime(lastBackupAt)}`;
  return `${last} · ${changes === 0 ? "tidak ada perubahan sesudahnya" : open}`;
}
