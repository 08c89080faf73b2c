import { indicatorsByDeadline, noteForAll, noteOf } from "#core/assessment/asked-of-one.ts";
import type { Task } from "#core/assessment/task.ts";
import { formatDate } from "#ui/format.ts";

/** What was asked by whom, until when; and the way to send it back. */
export function TaskNotice({ task, report }: { readonly task: Task; readonly report: string }) {
  const { from, indicators, deadline, handedOutAt } = task;
  const days = indicatorsByDeadline(task);
  const note = noteForAll(task);
  return (
    <section className="overview__task" aria-labelledby="ringkasan-tugas">
      <h2 id="ringkasan-tugas">Tugas dari {from}</h2>
      <p>
        {indicators.length} indikator, dibagikan {formatDate(handedOutAt)}.{" "}
        {deadline === null && "Tanpa tenggat."}
        {deadline !== null && days.length === 1 && <b>Kirim balik paling lambat {formatDate(deadline)}.</b>}
        {days.length > 1 && <b>Tenggatnya tidak sama:</b>}
      </p>
      {days.length > 1 && (
        <ul>
          {days.map((day) => (
            <li key={day.deadline}>
              {formatDate(day.deadline)}: indikator {day.indicators.join(", ")}
            </li>
          ))}
        </ul>
      )}
      {note !== "" && <p className="overview__task-note">{note}</p>}
      <SingleNotes task={task} />
      <p>
        Bila sudah selesai, buka <a href={report}>Laporan</a> dan pilih “Kirim balik”.
      </p>
    </section>
  );
}

function SingleNotes({ task }: { readonly task: Task }) {
  const noted = task.indicators.filter((indicator) => noteOf(task, indicator) !== "");
  return (
    noted.length > 0 && (
      <ul>
        {noted.map((indicator) => (
          <li key={indicator}>
            Indikator {indicator}: {noteOf(task, indicator)}
          </li>
        ))}
      </ul>
    )
  );
}
