import { lazy, Suspense, useState } from "react";
import type { RecordId } from "#core/assessment/assessment-record.ts";
import { Day } from "#core/evidence/evidence-item.ts";
import { type Meeting, meetingBefore, meetingsOf } from "#core/meeting/meeting.ts";
import { meetingActionsOf, openMeetingActions } from "#core/meeting/meeting-action.ts";
import { movementBetween, takeSnapshot } from "#core/meeting/snapshot.ts";
import type { RecordOf } from "#core/records/record-kind.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import type { Result } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { localDay } from "#ui/local-day.ts";
import { ActionsTable } from "./actions-table.tsx";
import { actionEdit, meetingEdits, newRecordId } from "./meeting-edits.ts";
import type { MeetingTexts } from "./meeting-form.tsx";
import { MeetingItem } from "./meeting-item.tsx";
import "./meetings.css";

export interface MadeMeetingFile {
  readonly fileName: string;
  readonly sizeInBytes: number;
}

export interface MeetingsScreenProps extends AssessmentView {
  readonly now: string;
  readonly newId: () => string;
  /** Makes the brief (PDF) or the picture for a slide (PNG) of a meeting, and downloads it. */
  readonly onMake: (meeting: RecordId, kind: "brief" | "slide") => Promise<Result<MadeMeetingFile, string>>;
}

const MeetingForm = lazy(() => import("./meeting-form.tsx"));

/** The coordination meetings: what moved since the last one, what was decided, and who does what until when. */
export function MeetingsScreen(props: MeetingsScreenProps) {
  const { questionnaire, assessment, onEdit, now, newId } = props;
  const [form, setForm] = useState<{ readonly meeting: RecordOf<Meeting> | null } | null>(null);
  const keep = (texts: MeetingTexts) => {
    const id = form?.meeting?.id ?? newRecordId("rapat", newId);
    const snapshot = form?.meeting?.body.snapshot ?? takeSnapshot(questionnaire, assessment, now);
    onEdit(meetingEdits(assessment, id, { ...texts, snapshot }));
    setForm(null);
  };
  return (
    <main id="isi" tabIndex={-1} className="page meetings">
      <h1>Rapat koordinasi</h1>
      <p>
        Setiap rapat menyimpan keadaan indeks pada hari itu, sehingga rapat berikutnya tahu apa yang berubah
        dan apa yang belum dikerjakan. Catatan ini tinggal pada tim koordinasi: tidak ikut dalam paket tugas
        perangkat daerah.
      </p>
      <p>
        <Button kind="main" onClick={() => setForm({ meeting: null })}>
          Catat rapat
        </Button>
      </p>
      <OpenActions {...props} />
      <MeetingList {...props} onChange={(meeting) => setForm({ meeting })} />
      {form !== null && (
        <Suspense fallback={<p role="status">Formulir sedang dimuat.</p>}>
          <MeetingForm
            place={`rapat ${assessment.id} ${form.meeting?.id ?? "baru"}`}
            meeting={form.meeting?.body ?? null}
            today={Day.parse(localDay(now))}
            onKeep={keep}
            onClose={() => setForm(null)}
          />
        </Suspense>
      )}
    </main>
  );
}

function OpenActions({ assessment, onEdit, now }: MeetingsScreenProps) {
  const open = openMeetingActions(assessment);
  return (
    <section aria-labelledby="rapat-terbuka">
      <h2 id="rapat-terbuka">Tindak lanjut yang masih terbuka</h2>
      {open.length === 0 ? (
        <p className="quiet">Tidak ada tindak lanjut yang terbuka.</p>
      ) : (
        <ActionsTable
          caption="Tindak lanjut yang masih terbuka, yang paling dekat tenggatnya lebih dahulu"
          actions={open}
          today={localDay(now)}
          onState={(action, state) => onEdit([actionEdit(assessment, action.id, { ...action.body, state })])}
        />
      )}
    </section>
  );
}

interface MeetingListProps extends MeetingsScreenProps {
  readonly onChange: (meeting: RecordOf<Meeting>) => void;
}

/** The latest first, and open. */
function MeetingList({ onChange, ...props }: MeetingListProps) {
  const { questionnaire, assessment } = props;
  const meetings = meetingsOf(assessment);
  const sinceBefore = (meeting: RecordOf<Meeting>) => {
    const before = meetingBefore(meetings, meeting)?.body;
    return before === undefined
      ? null
      : {
          heldOn: before.heldOn,
          movement: movementBetween(questionnaire, before.snapshot, meeting.body.snapshot),
        };
  };
  return (
    <section aria-labelledby="rapat-daftar">
      <h2 id="rapat-daftar">Rapat</h2>
      {meetings.length === 0 && <p className="quiet">Belum ada rapat yang dicatat.</p>}
      {meetings.toReversed().map((meeting, place) => (
        <MeetingItem
          key={meeting.id}
          {...props}
          meeting={meeting}
          since={sinceBefore(meeting)}
          actions={meetingActionsOf(assessment).filter(({ body }) => body.meeting === meeting.id)}
          startsOpen={place === 0}
          onChange={() => onChange(meeting)}
        />
      ))}
    </section>
  );
}
