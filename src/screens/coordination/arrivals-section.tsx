import { indicatorsByDeadline } from "#core/assessment/asked-of-one.ts";
import type { Task } from "#core/assessment/task.ts";
import type { Arrival } from "#core/exchange/arrivals.ts";
import { DataTable } from "#ui/data-table.tsx";
import { formatDate } from "#ui/format.ts";
import { formatWhen } from "#ui/format-when.ts";
import { Icon } from "#ui/icon.tsx";

/** For each OPD: handed out, sent back, and when; the late ones first. */
export function ArrivalsSection({
  arrivals,
  now,
}: {
  readonly arrivals: readonly Arrival[];
  readonly now: string;
}) {
  const count = (state: Arrival["state"]) => arrivals.filter((one) => one.state === state).length;
  return (
    <section aria-labelledby="koordinasi-kiriman">
      <h2 id="koordinasi-kiriman">Yang dibagikan dan yang kembali</h2>
      {arrivals.length === 0 ? (
        <p className="quiet">Belum ada tugas yang dibagikan dari penilaian ini.</p>
      ) : (
        <>
          <p>
            {count("came")} dari {arrivals.length} tugas sudah kembali
            {count("late") > 0 && `, ${count("late")} terlambat`}.
          </p>
          <DataTable
            caption="Tugas setiap perangkat daerah, yang terlambat lebih dahulu"
            isCaptionHidden
            rows={arrivals}
            rowKey={({ task }) => task.id}
            columns={[
              { head: "Perangkat daerah", namesRow: true, cell: ({ task }) => task.to },
              { head: "Indikator", isNumber: true, cell: ({ task }) => task.indicators.length },
              { head: "Dibagikan", cell: ({ task }) => formatWhen(task.handedOutAt, now) },
              {
                head: "Tenggat",
                cell: ({ task }) => deadlineInWords(task),
              },
              {
                head: "Kembali",
                cell: ({ cameAt }) => (cameAt === null ? "Belum" : formatWhen(cameAt, now)),
              },
              { head: "Keadaan", cell: ({ state }) => <State state={state} /> },
            ]}
          />
        </>
      )}
    </section>
  );
}

/** The first, where indicators have deadlines of their own. */
function deadlineInWords(task: Task): string {
  const [first, ...later] = indicatorsByDeadline(task);
  return first === undefined ? "–" : `${formatDate(first.deadline)}${later.length > 0 ? " (pertama)" : ""}`;
}

const WORDS = { late: "Terlambat", waiting: "Ditunggu", came: "Sudah kembali" } as const;

function State({ state }: { readonly state: Arrival["state"] }) {
  return (
    <span className={`coordination__state coordination__state--${state}`}>
      {state === "late" && <Icon name="warning" isSmall />}
      {state === "came" && <Icon name="check" isSmall />} {WORDS[state]}
    </span>
  );
}
