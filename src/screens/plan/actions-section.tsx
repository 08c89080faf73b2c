import { costInWords, countedInWords, STATE_WORDS } from "#core/plan/action-words.ts";
import { ActionState, isOpen } from "#core/plan/plan-action.ts";
import type { KeptAction } from "#core/plan/plan-record.ts";
import type { PlanView } from "#core/plan/plan-view.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { findQuestion } from "#core/questionnaire/questions.ts";
import { changeInWords } from "#core/report/brief-words.ts";
import { valueInWords } from "#core/report/figure-words.ts";
import { parseExact } from "#core/shared/exact.ts";
import { Button } from "#ui/button.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { formatDate } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { Tag } from "#ui/tag.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";

interface ActionsSectionProps {
  readonly questionnaire: Questionnaire;
  readonly plan: PlanView;
  readonly today: string;
  readonly onState: (action: KeptAction, state: ActionState) => void;
  readonly onChange: (action: KeptAction) => void;
  readonly onRemove: (action: KeptAction) => void;
  /** Somebody says that it still holds as it is. */
  readonly onReviewed: (action: KeptAction) => void;
}

export function ActionsSection(props: ActionsSectionProps) {
  const { questionnaire, plan, today, onState, onChange, onRemove, onReviewed } = props;
  return (
    <>
      <DataTable
        caption="Langkah dalam rencana, yang paling dekat tenggatnya lebih dahulu"
        isCaptionHidden
        rows={plan.actions}
        rowKey={({ record }) => record}
        columns={[
          {
            head: "Langkah",
            namesRow: true,
            cell: (action) => <What {...{ questionnaire, action, onReviewed }} />,
          },
          { head: "Oleh", cell: ({ who }) => (who === "" ? "–" : who) },
          { head: "Paling lambat", cell: (action) => <DueDay action={action} today={today} /> },
          { head: "Kelas biaya", cell: ({ cost }) => costInWords(cost) },
          { head: "Indeks", isNumber: true, cell: (action) => changeInWords(plan.gainOf(action)) },
          {
            head: "Keadaan",
            cell: (action) => (
              <SelectField
                label={`Keadaan langkah indikator ${action.question}`}
                isLabelHidden
                value={action.state}
                onChange={(event) => onState(action, ActionState.parse(event.currentTarget.value))}
                options={ActionState.options.map((state) => ({ value: state, label: STATE_WORDS[state] }))}
              />
            ),
          },
          {
            head: "Tindakan",
            cell: (action) => (
              <>
                <Button kind="plain" onClick={() => onChange(action)}>
                  Ubah <VisuallyHidden>langkah indikator {action.question}</VisuallyHidden>
                </Button>
                <Button kind="plain" onClick={() => onRemove(action)}>
                  Hapus <VisuallyHidden>langkah indikator {action.question}</VisuallyHidden>
                </Button>
              </>
            ),
          },
        ]}
      />
      <p className="plan__sum">
        Jumlah kelas biaya {countedInWords(plan.actions)}: <b>{plan.cost}</b>.
      </p>
    </>
  );
}

export function titleOfAction(questionnaire: Questionnaire, { question: id, to }: KeptAction): string {
  const question = findQuestion(questionnaire, id);
  return question === null
    ? id
    : `${id}. ${question.indicator.shortName}, ke tingkat ${valueInWords(question.indicator, parseExact(to))}`;
}

interface WhatProps extends Pick<ActionsSectionProps, "questionnaire" | "onReviewed"> {
  readonly action: KeptAction;
}

function What({ questionnaire, action, onReviewed }: WhatProps) {
  return (
    <>
      {titleOfAction(questionnaire, action)}
      {action.what !== "" && <span className="plan__what">{action.what}</span>}
      {action.carriedFrom !== undefined && (
        <span className="plan__review">
          <Tag>Belum ditinjau</Tag> <span className="quiet">dibawa dari penilaian {action.carriedFrom}</span>{" "}
          <Button
            kind="plain"
            onClick={({ currentTarget }) => {
              // The button goes; whoever works by keyboard goes on in the same row.
              currentTarget.closest("tr")?.querySelector<HTMLElement>("td select, td button")?.focus();
              onReviewed(action);
            }}
          >
            Masih sesuai <VisuallyHidden>langkah indikator {action.question}</VisuallyHidden>
          </Button>
        </span>
      )}
    </>
  );
}

function DueDay({ action, today }: { readonly action: KeptAction; readonly today: string }) {
  if (action.by === null) {
    return "–";
  }
  return action.by < today && isOpen(action) ? (
    <span className="plan__late">
      <Icon name="warning" isSmall /> {formatDate(action.by)}, lewat
    </span>
  ) : (
    formatDate(action.by)
  );
}
