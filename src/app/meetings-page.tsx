import type { RecordId } from "#core/assessment/assessment-record.ts";
import { MeetingsScreen } from "#screens/meetings/meetings-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { makeMeetingFile } from "./make-meeting-file.ts";
import { useSessionState } from "./use-assessment-session.ts";

export default function MeetingsPage({ session, services }: AssessmentPageProps) {
  const { view } = useSessionState(session);
  return (
    <MeetingsScreen
      {...view}
      now={services.now()}
      newId={services.newId}
      onMake={(meeting: RecordId, kind) => makeMeetingFile(services, view, meeting, kind)}
    />
  );
}
