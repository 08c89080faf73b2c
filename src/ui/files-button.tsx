import type { ChangeEvent } from "react";
import { type FoundFile, filesOfList } from "./dropped-files.ts";
import "./file-drop.css";

interface FilesButtonProps {
  /** A verb: "Pilih berkas". */
  readonly label: string;
  readonly onFiles: (files: readonly FoundFile[]) => void;
  /** A whole folder, with all the folders in it. */
  readonly isFolder?: boolean;
  readonly describedBy?: string;
}

/** Files, or a folder, chosen with what looks and works like a button. */
export function FilesButton({ label, onFiles, isFolder = false, describedBy }: FilesButtonProps) {
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = filesOfList(event.currentTarget.files);
    event.currentTarget.value = ""; // so that the same file can be chosen again
    if (files.length > 0) {
      onFiles(files);
    }
  };
  return (
    <label className="button file-drop__button">
      {label}
      <input
        type="file"
        className="visually-hidden"
        multiple
        ref={(input) => {
          if (input !== null) {
            input.webkitdirectory = isFolder; // React knows no such attribute
          }
        }}
        aria-describedby={describedBy}
        onChange={choose}
      />
    </label>
  );
}
