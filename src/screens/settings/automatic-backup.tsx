import type { Result } from "#core/shared/result.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { formatDateTime } from "#ui/format.ts";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { BackupFolderState } from "./backup-offer.ts";

type Outcome = Promise<Result<void, string>>;

export interface AutomaticBackupProps {
  readonly folder: BackupFolderState;
  readonly onChooseFolder: () => Outcome;
  readonly onAllowFolder: () => Outcome;
  readonly onStopAutomatic: () => Outcome;
}

/** Backups that make themselves, into a folder that the person chose. */
export function AutomaticBackup(props: AutomaticBackupProps) {
  const { folder } = props;
  const { work, start } = useWork();
  const isBusy = work.kind === "busy";
  if (folder.kind === "loading") {
    return null;
  }
  return (
    <>
      <h3>Cadangan otomatis</h3>
      {folder.kind === "not-possible" && (
        <p className="quiet">
          Peramban ini tidak dapat menulis ke folder dengan sendirinya. Unduh cadangan secara berkala, atau
          pakai Chrome atau Edge di komputer.
        </p>
      )}
      {folder.kind === "none" && (
        <>
          <p>
            Pilih satu folder, sebaiknya di cakram lain atau yang tersinkron ke kantor. Selama Matang terbuka,
            cadangan ditulis ke sana bila ada perubahan, paling sering satu berkas sehari. Tiga berkas
            terakhir disimpan; yang lebih lama dihapus.
          </p>
          <NotLocked />
          <Button
            isBusy={isBusy}
            onClick={() => start(props.onChooseFolder, "Cadangan pertama sudah ditulis.")}
          >
            Pilih folder cadangan
          </Button>
        </>
      )}
      {folder.kind === "chosen" && <Chosen {...props} {...{ folder, isBusy, start }} />}
      <WorkOutcome work={work} />
    </>
  );
}

/** A passphrase that is kept beside the data would guard nothing, and nobody is there to be asked for one. */
function NotLocked() {
  return (
    <Alert kind="info" isNews={false}>
      Cadangan otomatis tidak dikunci kata sandi: siapa pun yang dapat membuka foldernya dapat membaca semua
      isinya, termasuk catatan pribadi dan bukti dukung. Pilih folder yang tidak dibagikan, di cakram yang
      terenkripsi (misalnya dengan BitLocker, FileVault, atau LUKS). Bila tidak ada, centang kunci kata sandi
      di atas, unduh sendiri dengan “Cadangkan semuanya”, dan simpan berkas terkunci itu.
    </Alert>
  );
}

interface ChosenProps extends Omit<AutomaticBackupProps, "folder"> {
  readonly folder: Extract<BackupFolderState, { readonly kind: "chosen" }>;
  readonly isBusy: boolean;
  readonly start: ReturnType<typeof useWork>["start"];
}

function Chosen({ folder, isBusy, start, ...props }: ChosenProps) {
  const { name, isAllowed, lastAt, lastProblem } = folder;
  return (
    <>
      <p>
        Folder “{name}”.{" "}
        {lastAt === null ? "Belum ada cadangan di sana." : `Cadangan terakhir ${formatDateTime(lastAt)}.`}
      </p>
      <NotLocked />
      {!isAllowed && (
        <Alert kind="warn">
          Peramban meminta izin lagi untuk menulis ke folder ini. Sampai diizinkan, cadangan otomatis
          berhenti.
        </Alert>
      )}
      {isAllowed && lastProblem !== null && (
        <Alert kind="warn">Cadangan otomatis yang terakhir gagal. {lastProblem}</Alert>
      )}
      <div className="settings__ways">
        {!isAllowed && (
          <Button
            kind="main"
            isBusy={isBusy}
            onClick={() => start(props.onAllowFolder, "Cadangan sudah ditulis.")}
          >
            Izinkan lagi
          </Button>
        )}
        <Button isBusy={isBusy} onClick={() => start(props.onChooseFolder, "Cadangan sudah ditulis.")}>
          Pilih folder lain
        </Button>
        <Button isBusy={isBusy} onClick={() => start(props.onStopAutomatic, "Cadangan otomatis dihentikan.")}>
          Hentikan
        </Button>
      </div>
    </>
  );
}
