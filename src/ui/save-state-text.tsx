import { Icon } from "./icon.tsx";
import "./save-state-text.css";

interface SaveStateTextProps {
  readonly kind: "saved" | "saving" | "unsaved";
  /** "10.32": when the disk said so; null while nothing was changed yet. */
  readonly time: string | null;
}

/** Whether all is kept. A failure is read out; the ordinary coming and going is not. */
export function SaveStateText({ kind, time }: SaveStateTextProps) {
  return (
    <span className="save-state-text" data-kind={kind} role={kind === "unsaved" ? "alert" : undefined}>
      {kind === "saved" && <Icon name="check" isSmall />}
      {kind === "unsaved" && <Icon name="warning" isSmall />}
      <span>{wordsFor(kind, time)}</span>
    </span>
  );
}

function wordsFor(kind: SaveStateTextProps["kind"], time: string | null): string {
  switch (kind) {
    case "saving":
      return "Menyimpan…";
    case "unsaved":
      return "Belum tersimpan";
    case "saved":
      return time === null ? "Tersimpan" : `Tersimpan ${time}`;
  }
}
