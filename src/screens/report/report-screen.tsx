import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import type { Result } from "#core/shared/result.ts";
import { Alert } from "#ui/alert.tsx";
import { ContentsSection } from "./contents-section.tsx";
import { OutputsSection } from "./outputs-section.tsx";
import { ProblemsSection } from "./problems-section.tsx";
import "./report.css";

export type OutputKind = "pdf" | "xlsx" | "package";

export interface MadeOutput {
  readonly fileName: string;
  readonly sizeInBytes: number;
}

/** `progress` gets the part that is done, 0 to 1. The failure is a finished sentence. */
export type MakeOutput = (
  kind: OutputKind,
  progress: (done: number, note: string) => void,
  signal: AbortSignal,
) => Promise<Result<MadeOutput, string>>;

export interface ReportScreenProps extends AssessmentView {
  readonly now: string;
  readonly lastBackupAt: string | null;
  readonly onMake: MakeOutput;
}

/** Hands the assessment over: what is still wrong with it, what will be in the files, and the files. */
export function ReportScreen(props: ReportScreenProps) {
  const { questionnaire, assessment, scorecard } = props;
  return (
    <main id="isi" tabIndex={-1} className="page report">
      <h1>Laporan</h1>
      {questionnaire.disclaimer !== null && (
        <Alert kind="warn" isNews={false}>
          {questionnaire.disclaimer} Peringatan ini ikut tercetak.
        </Alert>
      )}
      <ProblemsSection questionnaire={questionnaire} assessment={assessment} />
      <OutputsSection
        assessment={assessment}
        now={props.now}
        lastBackupAt={props.lastBackupAt}
        onMake={props.onMake}
      />
      <ContentsSection questionnaire={questionnaire} assessment={assessment} scorecard={scorecard} />
    </main>
  );
}
