import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { Result } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { formatCount, formatDateTime } from "#ui/format.ts";
import { useWork } from "#ui/use-work.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import { nameOfSummary } from "./name-of-summary.ts";

interface BackupSectionProps {
  readonly assessments: readonly ShelvedAssessment[];
  readonly onBackup: (id: AssessmentId) => Promise<Result<void, string>>;
  readonly onBackupAll: () => Promise<Result<void, string>>;
}

export function BackupSection({ assessments, onBackup, onBackupAll }: BackupSectionProps) {
  const { work, start } = useWork();
  return (
    <section aria-labelledby="setelan-cadangan">
      <h2 id="setelan-cadangan">Cadangan</h2>
      <p>
        Data hanya ada di peramban ini. Unduh berkas paket (.matang.zip) secara berkala, lalu simpan di tempat
        lain. Berkas itu memuat jawaban, riwayat perubahan, catatan pribadi, dan semua bukti dukung.
      </p>
      {assessments.length === 0 ? (
        <p className="quiet">Belum ada penilaian untuk dicadangkan.</p>
      ) : (
        <>
          <ul className="settings__list">
            {assessments.map((one) => (
              <BackupRow key={one.summary.id} shelved={one} onBackup={() => onBackup(one.summary.id)} />
            ))}
          </ul>
          <Button
            isBusy={work.kind === "busy"}
            onClick={() => start(onBackupAll, "Cadangan semua penilaian sudah diunduh.")}
          >
            Cadangkan semua penilaian
          </Button>
          <WorkOutcome work={work} />
        </>
      )}
    </section>
  );
}

function BackupRow(props: {
  readonly shelved: ShelvedAssessment;
  readonly onBackup: () => Promise<Result<void, string>>;
}) {
  const { summary, lastBackupAt, changesSinceBackup } = props.shelved;
  const { work, start } = useWork();
  const name = nameOfSummary(summary);
  return (
    <li className="settings__row">
      <div className="settings__what">
        <p>{name}</p>
        <p className="quiet">
          {lastBackupAt === null
            ? "Belum pernah dicadangkan"
            : `Cadangan terakhir ${formatDateTime(lastBackupAt)}`}
          {" · "}
          {changesSinceBackup === 0
            ? "tidak ada perubahan sesudahnya"
            : `${formatCount(changesSinceBackup)} perubahan belum dicadangkan`}
        </p>
      </div>
      <Button isBusy={work.kind === "busy"} onClick={() => start(props.onBackup, "Cadangan sudah diunduh.")}>
        Cadangkan <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
      <WorkOutcome work={work} />
    </li>
  );
}
