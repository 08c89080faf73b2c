import type { Result } from "#core/shared/result.ts";
import { FileButton } from "#ui/file-button.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";

interface OpenFileButtonProps {
  readonly onOpenFile: (file: File) => Promise<Result<unknown, string>>;
}

/** A package file from another device, a colleague, or a backup. Why a file cannot be opened is said beneath the button. */
export function OpenFileButton({ onOpenFile }: OpenFileButtonProps) {
  const { work, start } = useWork();
  return (
    <div className="open-file">
      <FileButton
        label="Buka berkas"
        accept=".zip,.age"
        isBusy={work.kind === "busy"}
        onFile={(file) => start(() => onOpenFile(file))}
      />
      <WorkOutcome work={work} />
    </div>
  );
}
