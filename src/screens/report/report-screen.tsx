import type { OpenedFile } from "#core/assessment/assessment-store.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { findProblems } from "#core/problems/find-problems.ts";
import { figureInWords, predicateInWords } from "#core/report/figure-words.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import type { Result } from "#core/shared/result.ts";
import { Alert } from "#ui/alert.tsx";
import { localDay } from "#ui/local-day.ts";
import type { Protection } from "#ui/protection-ticks.tsx";
import { Tag } from "#ui/tag.tsx";
import { ContentsSection } from "./contents-section.tsx";
import { estimatedPackSize } from "./estimated-size.ts";
import { OutputsSection } from "./outputs-section.tsx";
import type { MakePack } from "./pack-making.ts";
import { PackSection } from "./pack-section.tsx";
import { ProblemsSection } from "./problems-section.tsx";
import { type SendBack, SendBackSection } from "./send-back-section.tsx";
import type { MadeOutput } from "./use-making.ts";
import "./report.css";

type OutputKind = "pdf" | "xlsx" | "package" | "originals";

/** How it is guarded matters to packages only. */
export interface ChosenOutput extends Protection {
  readonly kind: OutputKind;
}

/** `progress` gets the part that is done, 0 to 1. The failure is a finished sentence. */
export type MakeOutput = (
  chosen: ChosenOutput,
  progress: (done: number, note: string) => void,
  signal: AbortSignal,
) => Promise<Result<MadeOutput, string>>;

export interface ReportScreenProps extends AssessmentView {
  readonly now: string;
  readonly lastBackupAt: string | null;
  /** The file that it was opened from, where it was. */
  readonly openedFrom?: OpenedFile | undefined;
  readonly onMake: MakeOutput;
  /** What was found in the files, and whose bytes are kept here; null while it is not known yet. */
  readonly facts: ReadonlyMap<Sha256, FileFacts> | null;
  readonly keptFiles: ReadonlySet<Sha256> | null;
  /** Of the agency's key in this browser; null where there is none. */
  readonly keyFingerprint: string | null;
  /** Whether packs can be written to a place that the person chooses. */
  readonly canChoosePlace: boolean;
  readonly onMakePack: MakePack;
  /** Where the assessment answers a task: how to send it back. */
  readonly sending?: SendBack | null;
}

/** Hands the assessment over: what is still wrong with it, what will be in the files, and the files. */
export function ReportScreen(props: ReportScreenProps) {
  const { questionnaire, assessment, scorecard, facts, keptFiles } = props;
  const problems = findProblems({ questionnaire, assessment, facts, keptFiles, today: localDay(props.now) });
  return (
    <main id="isi" tabIndex={-1} className="page report">
      <h1>Laporan</h1>
      <p className="report__result">
        <span>
          {questionnaire.indexName} <b>{figureInWords(scorecard.index)}</b> ·{" "}
          {predicateInWords(scorecard.predicate)}
        </span>
        {scorecard.index.kind === "range" && <Tag kind="warn">Sementara</Tag>}
        {scorecard.coverage === "part" && <Tag kind="warn">Tidak resmi</Tag>}
      </p>
      {questionnaire.disclaimer !== null && (
        <Alert kind="warn" isNews={false}>
          {questionnaire.disclaimer} Peringatan ini ikut tercetak.
        </Alert>
      )}
      <ProblemsSection questionnaire={questionnaire} assessment={assessment} problems={problems} />
      {assessment.task !== undefined && props.sending != null && (
        <SendBackSection task={assessment.task} now={props.now} {...props.sending} />
      )}
      <PackSection
        assessment={assessment}
        problemCount={problems.filter(({ severity }) => severity !== "note").length}
        keyFingerprint={props.keyFingerprint}
        canChoosePlace={props.canChoosePlace}
        estimate={(choices) => estimatedPackSize(assessment, scorecard.total, facts, choices)}
        onMakePack={props.onMakePack}
      />
      <OutputsSection
        assessment={assessment}
        questionCount={scorecard.total}
        now={props.now}
        lastBackupAt={props.lastBackupAt}
        openedFrom={props.openedFrom}
        keyFingerprint={props.keyFingerprint}
        onMake={props.onMake}
      />
      <ContentsSection questionnaire={questionnaire} assessment={assessment} scorecard={scorecard} />
    </main>
  );
}
