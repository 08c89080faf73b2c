import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { DataTable } from "#ui/data-table.tsx";
import { TextField } from "#ui/text-field.tsx";
import { namesIn, type OwnerTexts } from "./owner-texts.ts";

interface OwnerTableProps {
  readonly questionnaire: Questionnaire;
  readonly owners: OwnerTexts;
  readonly onOwner: (indicator: QuestionId, text: string) => void;
}

const KNOWN_NAMES = "koordinasi-nama-opd";

/** One line for each indicator; names that were given elsewhere are offered. */
export function OwnerTable({ questionnaire, owners, onOwner }: OwnerTableProps) {
  const names = [...new Set([...owners.values()].flatMap(namesIn))].sort((one, other) =>
    one.localeCompare(other, "id"),
  );
  return (
    <div className="coordination__owners">
      <datalist id={KNOWN_NAMES}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <DataTable
        caption="Pengampu setiap indikator"
        isCaptionHidden
        rows={indicatorsOf(questionnaire)}
        rowKey={({ number }) => number}
        columns={[
          { head: "Indikator", namesRow: true, cell: ({ number, name }) => `${number}. ${name}` },
          {
            head: "Pengampu",
            cell: ({ number }) => (
              <TextField
                label={`Pengampu indikator ${number}`}
                isLabelHidden
                list={KNOWN_NAMES}
                value={owners.get(number) ?? ""}
                onChange={(event) => onOwner(number, event.currentTarget.value)}
              />
            ),
          },
        ]}
      />
    </div>
  );
}
