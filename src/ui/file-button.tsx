import type { ChangeEvent } from "react";
import "./file-drop.css";

interface FileButtonProps {
  /** A verb: "Buka berkas". */
  readonly label: string;
  readonly onFile: (file: File) => void;
  /** As the attribute of an input: ".zip". */
  readonly accept?: string;
  readonly isBusy?: boolean;
}

/** One file from this device, chosen with what looks and works like a button. */
export function FileButton({ label, onFile, accept, isBusy = false }: FileButtonProps) {
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.currentTarget.files ?? [];
    event.currentTarget.value = ""; // so that the same file can be chosen again
    if (file !== undefined && !isBusy) {
      onFile(file);
    }
  };
  return (
    <label className="button file-drop__button" aria-busy={isBusy ? true : undefined}>
      {isBusy && <span className="button__spinner" aria-hidden="true" />}
      {label}
      <input type="file" className="visually-hidden" accept={accept} onChange={choose} />
    </label>
  );
}
