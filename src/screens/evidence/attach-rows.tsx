import { useCallback, useMemo } from "react";
import { isInScope } from "#core/assessment/assessment.ts";
import { evidenceNumbers, numberedEvidence } from "#core/assessment/evidence-numbers.ts";
import type { AttachRow } from "#core/evidence/attach-row.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { questionsOf } from "#core/questionnaire/questions.ts";
import { Button } from "#ui/button.tsx";
import { formatCount } from "#ui/format.ts";
import { ProgressBar } from "#ui/progress-bar.tsx";
import type { AttachPanelProps } from "./attach-panel.tsx";
import { AttachRowLine } from "./attach-row-line.tsx";
import { type AttachSum, attachSum } from "./attach-sum.ts";

/** Every file that is being attached, from the moment it was dropped: where it goes, and what was found in it. */
export function AttachRows({ attaching, facts, questionnaire, assessment, onEdit }: AttachPanelProps) {
  const { rows, onPlace, onStop, onForget } = attaching;
  const sum = attachSum(rows, facts);
  const choices = useMemo(
    () => [
      { value: "", label: "Belum ditentukan" },
      ...questionsOf(questionnaire)
        .filter(({ indicator }) => isInScope(assessment.details, indicator.number))
        .map(({ id, indicator }) => ({ value: id, label: `${id}. ${indicator.shortName}` })),
    ],
    [questionnaire, assessment.details],
  );
  const itemById = useMemo(
    () =>
      new Map(
        numberedEvidence(assessment, evidenceNumbers(assessment)).map((known) => [known.item.id, known]),
      ),
    [assessment],
  );
  const change = useCallback(
    (before: EvidenceItem, after: EvidenceItem) =>
      onEdit([{ part: "evidence", evidence: before.id, before, after }]),
    [onEdit],
  );
  return (
    <div className="attach">
      <div className="attach__head">
        <p role="status" className="attach__sum">
          {sumInWords(sum)}
        </p>
        {sum.isReading ? (
          <Button onClick={onStop}>Hentikan</Button>
        ) : (
          <Button onClick={onForget}>Tutup daftar ini</Button>
        )}
      </div>
      {sum.done < 1 && <ProgressBar label="Kemajuan melampirkan berkas" done={sum.done} />}
      <table className="attach-table">
        <caption className="visually-hidden">Berkas yang dilampirkan</caption>
        <thead>
          <tr>
            <th scope="col">Berkas</th>
            <th scope="col">Indikator</th>
            <th scope="col">Pemeriksaan</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AttachRowLine
              key={row.key}
              row={row}
              known={evidenceOf(row, itemById)}
              facts={factsOf(row, facts)}
              choices={choices}
              onPlace={onPlace}
              onChange={change}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function factsOf({ state }: AttachRow, facts: AttachPanelProps["facts"]) {
  return "sha256" in state ? (facts.get(state.sha256) ?? null) : null;
}

function evidenceOf<Known>({ state }: AttachRow, itemById: ReadonlyMap<string, Known>): Known | null {
  return "evidence" in state ? (itemById.get(state.evidence) ?? null) : null;
}

/** "50 berkas: 47 tersimpan, 2 sudah ada, 1 tidak tersimpan. 12 masih diperiksa." */
function sumInWords({ files, saved, known, notKept, stopped, reading, looking }: AttachSum): string {
  const parts = [
    [reading, "masih dibaca"],
    [saved, "tersimpan"],
    [known, "sudah ada sebelumnya"],
    [notKept, "tidak tersimpan"],
    [stopped, "dihentikan"],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, what]) => `${formatCount(count)} ${what}`);
  const last = looking > 0 ? ` ${formatCount(looking)} masih diperiksa.` : "";
  return `${formatCount(files)} berkas: ${words.join(", ")}.${last}`;
}
