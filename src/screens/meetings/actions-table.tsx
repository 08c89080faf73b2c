import { isOverdue, type MeetingAction } from "#core/meeting/meeting-action.ts";
import { ActionState } from "#core/plan/plan-action.ts";
import type { RecordOf } from "#core/records/record-kind.ts";
import { Button } from "#ui/button.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { formatDate } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";

type Action = RecordOf<MeetingAction>;

interface ActionsTableProps {
  readonly caption: string;
  readonly actions: readonly Action[];
  readonly today: string;
  readonly onState: (action: Action, state: ActionState) => void;
  /** Left out where actions are only looked after, not taken away. */
  readonly onRemove?: (action: Action) => void;
}

const STATES: Readonly<Record<ActionState, string>> = {
  belum: "Belum dimulai",
  berjalan: "Berjalan",
  selesai: "Selesai",
  batal: "Batal",
};

export function ActionsTable({ caption, actions, today, onState, onRemove }: ActionsTableProps) {
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={actions}
      rowKey={({ id }) => id}
      columns={[
        { head: "Yang dikerjakan", namesRow: true, cell: ({ body }) => body.what },
        { head: "Oleh", cell: ({ body }) => (body.who === "" ? "–" : body.who) },
        { head: "Paling lambat", cell: ({ body }) => <DueDay action={body} today={today} /> },
        {
          head: "Keadaan",
          cell: (action) => (
            <SelectField
              label={`Keadaan: ${action.body.what}`}
              isLabelHidden
              value={action.body.state}
              onChange={(event) => onState(action, ActionState.parse(event.currentTarget.value))}
              options={ActionState.options.map((state) => ({ value: state, label: STATES[state] }))}
            />
          ),
        },
        ...(onRemove === undefined
          ? []
          : [
              {
                head: "Tindakan",
                cell: (action: Action) => (
                  <Button kind="plain" onClick={() => onRemove(action)}>
                    Hapus <VisuallyHidden>tindak lanjut {action.body.what}</VisuallyHidden>
                  </Button>
                ),
              },
            ]),
      ]}
    />
  );
}

function DueDay({ action, today }: { readonly action: MeetingAction; readonly today: string }) {
  if (action.by === null) {
    return "–";
  }
  return isOverdue(action, today) ? (
    <span className="meetings__late">
      <Icon name="warning" isSmall /> {formatDate(action.by)}, terlambat
    </span>
  ) : (
    formatDate(action.by)
  );
}
