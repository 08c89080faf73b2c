import type { SaveState } from "#core/assessment/save-state.ts";
import { Button } from "#ui/button.tsx";
import { formatTime } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import { SaveStateText } from "#ui/save-state-text.tsx";
import { useIsAnythingUnkept } from "#ui/unkept.ts";

interface AssessmentToolsProps {
  readonly saveState: SaveState;
  /** Null when there is nothing to take back. */
  readonly onUndo: (() => void) | null;
  readonly onRedo: (() => void) | null;
}

export function AssessmentTools({ saveState, onUndo, onRedo }: AssessmentToolsProps) {
  const isUnkept = useIsAnythingUnkept();
  return (
    <span className="frame__tools">
      <SaveStateText
        kind={isUnkept ? "unsaved" : saveState.kind}
        time={saveState.kind === "saved" && saveState.at !== null ? formatTime(saveState.at) : null}
      />
      <Tool icon="undo" name="Urungkan" shortcut="Ctrl+Z" onClick={onUndo} />
      <Tool icon="redo" name="Ulangi" shortcut="Ctrl+Y" onClick={onRedo} />
    </span>
  );
}

interface ToolProps {
  readonly icon: "undo" | "redo";
  readonly name: string;
  readonly shortcut: string;
  readonly onClick: (() => void) | null;
}

function Tool({ icon, name, shortcut, onClick }: ToolProps) {
  return (
    <Button kind="plain" isOff={onClick === null} onClick={() => onClick?.()} title={`${name} (${shortcut})`}>
      <Icon name={icon} />
      <span className="frame__tool-name">{name}</span>
    </Button>
  );
}
