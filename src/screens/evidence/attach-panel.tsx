import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { Button } from "#ui/button.tsx";
import { FileDrop } from "#ui/file-drop.tsx";
import { formatCount } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { AttachOutcomes } from "./attach-outcomes.tsx";
import type { Attaching } from "./use-attaching.ts";

interface AttachPanelProps {
  readonly attaching: Attaching;
  readonly evidence: readonly EvidenceItem[];
  readonly linkTo: (question: string) => string;
  readonly onArrange: (item: EvidenceItem) => void;
  readonly onAddLink: () => void;
}

/** Many files at once; each finds its indicator by its name. */
export function AttachPanel({ attaching, evidence, linkTo, onArrange, onAddLink }: AttachPanelProps) {
  const { progress, outcomes, start, stop, forget } = attaching;
  return (
    <section aria-label="Lampirkan bukti">
      <FileDrop
        label="Lampirkan berkas"
        invitation="Seret berkas ke sini, atau"
        hint="Banyak berkas sekaligus boleh. Tiap berkas masuk ke indikator menurut namanya, misalnya indikator18a.pdf atau 18.b.Judul.pdf. Yang tidak menyebut indikator tetap disimpan dan dapat dikaitkan nanti."
        onFiles={start}
      >
        <Button onClick={onAddLink}>
          <Icon name="link" isSmall /> Tambah tautan
        </Button>
      </FileDrop>
      {progress !== null && (
        <div className="attach-progress">
          <ProgressBar label="Kemajuan melampirkan berkas" done={progress.done / progress.total} />
          <p role="status">
            Melampirkan {formatCount(progress.done + 1)} dari {formatCount(progress.total)}: {progress.name}
          </p>
          <p className="quiet">Biarkan halaman ini terbuka sampai selesai.</p>
          <Button onClick={stop}>Hentikan setelah berkas ini</Button>
        </div>
      )}
      {outcomes.length > 0 && (
        <AttachOutcomes
          outcomes={outcomes}
          evidence={evidence}
          linkTo={linkTo}
          onArrange={onArrange}
          onClose={progress === null ? forget : null}
        />
      )}
    </section>
  );
}
