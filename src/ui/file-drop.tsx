import { type ChangeEvent, type DragEvent, type ReactNode, useEffect, useId, useState } from "react";
import "./file-drop.css";

interface FileDropProps {
  /** The button: "Pilih berkas". */
  readonly label: string;
  /** What stands before the button where there is a mouse: "Seret berkas ke sini, atau". */
  readonly invitation: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly hint?: ReactNode;
  /** As the attribute of an input: ".pdf,image/*". */
  readonly accept?: string;
  readonly isSingle?: boolean;
  /** Further ways beside the button. */
  readonly children?: ReactNode;
}

/** Files by drag and drop, or by an ordinary file button. Files dropped beside it do not take the page away. */
export function FileDrop(props: FileDropProps) {
  const { label, invitation, onFiles, hint, accept, isSingle = false, children } = props;
  const [isOver, setOver] = useState(false);
  const hintId = useId();
  useFilesElsewhereAreIgnored();
  const give = (files: FileList | null) => {
    const list = files === null ? [] : [...files];
    if (list.length > 0) {
      onFiles(isSingle ? list.slice(0, 1) : list);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation(); // where the whole screen takes files, these are not taken twice
    setOver(false);
    give(event.dataTransfer.files);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    give(event.currentTarget.files);
    event.currentTarget.value = ""; // so that the same file can be chosen again
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping needs a mouse; the button inside does the same for everybody
    <div
      className={isOver ? "file-drop file-drop--over" : "file-drop"}
      onDragEnter={() => setOver(true)}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={(event) => setOver(staysInside(event))}
      onDrop={drop}
    >
      <span className="file-drop__invitation">{invitation}</span>
      <label className="button file-drop__button">
        {label}
        <input
          type="file"
          className="visually-hidden"
          multiple={!isSingle}
          accept={accept}
          onChange={choose}
          aria-describedby={hint ? hintId : undefined}
        />
      </label>
      {children}
      {hint && (
        <p className="file-drop__hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Going from the area to something in it is no leaving. */
function staysInside({ currentTarget, relatedTarget }: DragEvent): boolean {
  return relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
}

/** A browser opens a file that is dropped anywhere else, in place of the app. */
function useFilesElsewhereAreIgnored() {
  useEffect(() => {
    const ignore = (event: globalThis.DragEvent) => event.preventDefault();
    window.addEventListener("dragover", ignore);
    window.addEventListener("drop", ignore);
    return () => {
      window.removeEventListener("dragover", ignore);
      window.removeEventListener("drop", ignore);
    };
  }, []);
}
