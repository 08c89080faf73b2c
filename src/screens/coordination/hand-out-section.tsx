import { useState } from "react";
import { describeAssignmentsError, readAssignments } from "#core/exchange/read-assignments.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { FileButton } from "#ui/file-button.tsx";
import { formatBytes } from "#ui/format.ts";
import { localDay } from "#ui/local-day.ts";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { NO_PROTECTION, ProtectionTicks } from "#ui/protection-ticks.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { TextField } from "#ui/text-field.tsx";
import { Tick } from "#ui/tick.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { Coordinated, CoordinationScreenProps } from "./coordination-screen.tsx";
import { doubtHint } from "./doubt-hint.tsx";
import { type OwnerDoubts, ownerDoubts, pastDay } from "./owner-doubts.ts";
import { OwnerTable } from "./owner-table.tsx";
import {
  assignmentsOf,
  excessOfNote,
  hasExcess,
  namesIn,
  type OwnerTexts,
  saysMoreThanOwners,
  textsOfAssignments,
} from "./owner-texts.ts";
import { useHandingOut } from "./use-handing-out.ts";
import { useWrittenTasks } from "./use-written-tasks.ts";

interface HandOutSectionProps {
  readonly coordinated: Coordinated;
  readonly now: string;
  readonly onHandOut: CoordinationScreenProps["onHandOut"];
}

/** Who answers what, until when, and then one package and one letter for each OPD. */
export function HandOutSection({ coordinated, now, onHandOut }: HandOutSectionProps) {
  const { questionnaire, keyFingerprint } = coordinated;
  const { owners, deadline, note, write, forget } = useWrittenTasks(coordinated);
  const [protection, setProtection] = useState({ ...NO_PROTECTION, isSigned: keyFingerprint !== null });
  const { work, progress, made, handOut, cancel } = useHandingOut(async (...tasks) => {
    const handed = await onHandOut(...tasks);
    if (handed.ok) {
      forget();
    }
    return handed;
  });
  const assignments = assignmentsOf(owners, deadline);
  const today = localDay(now);
  const doubts = ownerDoubts(owners, today);
  const pastDeadline = pastDay(deadline, today);
  const isTooLong = excessOfNote(note) !== null || [...owners.values()].some(hasExcess);
  const isBusy = work.kind === "busy";
  return (
    <section aria-labelledby="koordinasi-bagi">
      <h2 id="koordinasi-bagi">Bagikan tugas</h2>
      <p>
        Pengampu di bawah ini usulan: dari pembagian terakhir, atau dari petunjuk instrumen. Periksa dan
        sesuaikan dengan nama perangkat daerah Anda. Beberapa pengampu dipisahkan titik koma.
      </p>
      <Owners
        questionnaire={questionnaire}
        owners={owners}
        doubts={doubts}
        onOwners={(next) => write({ owners: next })}
      />
      <TextField
        label="Tenggat"
        hint={
          <>
            Hari terakhir untuk mengirim balik, bagi indikator tanpa tenggat sendiri. Boleh dikosongkan.{" "}
            {doubtHint(pastDeadline)}
          </>
        }
        type="date"
        value={deadline}
        onChange={(event) => write({ deadline: event.currentTarget.value })}
      />
      <TextArea
        label="Catatan untuk semua perangkat daerah"
        hint="Tercetak di surat pengantar dan tampil di ringkasan mereka."
        error={excessOfNote(note)}
        value={note}
        onChange={(event) => write({ note: event.currentTarget.value })}
      />
      <ProtectionTicks
        protection={protection}
        onProtection={setProtection}
        keyFingerprint={keyFingerprint}
        withoutKey={
          <p className="quiet">
            Paket ini tidak ditandatangani. Buat kunci instansi di <a href={paths.settings}>Setelan</a> bila
            penerima perlu memastikan asalnya.
          </p>
        }
      />
      <p>
        {countInWords(
          assignments.map(({ agency }) => agency),
          owners,
        )}
      </p>
      <Doubts indicators={[...doubts.keys()]} isDeadlinePast={pastDeadline.length > 0} />
      {isTooLong && (
        <Alert kind="bad">Belum dapat dibagikan: persingkat dahulu isian yang terlalu panjang.</Alert>
      )}
      {isBusy && (
        <>
          <ProgressBar label="Kemajuan pembagian tugas" done={progress.done} />
          <p className="quiet">{progress.note}</p>
        </>
      )}
      <p className="coordination__ways">
        <Button
          kind="main"
          isBusy={isBusy}
          isOff={isTooLong}
          onClick={() => handOut({ assignments, note: note.trim(), protection })}
        >
          Bagikan tugas
        </Button>
        {isBusy && <Button onClick={cancel}>Batalkan</Button>}
      </p>
      <WorkOutcome work={work} />
      {work.kind === "done" && made !== null && (
        <p>
          {made.fileName} ({formatBytes(made.sizeInBytes)})
        </p>
      )}
    </section>
  );
}

/** What to look at again before the packages are made. */
function Doubts(props: { readonly indicators: readonly string[]; readonly isDeadlinePast: boolean }) {
  const { indicators, isDeadlinePast } = props;
  const lines = [
    ...(isDeadlinePast ? ["Tenggat sudah lewat."] : []),
    ...(indicators.length > 0
      ? [`Ada isian yang perlu dilihat lagi di baris indikator ${namedSome(indicators)}.`]
      : []),
  ];
  return lines.length === 0 ? null : (
    <Alert kind="warn" isNews={false}>
      Periksa sebelum membagikan. {lines.join(" ")}
    </Alert>
  );
}

interface OwnersProps {
  readonly questionnaire: Questionnaire;
  readonly owners: OwnerTexts;
  readonly doubts: OwnerDoubts;
  readonly onOwners: (owners: OwnerTexts) => void;
}

/** The table of owners, typed or from a file. Deadlines and notes of single indicators are there for whoever wants them. */
function Owners({ questionnaire, owners, doubts, onOwners }: OwnersProps) {
  const table = useWork();
  const [isDetailed, setIsDetailed] = useState(false);
  const readTable = (file: File) =>
    table.start(async () => {
      const read = readAssignments(await file.text(), questionnaire);
      if (!read.ok) {
        return fail(describeAssignmentsError(read.error));
      }
      const texts = textsOfAssignments(owners, read.value);
      setIsDetailed((was) => was || saysMoreThanOwners(texts));
      onOwners(texts);
      return succeed(undefined);
    }, "Pengampu diisi dari tabel.");
  return (
    <>
      <div className="coordination__ways">
        <FileButton label="Ambil dari tabel CSV" accept=".csv,text/csv" onFile={readTable} />
        <span className="quiet">kolom: indikator; opd; bila perlu tenggat; catatan</span>
      </div>
      <WorkOutcome work={table.work} />
      <Tick
        label="Beri indikator tertentu batas waktu atau catatan sendiri"
        checked={isDetailed}
        onChange={(event) => setIsDetailed(event.currentTarget.checked)}
      />
      <OwnerTable
        questionnaire={questionnaire}
        owners={owners}
        doubts={doubts}
        isDetailed={isDetailed}
        onOwner={(indicator, text) => onOwners(new Map([...owners, [indicator, text]]))}
      />
    </>
  );
}

const MOST_NAMED = 12;

function countInWords(agencies: readonly string[], owners: OwnerTexts): string {
  const count = new Set(agencies).size;
  const packages = `${count} paket untuk ${count} perangkat daerah, masing-masing dengan surat pengantar (PDF), dalam satu berkas zip.`;
  const open = [...owners].filter(([, text]) => namesIn(text.owners).length === 0);
  if (open.length === 0) {
    return packages;
  }
  return `${packages} ${open.length} indikator belum punya pengampu: ${namedSome(open.map(([indicator]) => indicator))}.`;
}

function namedSome(indicators: readonly string[]): string {
  const others = indicators.length > MOST_NAMED ? ", dan lainnya" : "";
  return `${indicators.slice(0, MOST_NAMED).join(", ")}${others}`;
}
