import type { Task } from "#core/assessment/task.ts";
import { formatDate } from "#ui/format.ts";

/** What was asked by whom, until when; and the way to send it back. */
export function TaskNotice({ task, report }: { readonly task: Task; readonly report: string }) {
  const { from, indicators, deadline, note, handedOutAt } = task;
  return (
    <section className="overview__task" aria-labelledby="ringkasan-tugas">
      <h2 id="ringkasan-tugas">Tugas dari {from}</h2>
      <p>
        {indicators.length} indikator, dibagikan {formatDate(handedOutAt)}.{" "}
        {deadline === null ? "Tanpa tenggat." : <b>Kirim balik paling lambat {formatDate(deadline)}.</b>}
      </p>
      {note !== "" && <p className="overview__task-note">{note}</p>}
      <p>
        Bila sudah selesai, buka <a href={report}>Laporan</a> dan pilih “Kirim balik”.
      </p>
    </section>
  );
}
