import type { AssessmentDetails } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { LeftBehind, LeftRecord } from "#core/carry-over/carried-over.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId, QuestionnaireId } from "#core/questionnaire/questionnaire-ids.ts";
import type { ExactText } from "#core/shared/exact.ts";
import type { Result } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { paths } from "#screens/paths.ts";
import { Alert } from "#ui/alert.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { StartForm } from "./start-form.tsx";
import "./start.css";

/** What the person wants to begin with. */
export interface WantedAssessment {
  readonly questionnaire: QuestionnaireId;
  readonly details: AssessmentDetails;
  readonly targets: Readonly<Record<QuestionId, ExactText>>;
  /** The earlier assessment whose explanations and evidence are taken over; null to begin with nothing. */
  readonly continueFrom: AssessmentId | null;
}

export interface CarryOverPreview {
  /** How many questions get something to look through. */
  readonly carriedQuestions: number;
  readonly carriedEvidence: number;
  readonly carriedProgrammes: number;
  readonly carriedActions: number;
  readonly leftBehind: readonly LeftBehind[];
  readonly leftRecords: readonly LeftRecord[];
  /** What has to be said of the mapping between two instruments; null on the same one. */
  readonly disclaimer: string | null;
}

export interface StartScreenProps {
  readonly instruments:
    | { readonly kind: "loading" }
    | { readonly kind: "ready"; readonly questionnaires: readonly Questionnaire[] }
    | { readonly kind: "unavailable" };
  /** On the shelf already, last changed first. */
  readonly earlier: readonly ShelvedAssessment[];
  readonly thisYear: number;
  /** Whether there is a mapping that leads from one instrument to another. */
  readonly canCarryOver: (from: QuestionnaireId, to: QuestionnaireId) => boolean;
  /** What would be taken over and what would not, before anything begins. An error is a finished sentence. */
  readonly onPreview: (wanted: WantedAssessment) => Promise<Result<CarryOverPreview, string>>;
  /** An error is a finished sentence; after a success the app moves on by itself. */
  readonly onStart: (wanted: WantedAssessment) => Promise<Result<AssessmentId, string>>;
}

/** Who, which year, which instrument, which indicators. Everything can be changed later but the instrument. */
export function StartScreen(props: StartScreenProps) {
  return (
    <main id="isi" tabIndex={-1} className="page start" aria-busy={props.instruments.kind === "loading"}>
      <h1>Mulai penilaian</h1>
      <Body {...props} />
    </main>
  );
}

function Body({ instruments, ...rest }: StartScreenProps) {
  switch (instruments.kind) {
    case "loading":
      return (
        <p role="status" className="quiet">
          Memuat instrumen…
        </p>
      );
    case "unavailable":
      return <NoInstruments />;
    case "ready": {
      const [first, ...more] = instruments.questionnaires;
      return first === undefined ? (
        <NoInstruments />
      ) : (
        <StartForm {...rest} questionnaires={[first, ...more]} />
      );
    }
    default:
      return unreachable(instruments);
  }
}

function NoInstruments() {
  return (
    <Alert kind="bad" ways={<LinkButton href={paths.home}>Ke Beranda</LinkButton>}>
      Instrumen belum dapat dimuat. Sambungkan jaringan sekali saja, lalu muat ulang halaman ini; sesudah itu
      instrumen tersimpan di perangkat.
    </Alert>
  );
}
