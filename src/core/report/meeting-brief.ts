import type { Meeting } from "#core/meeting/meeting.ts";
import type { MeetingAction } from "#core/meeting/meeting-action.ts";
import type { Movement } from "#core/meeting/snapshot.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Step } from "#core/scoring/steps.ts";
import type { ExactText } from "#core/shared/exact.ts";
import { briefActions } from "./brief-actions.ts";
import { briefStanding } from "./brief-standing.ts";
import type { ReportDocument } from "./report-blocks.ts";

/** What the brief of one meeting is made of. */
export interface MeetingBriefInput {
  readonly questionnaire: Questionnaire;
  readonly institution: string;
  readonly year: number;
  readonly indexTarget: ExactText | null;
  readonly meeting: Meeting;
  /** Since the meeting before; null for the first one. */
  readonly since: { readonly heldOn: string; readonly movement: Movement } | null;
  /** Decided in this meeting. */
  readonly actions: readonly MeetingAction[];
  /** Of earlier meetings, and still open. */
  readonly carriedOver: readonly MeetingAction[];
  /** OPDs that are late, and with how many indicators. */
  readonly late: readonly { readonly agency: string; readonly indicators: number }[];
  /** Single steps that raise the index most, the largest gain first. */
  readonly steps: readonly Step[];
  readonly madeAt: string;
  readonly timeZone: string;
}

/** Two pages for whoever decides: where the index stands and what moved it; what was decided, and what is still to be done. */
export function meetingBrief(input: MeetingBriefInput): ReportDocument {
  const { questionnaire, institution, year, meeting } = input;
  return {
    meta: {
      title: `Ringkasan rapat koordinasi ${questionnaire.indexName} ${year}: ${meeting.title}`,
      language: "id-ID",
      subject: `${questionnaire.title}, tahun ${year}`,
      author: institution,
      madeAt: input.madeAt,
      fileName: `ringkasan-rapat-${meeting.heldOn}`,
      header: `${institution} · ${questionnaire.shortTitle} · tahun ${year}`,
      labels: meeting.snapshot.index.open === 0 ? [] : ["Sementara"],
      footer: questionnaire.disclaimer ?? "Penilaian mandiri, bukan hasil evaluasi resmi.",
    },
    blocks: [...briefStanding(input), { kind: "page-break" }, ...briefActions(input)],
  };
}
