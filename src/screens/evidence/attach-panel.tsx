import { useId } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { Button } from "#ui/button.tsx";
import { FilesButton } from "#ui/files-button.tsx";
import { Icon } from "#ui/icon.tsx";
import { useDropAnywhere } from "#ui/use-drop-anywhere.ts";
import { AttachRows } from "./attach-rows.tsx";
import type { Attaching, KnownFacts } from "./evidence-tools.ts";
import "./attach.css";

export interface AttachPanelProps {
  readonly attaching: Attaching;
  readonly facts: KnownFacts;
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly onEdit: (edits: readonly Edit[]) => void;
  readonly onAddLink: () => void;
}

/** Many files at once, or a folder; each finds its indicator by its name. They can be dropped anywhere on the screen. */
export function AttachPanel(props: AttachPanelProps) {
  const { attaching, onAddLink } = props;
  const isOver = useDropAnywhere(attaching.onFiles);
  const hintId = useId();
  return (
    <section aria-label="Lampirkan bukti">
      <div className={isOver ? "file-drop file-drop--over" : "file-drop"}>
        <span className="file-drop__invitation">
          {isOver ? "Lepaskan di mana saja di layar ini" : "Seret berkas atau folder ke layar ini, atau"}
        </span>
        <FilesButton label="Lampirkan berkas" onFiles={attaching.onFiles} describedBy={hintId} />
        <FilesButton label="Lampirkan folder" onFiles={attaching.onFiles} describedBy={hintId} isFolder />
        <Button onClick={onAddLink}>
          <Icon name="link" isSmall /> Tambah tautan
        </Button>
        <p className="file-drop__hint" id={hintId}>
          Tiap berkas masuk ke indikator menurut namanya, misalnya indikator18a.pdf atau 18.b.Judul.pdf, atau
          menurut nama foldernya. Yang tidak menyebut indikator tetap disimpan dan dapat dikaitkan nanti.
        </p>
      </div>
      {attaching.rows.length > 0 && <AttachRows {...props} />}
    </section>
  );
}
