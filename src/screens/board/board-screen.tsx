import { useState } from "react";
import { BOARD_STATES, type BoardRow, isWaitedFor } from "#core/coordination/arrival-board.ts";
import { BOARD_STATE_WORDS } from "#core/coordination/board-words.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";
import { formatBytes } from "#ui/format.ts";
import { SelectField } from "#ui/select-field.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import { BoardItem } from "./board-item.tsx";
import "./board.css";

export interface BoardScreenProps extends AssessmentView {
  readonly board: readonly BoardRow[];
  readonly now: string;
  /** Puts the text on the clipboard; false where the browser does not allow it. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onExport: (
    kind: "xlsx" | "csv",
  ) => Promise<Result<{ readonly fileName: string; readonly sizeInBytes: number }, string>>;
}

const FILTERS = {
  all: { label: "Semua", fits: () => true },
  late: { label: "Terlambat", fits: ({ isLate }) => isLate },
  agency: { label: "Menunggu perangkat daerah", fits: ({ cells }) => cells.some(isWaitedFor) },
  team: {
    label: "Menunggu tim koordinasi",
    fits: ({ cells }) => cells.some(({ state }) => state === "sent" || state === "checking"),
  },
  done: { label: "Selesai", fits: ({ cells }) => cells.every(({ state }) => state === "accepted") },
} as const satisfies Record<string, { readonly label: string; readonly fits: (row: BoardRow) => boolean }>;

type Filter = keyof typeof FILTERS;

const isFilter = (value: string): value is Filter => Object.hasOwn(FILTERS, value);

/** How far each OPD is with each indicator that it was given, the late ones first, and what to tell it. */
export function BoardScreen(props: BoardScreenProps) {
  const { board, assessment, onExport } = props;
  const [filter, setFilter] = useState<Filter>("all");
  const shown = board.filter(FILTERS[filter].fits);
  return (
    <main id="isi" tabIndex={-1} className="page board">
      <h1>Papan kiriman</h1>
      {board.length === 0 ? (
        <p>
          Belum ada tugas yang dibagikan dari penilaian ini. Bagikan dari{" "}
          <a href={paths.coordination}>Koordinasi</a>.
        </p>
      ) : (
        <>
          <p>{countsInWords(board)}</p>
          <Totals board={board} />
          <div className="board__ways">
            <SelectField
              label="Tampilkan"
              value={filter}
              onChange={({ currentTarget: { value } }) => setFilter(isFilter(value) ? value : "all")}
              options={Object.entries(FILTERS).map(([value, { label, fits }]) => ({
                value,
                label: `${label} (${board.filter(fits).length})`,
              }))}
            />
            <Exports onExport={onExport} />
          </div>
          <p role="status" className="quiet">
            {shown.length === board.length ? "" : `${shown.length} dari ${board.length} tugas tampil.`}
          </p>
          {shown.map((row) => (
            <BoardItem key={row.task.id} {...props} row={row} institution={assessment.details.institution} />
          ))}
        </>
      )}
    </main>
  );
}

/** What came back but still lacks something is late too; it is told apart, since lists of what came do not count it so. */
function countsInWords(board: readonly BoardRow[]): string {
  const came = board.filter(({ cameAt }) => cameAt !== null).length;
  const late = board.filter(({ isLate }) => isLate);
  const lacking = late.filter(({ cameAt }) => cameAt !== null).length;
  const incomplete = lacking === 0 ? "" : `, ${lacking} di antaranya sudah kembali tetapi belum lengkap`;
  return `${came} dari ${board.length} tugas sudah kembali${late.length === 0 ? "" : `, ${late.length} terlambat${incomplete}`}.`;
}

/** How many indicators are in each state, over all OPDs. */
function Totals({ board }: { readonly board: readonly BoardRow[] }) {
  const cells = board.flatMap((row) => row.cells);
  return (
    <dl className="board__totals">
      {BOARD_STATES.map((state) => (
        <div key={state}>
          <dt>{BOARD_STATE_WORDS[state]}</dt>
          <dd>{cells.filter((cell) => cell.state === state).length}</dd>
        </div>
      ))}
    </dl>
  );
}

function Exports({ onExport }: Pick<BoardScreenProps, "onExport">) {
  const { work, start } = useWork();
  const [made, setMade] = useState("");
  const make = (kind: "xlsx" | "csv") => {
    setMade("");
    start(async () => {
      const result = await onExport(kind);
      if (!result.ok) {
        return fail(result.error);
      }
      setMade(`Selesai: ${result.value.fileName} (${formatBytes(result.value.sizeInBytes)}) sudah diunduh.`);
      return succeed(undefined);
    });
  };
  return (
    <>
      <Button isBusy={work.kind === "busy"} onClick={() => make("xlsx")}>
        Unduh papan (xlsx)
      </Button>
      <Button isBusy={work.kind === "busy"} onClick={() => make("csv")}>
        Unduh per indikator (CSV)
      </Button>
      <WorkOutcome work={work} />
      <p role="status" className="board__made">
        {made}
      </p>
    </>
  );
}
