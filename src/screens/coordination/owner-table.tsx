import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { DataTable } from "#ui/data-table.tsx";
import { TextField } from "#ui/text-field.tsx";
import { AskedFields } from "./asked-fields.tsx";
import { doubtHint } from "./doubt-hint.tsx";
import { hasNoOwner, type OwnerDoubts } from "./owner-doubts.ts";
import { excessOfNames, NO_OWNER, namesIn, type OwnerText, type OwnerTexts } from "./owner-texts.ts";

interface OwnerTableProps {
  readonly doubts: OwnerDoubts;
  readonly questionnaire: Questionnaire;
  readonly owners: OwnerTexts;
  /** Whether deadlines and notes of single indicators are shown, too. */
  readonly isDetailed: boolean;
  readonly onOwner: (indicator: QuestionId, text: OwnerText) => void;
}

const KNOWN_NAMES = "koordinasi-nama-opd";

/** One line for each indicator; names that were given elsewhere are offered. */
export function OwnerTable({ questionnaire, owners, doubts, isDetailed, onOwner }: OwnerTableProps) {
  const names = [...new Set([...owners.values()].flatMap((text) => namesIn(text.owners)))].sort(
    (one, other) => one.localeCompare(other, "id"),
  );
  const textOf = (indicator: QuestionId) => owners.get(indicator) ?? NO_OWNER;
  const asked = (part: "deadline" | "note", { number }: Indicator) => (
    <AskedFields
      indicator={number}
      text={textOf(number)}
      part={part}
      hint={part === "deadline" ? doubtHint(doubts.get(number)?.deadline ?? []) : undefined}
      onText={(text) => onOwner(number, text)}
    />
  );
  const details = [
    { head: "Tenggat sendiri", cell: (indicator: Indicator) => asked("deadline", indicator) },
    { head: "Catatan sendiri", cell: (indicator: Indicator) => asked("note", indicator) },
  ];
  return (
    <div
      className={isDetailed ? "coordination__owners coordination__owners--detailed" : "coordination__owners"}
    >
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
                hint={
                  hasNoOwner(owners, number)
                    ? "Belum ada pengampu, jadi tidak dibagikan."
                    : doubtHint(doubts.get(number)?.owners ?? [])
                }
                error={excessOfNames(textOf(number))}
                value={textOf(number).owners}
                onChange={(event) =>
                  onOwner(number, { ...textOf(number), owners: event.currentTarget.value })
                }
              />
            ),
          },
          ...(isDetailed ? details : []),
        ]}
      />
    </div>
  );
}

type Indicator = ReturnType<typeof indicatorsOf>[number];
