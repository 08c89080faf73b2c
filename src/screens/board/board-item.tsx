import { useState } from "react";
import { BOARD_STATES, type BoardCell, type BoardRow } from "#core/coordination/arrival-board.ts";
import { BOARD_STATE_WORDS, lacksInWords, reminderFor } from "#core/coordination/board-words.ts";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatDate } from "#ui/format.ts";
import { formatWhen } from "#ui/format-when.ts";
import { Icon } from "#ui/icon.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import type { BoardScreenProps } from "./board-screen.tsx";

interface BoardItemProps extends BoardScreenProps {
  readonly row: BoardRow;
  readonly institution: string;
}

/** One OPD: how far its indicators are, and the message to send it. */
export function BoardItem({ row, now, questionnaire, assessment, institution, onCopy }: BoardItemProps) {
  const { task, cameAt, cells } = row;
  const reminder = reminderFor(row, { questionnaire, institution, year: assessment.details.year });
  return (
    <Disclosure summary={<Summary row={row} />}>
      <p>
        Dibagikan {formatWhen(task.handedOutAt, now)}
        {deadlineInWords(row)}.{" "}
        {cameAt === null ? "Belum ada yang kembali." : `Terakhir kembali ${formatWhen(cameAt, now)}.`}
      </p>
      <DataTable
        caption={`Indikator ${task.to}`}
        isCaptionHidden
        rows={cells}
        rowKey={({ question }) => question.id}
        columns={[
          {
            head: "Indikator",
            namesRow: true,
            cell: (cell) => <IndicatorLink assessment={assessment.id} cell={cell} />,
          },
          ...(hasSeveralDeadlines(row)
            ? [{ head: "Tenggat", cell: (cell: BoardCell) => <Due cell={cell} /> }]
            : []),
          { head: "Keadaan", cell: ({ state }) => BOARD_STATE_WORDS[state] },
          { head: "Yang kurang", cell: (cell) => lacksInWords(cell) || "–" },
        ]}
      />
      {reminder !== null && <Reminder to={task.to} text={reminder} onCopy={onCopy} />}
    </Disclosure>
  );
}

function hasSeveralDeadlines({ cells }: BoardRow): boolean {
  return new Set(cells.map(({ deadline }) => deadline)).size > 1;
}

function deadlineInWords(row: BoardRow): string {
  const { deadline } = row.task;
  if (hasSeveralDeadlines(row)) {
    return ", tenggat berbeda-beda menurut indikator";
  }
  return deadline === null ? ", tanpa tenggat" : `, tenggat ${formatDate(deadline)}`;
}

/** Each indicator is judged by its own. */
function Due({ cell: { deadline, isLate } }: { readonly cell: BoardCell }) {
  if (deadline === null) {
    return "–";
  }
  return (
    <span>
      {formatDate(deadline)}
      {isLate && (
        <>
          {" "}
          <Late text="lewat" />
        </>
      )}
    </span>
  );
}

function Late({ text }: { readonly text: string }) {
  return (
    <span className="board__late">
      <Icon name="warning" isSmall /> {text}
    </span>
  );
}

function IndicatorLink({
  assessment,
  cell: { question },
}: {
  readonly assessment: string;
  readonly cell: BoardCell;
}) {
  return (
    <a href={paths.indicator(assessment, question.id)}>
      {question.id}. {question.indicator.shortName}
    </a>
  );
}

function Summary({ row: { task, cells } }: { readonly row: BoardRow }) {
  const late = cells.filter(({ isLate }) => isLate).length;
  const counts = BOARD_STATES.map((state) => ({
    state,
    count: cells.filter((cell) => cell.state === state).length,
  })).filter(({ count }) => count > 0);
  return (
    <>
      {task.to}{" "}
      {late > 0 && (
        <Late
          text={late === cells.length ? "Terlambat" : `${late} dari ${cells.length} indikator terlambat`}
        />
      )}{" "}
      <span className="quiet">
        · {counts.map(({ state, count }) => `${count} ${BOARD_STATE_WORDS[state].toLowerCase()}`).join(" · ")}
      </span>
    </>
  );
}

interface ReminderProps {
  readonly to: string;
  readonly text: string;
  readonly onCopy: BoardScreenProps["onCopy"];
}

/** The text is there to be read and taken by hand, too: not every browser lets a page reach the clipboard. */
function Reminder({ to, text, onCopy }: ReminderProps) {
  const [outcome, setOutcome] = useState("");
  const copy = async () => {
    const isCopied = await onCopy(text);
    setOutcome(
      isCopied
        ? "Pesan sudah disalin. Tempelkan di percakapan."
        : "Peramban tidak mengizinkan. Salin teksnya dengan tangan.",
    );
  };
  return (
    <>
      <p className="board__label">Pesan pengingat</p>
      <pre className="board__reminder">{text}</pre>
      <p>
        <Button onClick={() => void copy()}>
          Salin pesan <VisuallyHidden>untuk {to}</VisuallyHidden>
        </Button>
      </p>
      <p role="status">{outcome}</p>
    </>
  );
}
