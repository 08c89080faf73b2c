import { lazy, Suspense, useState } from "react";
import { decisionsIn, type Meeting } from "#core/meeting/meeting.ts";
import type { MeetingAction } from "#core/meeting/meeting-action.ts";
import { figureOf, type Movement } from "#core/meeting/snapshot.ts";
import type { RecordOf } from "#core/records/record-kind.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatBytes, formatDate } from "#ui/format.ts";
import { localDay } from "#ui/local-day.ts";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { ActionTexts } from "./action-form.tsx";
import { ActionsTable } from "./actions-table.tsx";
import { actionEdit, meetingEdits, newRecordId } from "./meeting-edits.ts";
import type { MadeMeetingFile, MeetingsScreenProps } from "./meetings-screen.tsx";
import { figureText, gainText, MovementPart } from "./movement-part.tsx";

interface MeetingItemProps extends MeetingsScreenProps {
  readonly meeting: RecordOf<Meeting>;
  readonly since: { readonly heldOn: string; readonly movement: Movement } | null;
  readonly actions: readonly RecordOf<MeetingAction>[];
  readonly startsOpen: boolean;
  readonly onChange: () => void;
}

const ActionForm = lazy(() => import("./action-form.tsx"));

export function MeetingItem(props: MeetingItemProps) {
  const { questionnaire, assessment, meeting, since, actions, startsOpen, now, newId, onEdit } = props;
  const { body } = meeting;
  const add = (action: ActionTexts) => {
    const made = { ...action, meeting: meeting.id, state: "belum" } as const;
    onEdit([actionEdit(assessment, newRecordId("tindak", newId), made)]);
  };
  return (
    <Disclosure summary={<Summary body={body} since={since} />} startsOpen={startsOpen}>
      <MovementPart questionnaire={questionnaire} snapshot={body.snapshot} since={since} />
      <Said body={body} />
      <h3>Tindak lanjut rapat ini</h3>
      {actions.length > 0 && (
        <ActionsTable
          caption={`Tindak lanjut ${body.title}`}
          actions={actions}
          today={localDay(now)}
          onState={(action, state) => onEdit([actionEdit(assessment, action.id, { ...action.body, state })])}
          onRemove={(action) => onEdit([actionEdit(assessment, action.id, null)])}
        />
      )}
      <Suspense fallback={<p role="status">Formulir sedang dimuat.</p>}>
        <ActionForm onAdd={add} />
      </Suspense>
      <Ways {...props} />
    </Disclosure>
  );
}

function Summary({ body, since }: { readonly body: Meeting; readonly since: MeetingItemProps["since"] }) {
  const change = since === null ? "" : `, ${gainText(since.movement.gain)}`;
  return (
    <>
      {formatDate(body.heldOn)}: {body.title}{" "}
      <span className="quiet">
        · indeks {figureText(figureOf(body.snapshot.index))}
        {change}
      </span>
    </>
  );
}

function Said({ body }: { readonly body: Meeting }) {
  const decisions = decisionsIn(body);
  const facts = [
    ["Tempat", body.place],
    ["Yang hadir", body.present],
    ["Catatan", body.notes],
  ].filter(([, text]) => text !== "");
  return (
    <>
      {facts.length > 0 && (
        <dl className="meetings__facts">
          {facts.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <h3>Keputusan</h3>
      {decisions.length === 0 ? (
        <p className="quiet">Tidak ada keputusan yang dicatat.</p>
      ) : (
        <ol>
          {decisions.map((decision) => (
            <li key={decision}>{decision}</li>
          ))}
        </ol>
      )}
    </>
  );
}

/** What can be done with the meeting as a whole. */
function Ways({ meeting, assessment, onEdit, onMake, onChange }: MeetingItemProps) {
  const [isAsking, setAsking] = useState(false);
  const { work, start } = useWork();
  const [made, setMade] = useState("");
  const make = (kind: "brief" | "slide") => {
    setMade("");
    start(async () => {
      const result: Result<MadeMeetingFile, string> = await onMake(meeting.id, kind);
      if (!result.ok) {
        return fail(result.error);
      }
      setMade(`Selesai: ${result.value.fileName} (${formatBytes(result.value.sizeInBytes)}) sudah diunduh.`);
      return succeed(undefined);
    });
  };
  return (
    <>
      <p className="meetings__ways">
        <Button isBusy={work.kind === "busy"} onClick={() => make("brief")}>
          Unduh ringkasan dua halaman (PDF)
        </Button>
        <Button isBusy={work.kind === "busy"} onClick={() => make("slide")}>
          Unduh gambar untuk salindia (PNG)
        </Button>
        <Button onClick={onChange}>Ubah catatan</Button>
        <Button kind="plain" onClick={() => setAsking(true)}>
          Hapus rapat
        </Button>
      </p>
      <WorkOutcome work={work} />
      <p role="status">{made}</p>
      <Dialog
        title="Hapus rapat ini?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        ways={
          <>
            <Button onClick={() => setAsking(false)}>Batal</Button>
            <Button kind="danger" onClick={() => onEdit(meetingEdits(assessment, meeting.id, null))}>
              Hapus rapat dan tindak lanjutnya
            </Button>
          </>
        }
      >
        <p>
          “{meeting.body.title}” dan semua tindak lanjutnya dihapus. Ini dapat diurungkan dari bilah atas.
        </p>
      </Dialog>
    </>
  );
}
