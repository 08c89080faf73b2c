import type { BroughtLevel } from "#core/exchange/stage-levels-brought.ts";
import { STAGE_NAMES } from "#core/review/review-words.ts";
import type { StageLevel } from "#core/review/stage-level.ts";
import { displayIndonesian, parseExact } from "#core/shared/exact.ts";
import { Alert } from "#ui/alert.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { formatDateTime } from "#ui/format.ts";
import { Tick } from "#ui/tick.tsx";

interface StageLevelsSectionProps {
  readonly brought: readonly BroughtLevel[];
  readonly senders: readonly string[];
  readonly isTaken: boolean;
  readonly onTaken: (isTaken: boolean) => void;
}

/** Levels of later stages that came from OPDs: left out until somebody ticks that they are to come in. */
export function StageLevelsSection({ brought, senders, isTaken, onTaken }: StageLevelsSectionProps) {
  return (
    <section aria-labelledby="kiriman-tahap">
      <h2 id="kiriman-tahap">Tingkat menurut penilai yang dibawa perangkat daerah ({brought.length})</h2>
      <Alert kind="warn" isNews={false}>
        Kiriman ini mengubah tingkat pada tahap sesudah penilaian mandiri. Tahap itu diisi tim koordinasi atau
        penilai, bukan perangkat daerah. Karena itu tingkat di bawah ini tidak ikut dimasukkan, kecuali Anda
        mencentangnya.
      </Alert>
      <DataTable
        caption="Tingkat menurut penilai yang dibawa kiriman"
        isCaptionHidden
        rows={brought.map((level, place) => ({ ...level, place }))}
        rowKey={({ place }) => String(place)}
        columns={[
          {
            head: "Indikator dan tahap",
            namesRow: true,
            cell: ({ question, stage }) => `Indikator ${question ?? "–"}, ${STAGE_NAMES[stage]}`,
          },
          { head: "Dari", cell: ({ arrival }) => senders[arrival] ?? "Kiriman" },
          { head: "Di sini", cell: ({ here }) => levelInWords(here) },
          { head: "Di kiriman", cell: ({ there }) => levelInWords(there) },
          {
            head: "Ditulis oleh",
            cell: ({ by, at }) => `${by === "" ? "Tanpa nama" : by}, ${formatDateTime(at)}`,
          },
        ]}
      />
      <Tick
        label="Masukkan juga tingkat menurut penilai ini"
        hint="Centang hanya bila Anda tahu tingkat itu memang dari penilai, misalnya reviu dari komputer lain yang kembali lewat perangkat daerah."
        checked={isTaken}
        onChange={(event) => onTaken(event.currentTarget.checked)}
      />
    </section>
  );
}

function levelInWords(level: StageLevel | null): string {
  if (level === null) {
    return "Belum ada";
  }
  const exact = parseExact(level.level);
  const shown = exact.d === 1n ? exact.n.toString() : displayIndonesian(exact);
  return level.reason === "" ? `Tingkat ${shown}` : `Tingkat ${shown}: ${level.reason}`;
}
