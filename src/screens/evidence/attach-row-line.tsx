import { memo, useState } from "react";
import type { AttachRow } from "#core/evidence/attach-row.ts";
import { type EvidenceItem, isCitedFor, newCitation } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { formatBytes } from "#ui/format.ts";
import { SelectField, type SelectOption } from "#ui/select-field.tsx";
import { AttachFinding } from "./attach-finding.tsx";

/** A piece of evidence with its number in the list, "B3". */
export interface NumberedEvidence {
  readonly item: EvidenceItem;
  readonly number: string;
}

interface AttachRowLineProps {
  readonly row: AttachRow;
  readonly known: NumberedEvidence | null;
  readonly facts: FileFacts | null;
  readonly choices: readonly SelectOption[];
  readonly onPlace: (key: number, question: QuestionId | null) => void;
  readonly onChange: (before: EvidenceItem, after: EvidenceItem) => void;
}

/** Drawn anew only when this file is further than it was. */
export const AttachRowLine = memo(function AttachRowLine(props: AttachRowLineProps) {
  const { row, known, facts, onChange } = props;
  const { name, path, sizeInBytes, question } = row;
  const cite = () => {
    if (known !== null && question !== null) {
      onChange(known.item, {
        ...known.item,
        citations: [...known.item.citations, newCitation(question)],
      });
    }
  };
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="attach-table__under">
          {path === name ? "" : `${path.slice(0, -name.length - 1)} · `}
          {formatBytes(sizeInBytes)}
        </span>
      </th>
      <td className="attach-table__question">{isPlaceable(row) && <QuestionChoice {...props} />}</td>
      <td className="attach-table__finding">
        <AttachFinding
          state={row.state}
          known={known}
          facts={facts}
          citeFor={question !== null && known !== null && !isCitedFor(known.item, question) ? question : null}
          onCite={cite}
          onDate={(date) =>
            known !== null &&
            onChange(known.item, { ...known.item, document: { ...known.item.document, date } })
          }
        />
      </td>
    </tr>
  );
});

function isPlaceable({ state }: AttachRow): boolean {
  return state.kind === "reading" || state.kind === "kept" || state.kind === "saved";
}

/** All indicators are among the choices only once somebody turns to them: fifty lists of them would keep the screen waiting. */
function QuestionChoice({ row: { key, name, question }, choices, onPlace }: AttachRowLineProps) {
  const [isWanted, setWanted] = useState(false);
  const value = question ?? "";
  return (
    <div onPointerEnter={() => setWanted(true)}>
      <SelectField
        label={`Indikator untuk ${name}`}
        isLabelHidden
        value={value}
        options={isWanted ? choices : choices.filter((choice) => choice.value === value)}
        onFocus={() => setWanted(true)}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onPlace(key, chosen === "" ? null : QuestionId.parse(chosen));
        }}
      />
    </div>
  );
}
