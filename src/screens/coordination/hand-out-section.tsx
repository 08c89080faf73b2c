import { useState } from "react";
import { describeAssignmentsError, readAssignments } from "#core/exchange/read-assignments.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { FileButton } from "#ui/file-button.tsx";
import { formatBytes } from "#ui/format.ts";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { Coordinated, CoordinationScreenProps } from "./coordination-screen.tsx";
import { OwnerTable } from "./owner-table.tsx";
import { assignmentsOf, namesIn, textsOfAssignments, textsOfOwners } from "./owner-texts.ts";

interface HandOutSectionProps {
  readonly coordinated: Coordinated;
  readonly onHandOut: CoordinationScreenProps["onHandOut"];
}

/** Who answers what, until when, and then one package and one letter for each OPD. */
export function HandOutSection({ coordinated, onHandOut }: HandOutSectionProps) {
  const { questionnaire } = coordinated;
  const [owners, setOwners] = useState(() => textsOfOwners(coordinated.owners));
  const [deadline, setDeadline] = useState("");
  const [note, setNote] = useState("");
  const { work, start } = useWork();
  const table = useWork();
  const [progress, setProgress] = useState({ done: 0, note: "" });
  const [control, setControl] = useState<AbortController | null>(null);
  const assignments = assignmentsOf(owners, deadline, note);
  const agencies = new Set(assignments.map(({ agency }) => agency));
  const open = [...owners].filter(([, text]) => namesIn(text).length === 0).map(([indicator]) => indicator);
  const hand = () => {
    const current = new AbortController();
    setControl(current);
    setProgress({ done: 0, note: "Menyiapkan" });
    let sentence = "";
    start(async () => {
      if (assignments.length === 0) {
        return fail("Belum ada indikator yang punya pengampu. Isi sedikitnya satu.");
      }
      const made = await onHandOut(
        assignments,
        (done, about) => setProgress({ done, note: about }),
        current.signal,
      );
      sentence = made.ok ? `${made.value.fileName} (${formatBytes(made.value.sizeInBytes)})` : "";
      setMade(sentence);
      return made;
    }, "Selesai. Berkas berikut sudah diunduh:");
  };
  const [made, setMade] = useState("");
  const readTable = (file: File) =>
    table.start(async () => {
      const read = readAssignments(await file.text(), questionnaire);
      if (!read.ok) {
        return fail(describeAssignmentsError(read.error));
      }
      setOwners(textsOfAssignments(owners, read.value));
      return succeed(undefined);
    }, "Pengampu diisi dari tabel.");
  return (
    <section aria-labelledby="koordinasi-bagi">
      <h2 id="koordinasi-bagi">Bagikan tugas</h2>
      <p>
        Pengampu di bawah ini usulan: dari pembagian terakhir, atau dari petunjuk instrumen. Periksa dan
        sesuaikan dengan nama perangkat daerah Anda. Beberapa pengampu dipisahkan titik koma.
      </p>
      <div className="coordination__ways">
        <FileButton label="Ambil dari tabel CSV" accept=".csv,text/csv" onFile={readTable} />
        <span className="quiet">kolom: indikator; opd</span>
      </div>
      <WorkOutcome work={table.work} />
      <OwnerTable
        questionnaire={questionnaire}
        owners={owners}
        onOwner={(indicator, text) => setOwners(new Map([...owners, [indicator, text]]))}
      />
      <TextField
        label="Tenggat"
        hint="Hari terakhir untuk mengirim balik. Boleh dikosongkan."
        type="date"
        value={deadline}
        onChange={(event) => setDeadline(event.currentTarget.value)}
      />
      <TextArea
        label="Catatan untuk semua perangkat daerah"
        hint="Tercetak di surat pengantar dan tampil di ringkasan mereka."
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p>
        {agencies.size} paket untuk {agencies.size} perangkat daerah, masing-masing dengan surat pengantar
        (PDF), dalam satu berkas zip.
        {open.length > 0 && ` ${open.length} indikator belum punya pengampu: ${someOf(open)}.`}
      </p>
      {work.kind === "busy" && (
        <>
          <ProgressBar label="Kemajuan pembagian tugas" done={progress.done} />
          <p className="quiet">{progress.note}</p>
        </>
      )}
      <p className="coordination__ways">
        <Button kind="main" isBusy={work.kind === "busy"} onClick={hand}>
          Bagikan tugas
        </Button>
        {work.kind === "busy" && <Button onClick={() => control?.abort()}>Batalkan</Button>}
      </p>
      <WorkOutcome work={work} />
      {work.kind === "done" && <p>{made}</p>}
    </section>
  );
}

const MOST_NAMED = 12;

function someOf(indicators: readonly string[]): string {
  const named = indicators.slice(0, MOST_NAMED).join(", ");
  return indicators.length > MOST_NAMED ? `${named}, dan lainnya` : named;
}
