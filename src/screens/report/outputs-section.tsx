import type { Assessment } from "#core/assessment/assessment.ts";
import { formatWhen } from "#ui/format-when.ts";
import { estimatedSize } from "./estimated-size.ts";
import { OutputRow } from "./output-row.tsx";
import type { MakeOutput } from "./report-screen.tsx";

interface OutputsSectionProps {
  readonly assessment: Assessment;
  readonly now: string;
  readonly lastBackupAt: string | null;
  readonly onMake: MakeOutput;
}

export function OutputsSection({ assessment, now, lastBackupAt, onMake }: OutputsSectionProps) {
  const size = estimatedSize(assessment);
  return (
    <section aria-labelledby="laporan-berkas">
      <h2 id="laporan-berkas">Buat berkas</h2>
      <ul className="report__outputs">
        <OutputRow
          title="Laporan PDF"
          purpose="Untuk diserahkan dan ditandatangani: nilai, jawaban, kriteria, penjelasan, dan daftar bukti."
          verb="Buat PDF"
          estimatedInBytes={size.pdf}
          onMake={(progress, signal) => onMake("pdf", progress, signal)}
        />
        <OutputRow
          title="Lembar kerja (xlsx)"
          purpose="Angka dan isi yang sama, untuk diolah di aplikasi lembar kerja."
          verb="Buat lembar kerja"
          estimatedInBytes={size.xlsx}
          onMake={(progress, signal) => onMake("xlsx", progress, signal)}
        />
        <OutputRow
          title="Berkas paket (.matang.zip)"
          purpose={`Untuk rekan yang memakai Matang, dan sebagai cadangan: seluruh penilaian dengan bukti, riwayat, dan catatan pribadi. ${
            lastBackupAt === null
              ? "Belum pernah dicadangkan."
              : `Cadangan terakhir ${formatWhen(lastBackupAt, now)}.`
          }`}
          verb="Buat berkas paket"
          estimatedInBytes={size.package}
          onMake={(progress, signal) => onMake("package", progress, signal)}
        />
      </ul>
      <p className="quiet">Catatan pribadi tidak pernah masuk ke PDF dan lembar kerja.</p>
    </section>
  );
}
