import { makeReportPdf } from "#adapters/jspdf/report-worker-client.ts";
import { answerTo } from "#core/assessment/assessment.ts";
import type { RecordId } from "#core/assessment/assessment-record.ts";
import { arrivalBoard } from "#core/coordination/arrival-board.ts";
import { meetingBefore, meetingsOf } from "#core/meeting/meeting.ts";
import { meetingActionsOf, openMeetingActions } from "#core/meeting/meeting-action.ts";
import { movementBetween } from "#core/meeting/snapshot.ts";
import { type MeetingBriefInput, meetingBrief } from "#core/report/meeting-brief.ts";
import { meetingSlide, SLIDE_HEIGHT, SLIDE_WIDTH } from "#core/report/meeting-slide.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { missingCounts } from "#core/scoring/missing-for-next-level.ts";
import { questionsInScope, valuesOfAssessment } from "#core/scoring/score-assessment.ts";
import { singleSteps } from "#core/scoring/steps.ts";
import { fail, type Result } from "#core/shared/result.ts";
import { localDay } from "#ui/local-day.ts";
import { handOverFile } from "./hand-over-file.ts";
import { importStore } from "./import-services.ts";
import type { MadeFile } from "./package-actions.ts";
import type { Services } from "./services.ts";

/** Makes the brief or the slide of a meeting and downloads it. The failure is a sentence for the person. */
export async function makeMeetingFile(
  services: Services,
  view: AssessmentView,
  meeting: RecordId,
  kind: "brief" | "slide",
): Promise<Result<MadeFile, string>> {
  const input = await inputOf(services, view, meeting);
  if (input === null) {
    return fail("Rapat ini sudah dihapus, jadi tidak ada yang dibuat.");
  }
  return handOverFile(() => (kind === "brief" ? briefOf(input) : slideOf(input)));
}

async function inputOf(
  services: Services,
  { questionnaire, assessment }: AssessmentView,
  id: RecordId,
): Promise<MeetingBriefInput | null> {
  const meetings = meetingsOf(assessment);
  const meeting = meetings.find((one) => one.id === id);
  if (meeting === undefined) {
    return null;
  }
  const imports = importStore();
  const [handedOut, came] = await Promise.all([
    imports.handedOut(assessment.id),
    imports.imports(assessment.id),
  ]);
  const before = meetingBefore(meetings, meeting);
  const now = services.now();
  const { institution, year, indexTarget } = assessment.details;
  return {
    questionnaire,
    institution,
    year,
    indexTarget,
    meeting: meeting.body,
    since:
      before === null
        ? null
        : {
            heldOn: before.body.heldOn,
            movement: movementBetween(questionnaire, before.body.snapshot, meeting.body.snapshot),
          },
    actions: meetingActionsOf(assessment).flatMap(({ body }) => (body.meeting === id ? [body] : [])),
    carriedOver: openMeetingActions(assessment).flatMap(({ body }) => (body.meeting === id ? [] : [body])),
    late: arrivalBoard({ questionnaire, assessment, handedOut, imports: came, today: localDay(now) })
      .filter(({ isLate }) => isLate)
      .map(({ task, cells }) => ({
        agency: task.to,
        indicators: cells.filter((cell) => cell.isLate).length,
      })),
    steps: singleSteps(
      questionnaire,
      valuesOfAssessment(questionnaire, assessment),
      questionsInScope(questionnaire, assessment.details),
      missingCounts(questionnaire, (question) => answerTo(assessment, question)),
    ),
    madeAt: now,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

async function briefOf(input: MeetingBriefInput) {
  const document = meetingBrief(input);
  const bytes = await makeReportPdf(document, () => undefined, new AbortController().signal);
  return { bytes: new Blob([bytes], { type: "application/pdf" }), fileName: `${document.meta.fileName}.pdf` };
}

async function slideOf(input: MeetingBriefInput) {
  return {
    bytes: await pictureOf(meetingSlide(input)),
    fileName: `salindia-rapat-${input.meeting.heldOn}.png`,
  };
}

/** Drawn by the browser itself, which knows the fonts that are there. */
async function pictureOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(SLIDE_WIDTH, SLIDE_HEIGHT);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = SLIDE_WIDTH;
    canvas.height = SLIDE_HEIGHT;
    canvas.getContext("2d")?.drawImage(image, 0, 0, SLIDE_WIDTH, SLIDE_HEIGHT);
    return await new Promise((made, failed) =>
      canvas.toBlob(
        (blob) => (blob === null ? failed(new Error("No picture came of the slide")) : made(blob)),
        "image/png",
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
