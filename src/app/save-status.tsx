import type { SaveState } from "#core/assessment/save-state.ts";
import { formatTime } from "#ui/format.ts";

/** "Tersimpan 10.32" only once the disk has said so. */
export function SaveStatus({ saveState }: { readonly saveState: SaveState }) {
  return (
    <span className="save-status" data-kind={saveState.kind} role="status">
      {wordsFor(saveState)}
    </span>
  );
}

function wordsFor(saveState: SaveState): string {
  switch (saveState.kind) {
    case "saving":
      return "Menyimpan…";
    case "unsaved":
      return "Belum tersimpan";
    case "saved":
      return saveState.at === null ? "Tersimpan" : `Tersimpan ${formatTime(saveState.at)}`;
  }
}
