import { useState } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { OpenedFile } from "#core/assessment/assessment-store.ts";
import { NO_PROTECTION, ProtectionTicks } from "#ui/protection-ticks.tsx";
import { BackupReminder } from "./backup-reminder.tsx";
import { estimatedSize } from "./estimated-size.ts";
import { OutputRow } from "./output-row.tsx";
import type { MakeOutput } from "./report-screen.tsx";

interface OutputsSectionProps {
  readonly assessment: Assessment;
  readonly questionCount: number;
  readonly now: string;
  readonly lastBackupAt: string | null;
  readonly openedFrom: OpenedFile | undefined;
  /** Of the key that packages can be signed with, in groups; null where there is none. */
  readonly keyFingerprint: string | null;
  readonly onMake: MakeOutput;
}

export function OutputsSection(props: OutputsSectionProps) {
  const [protection, setProtection] = useState(NO_PROTECTION);
  const { assessment, questionCount, now, lastBackupAt, openedFrom, onMake } = props;
  const size = estimatedSize(assessment, questionCount);
  return (
    <section aria-labelledby="laporan-berkas">
      <h2 id="laporan-berkas">Buat berkas</h2>
      <p>
        Catatan pribadi tidak pernah masuk ke laporan PDF dan lembar kerja. Berkas paket memuatnya: berikan
        hanya kepada yang boleh membacanya.
      </p>
      <ul className="report__outputs">
        <OutputRow
          title="Laporan PDF"
          purpose="Untuk diserahkan dan ditandatangani: nilai, jawaban, kriteria, penjelasan, dan daftar bukti."
          verb="Buat PDF"
          estimatedInBytes={size.pdf}
          onMake={(progress, signal) => onMake({ kind: "pdf", ...NO_PROTECTION }, progress, signal)}
        />
        <OutputRow
          title="Lembar kerja (xlsx)"
          purpose="Angka dan isi yang sama, untuk diolah di aplikasi lembar kerja."
          verb="Buat lembar kerja"
          estimatedInBytes={size.xlsx}
          onMake={(progress, signal) => onMake({ kind: "xlsx", ...NO_PROTECTION }, progress, signal)}
        />
        <OutputRow
          title="Berkas paket (.matang.zip)"
          purpose="Untuk rekan yang memakai Matang, dan sebagai cadangan: seluruh penilaian dengan isi berkas bukti, riwayat, dan catatan pribadi."
          verb="Buat berkas paket"
          estimatedInBytes={size.package}
          choices={
            <ProtectionTicks
              protection={protection}
              onProtection={setProtection}
              keyFingerprint={props.keyFingerprint}
            />
          }
          onMake={(progress, signal) => onMake({ kind: "package", ...protection }, progress, signal)}
        />
        <OutputRow
          title="Berkas asli (zip)"
          purpose="Untuk diunggah satu per satu ke portal: setiap berkas bukti apa adanya, diberi nama menurut kebiasaan portal, misalnya 18.a.Judul.pdf."
          verb="Buat zip"
          estimatedInBytes={size.originals}
          onMake={(progress, signal) => onMake({ kind: "originals", ...NO_PROTECTION }, progress, signal)}
        />
      </ul>
      <BackupReminder {...{ now, lastBackupAt, openedFrom }} changedAt={assessment.changedAt} />
    </section>
  );
}
