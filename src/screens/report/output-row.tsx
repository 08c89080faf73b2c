import type { ReactNode } from "react";
import type { Result } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { formatBytes } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { type MadeOutput, type Making, useMaking } from "./use-making.ts";

interface Progress {
  readonly done: number;
  readonly note: string;
}

interface OutputRowProps {
  readonly title: string;
  readonly purpose: string;
  readonly verb: string;
  readonly estimatedInBytes: number;
  /** What there is to be chosen about it. */
  readonly choices?: ReactNode;
  readonly onMake: (
    progress: (done: number, note: string) => void,
    signal: AbortSignal,
  ) => Promise<Result<MadeOutput, string>>;
}

/** One kind of file: what it is for, how it is coming along, what came of it. */
export function OutputRow({ title, purpose, verb, estimatedInBytes, choices, onMake }: OutputRowProps) {
  const { making, start, cancel } = useMaking<Progress, MadeOutput>((progress, signal) =>
    onMake((done, note) => progress({ done, note }), signal),
  );
  const { done, note } = (making.kind === "busy" && making.progress) || { done: 0, note: "Menyiapkan" };
  return (
    <li className="report__output">
      <div>
        <h3>{title}</h3>
        <p className="quiet">
          {purpose} Kira-kira {formatBytes(estimatedInBytes)}.
        </p>
        {choices}
      </div>
      {making.kind === "busy" ? (
        <Button onClick={cancel}>
          Batalkan <VisuallyHidden>{title}</VisuallyHidden>
        </Button>
      ) : (
        <Button onClick={start}>{verb}</Button>
      )}
      <div className="report__outcome">
        {making.kind === "busy" && (
          <>
            <ProgressBar label={`Kemajuan ${title}`} done={done} />
            <p className="quiet">
              {note} · {Math.floor(done * 100)}%
            </p>
          </>
        )}
        <p role="status">
          <Outcome title={title} making={making} />
        </p>
        {making.kind === "failed" && <Alert kind="bad">{making.sentence}</Alert>}
      </div>
    </li>
  );
}

/** What is read out: that it began, and how it ended. The progress in between would only chatter. */
function Outcome({
  title,
  making,
}: {
  readonly title: string;
  readonly making: Making<Progress, MadeOutput>;
}) {
  switch (making.kind) {
    case "busy":
      return <VisuallyHidden>{title} sedang dibuat.</VisuallyHidden>;
    case "cancelled":
      return "Dibatalkan. Tidak ada berkas yang diunduh.";
    case "made":
      return (
        <>
          <Icon name="check" isSmall /> Selesai: {making.output.fileName} (
          {formatBytes(making.output.sizeInBytes)}) sudah diunduh.
        </>
      );
    case "idle":
    case "failed":
      return null;
    default:
      return unreachable(making);
  }
}
