import { Button } from "#ui/button.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { LongWork } from "./use-long-task.ts";

interface LongTaskProgressProps {
  /** What is being done: "Membuat cadangan". */
  readonly label: string;
  readonly work: LongWork;
  readonly onCancel: () => void;
}

export function LongTaskProgress({ label, work, onCancel }: LongTaskProgressProps) {
  return (
    <>
      {work.kind === "busy" && (
        <div className="settings__progress">
          <p>
            {label}: {Math.floor(work.done * 100)} %
          </p>
          <ProgressBar label={label} done={work.done} />
          <Button onClick={onCancel}>Batalkan</Button>
        </div>
      )}
      <WorkOutcome work={work} />
    </>
  );
}
