import { useEffect, useRef, useState } from "react";
import { levelsOf } from "#core/comparison/comparison-levels.ts";
import { Button } from "#ui/button.tsx";
import { formatBytes } from "#ui/format.ts";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { Compared, MakeOutput } from "./compared.ts";
import type { ComparisonControl } from "./use-comparison.ts";

interface ExportSectionProps {
  readonly compared: Compared;
  readonly control: ComparisonControl;
  readonly onMake: MakeOutput;
}

/** The columns that are shown, in their order, as files. */
export function ExportSection({ compared, control, onMake }: ExportSectionProps) {
  const { work, start } = useWork();
  const [progress, setProgress] = useState<number | null>(null);
  const [made, setMade] = useState("");
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const make = (kind: "xlsx" | "csv" | "pdf") => {
    const current = new AbortController();
    running.current = current;
    setMade("");
    setProgress(kind === "pdf" ? 0 : null);
    start(async () => {
      const output = {
        ...compared,
        order: control.arrangement.order,
        levels: levelsOf(compared.questionnaire),
        marked: control.marked,
      };
      const outcome = await onMake(kind, output, setProgress, current.signal);
      if (outcome.ok) {
        setMade(`${outcome.value.fileName} (${formatBytes(outcome.value.sizeInBytes)})`);
      }
      return outcome;
    }, "Sudah diunduh:");
  };
  const isBusy = work.kind === "busy";
  return (
    <section aria-labelledby="banding-ekspor" className="comparison__export">
      <h2 id="banding-ekspor">Unduh</h2>
      <p>Isinya kolom yang sedang ditampilkan, dalam urutan yang sama.</p>
      <div className="comparison__export-buttons">
        <Button isBusy={isBusy} onClick={() => make("pdf")}>
          Unduh laporan PDF
        </Button>
        <Button isBusy={isBusy} onClick={() => make("xlsx")}>
          Unduh XLSX
        </Button>
        <Button isBusy={isBusy} onClick={() => make("csv")}>
          Unduh CSV
        </Button>
        {isBusy && <Button onClick={() => running.current?.abort()}>Batalkan</Button>}
      </div>
      {isBusy && progress !== null && <ProgressBar label="Kemajuan laporan" done={progress} />}
      <WorkOutcome work={work} />
      {work.kind === "done" && <p>{made}</p>}
    </section>
  );
}
