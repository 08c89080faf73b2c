import { useEffect, useRef, useState } from "react";
import type { Result } from "#core/shared/result.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { formatBytes } from "#ui/format.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import type { MadeOutput } from "./report-screen.tsx";

interface OutputRowProps {
  readonly title: string;
  readonly purpose: string;
  readonly verb: string;
  readonly estimatedInBytes: number;
  readonly onMake: (
    progress: (done: number, note: string) => void,
    signal: AbortSignal,
  ) => Promise<Result<MadeOutput, string>>;
}

type Making =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly done: number; readonly note: string }
  | { readonly kind: "made"; readonly output: MadeOutput }
  | { readonly kind: "failed"; readonly sentence: string };

/** One kind of file: what it is for, how it is coming along, what came of it. */
export function OutputRow({ title, purpose, verb, estimatedInBytes, onMake }: OutputRowProps) {
  const { making, start, cancel } = useMaking(onMake);
  return (
    <li className="report__output">
      <div>
        <h3>{title}</h3>
        <p className="quiet">
          {purpose} Kira-kira {formatBytes(estimatedInBytes)}.
        </p>
      </div>
      {making.kind === "busy" ? (
        <Button onClick={cancel}>
          Batalkan <VisuallyHidden>{title}</VisuallyHidden>
        </Button>
      ) : (
        <Button kind="main" onClick={start}>
          {verb}
        </Button>
      )}
      <div className="report__outcome">
        {making.kind === "busy" && (
          <>
            <progress aria-label={`Kemajuan ${title}`} max={1} value={making.done} />
            <p className="quiet">
              {making.note} {Math.floor(making.done * 100)}%
            </p>
          </>
        )}
        <p role="status">
          {making.kind === "made" &&
            `Selesai: ${making.output.fileName} (${formatBytes(making.output.sizeInBytes)}) sudah diunduh.`}
        </p>
        {making.kind === "failed" && <Alert kind="bad">{making.sentence}</Alert>}
      </div>
    </li>
  );
}

/** Leaving the screen cancels what is being made. */
function useMaking(onMake: OutputRowProps["onMake"]) {
  const [making, setMaking] = useState<Making>({ kind: "idle" });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const start = async () => {
    const current = new AbortController();
    control.current = current;
    const showIfCurrent = (next: Making) => control.current === current && setMaking(next);
    showIfCurrent({ kind: "busy", done: 0, note: "Menyiapkan" });
    const result = await onMake((done, note) => showIfCurrent({ kind: "busy", done, note }), current.signal);
    showIfCurrent(
      result.ok ? { kind: "made", output: result.value } : { kind: "failed", sentence: result.error },
    );
  };
  const cancel = () => {
    control.current?.abort();
    control.current = null;
    setMaking({ kind: "idle" });
  };
  return { making, start: () => void start(), cancel };
}
