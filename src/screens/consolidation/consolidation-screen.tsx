import { useMemo, useState } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Consolidation } from "#core/consolidation/consolidate.ts";
import { consolidationEdits } from "#core/consolidation/consolidation-edits.ts";
import type { QuestionRules } from "#core/consolidation/consolidation-rule.ts";
import { takeContributions } from "#core/consolidation/contribution.ts";
import type { TracedFigure } from "#core/consolidation/trace-figure.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import type { Result } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { AgencySection } from "./agency-section.tsx";
import { ApplyPart } from "./apply-part.tsx";
import { HoldingSection } from "./holding-section.tsx";
import { OpenSection } from "./open-section.tsx";
import { ResultSection } from "./result-section.tsx";
import { type RuleChange, RuleTable } from "./rule-table.tsx";
import { SourcesSection } from "./sources-section.tsx";
import { TraceDialog } from "./trace-dialog.tsx";
import { useConsolidation } from "./use-consolidation.ts";
import "./consolidation.css";

/** One OPD's assessment that can be brought in: from the shelf, or out of a file that was dropped. */
export interface Source {
  readonly assessment: Assessment;
  /** The name of the file; null where it lies on the shelf. */
  readonly file: string | null;
  /** It answered a task, and its own file is not at hand: what it said comes from the history of the institution's assessment. */
  readonly isFromTask?: boolean;
  /** Of such a one: answered questions of which nothing tells what the OPD itself had said. */
  readonly unrecorded?: readonly QuestionId[];
  readonly isUsed: boolean;
}

/** Where the rules of the questions are kept. */
export interface RuleKeeper {
  readonly rules: QuestionRules;
  /** All changes are one step for undo. */
  readonly keep: (changes: readonly RuleChange[]) => void;
}

export interface ConsolidationScreenProps {
  readonly questionnaire: Questionnaire;
  /** The institution's assessment as it stands. */
  readonly institution: Assessment;
  readonly sources: readonly Source[];
  /** What the institution has settled itself, knowing what the files that were taken in say. */
  readonly settledHere: ReadonlySet<QuestionId>;
  readonly ruleKeeper: RuleKeeper;
  readonly onUse: (sources: readonly Source[], isUsed: boolean) => void;
  /** Opens packages as sources; failures name the file. */
  readonly onFiles: (
    files: readonly File[],
    progress: (done: number, note: string) => void,
    signal: AbortSignal,
  ) => Promise<Result<void, string>>;
  /** Writes what came of it into the institution's assessment, as one step for undo. */
  readonly onApply: (edits: ReturnType<typeof consolidationEdits>) => Promise<Result<void, string>>;
  /** Makes a workbook of all of it and downloads it. */
  readonly onExport: (consolidation: Consolidation) => Promise<Result<unknown, string>>;
}

/** Brings the OPDs' assessments together into the institution's, and shows where every figure comes from. */
export function ConsolidationScreen(props: ConsolidationScreenProps) {
  return (
    <main id="isi" tabIndex={-1} className="page consolidation">
      <h1>Gabungkan jawaban OPD</h1>
      {props.institution.details.agency === null ? (
        <Consolidating {...props} />
      ) : (
        <p>
          Penilaian ini milik satu perangkat daerah. Penggabungan dilakukan di penilaian instansi; pilih
          penilaiannya di <a href={paths.coordination}>Koordinasi</a>.
        </p>
      )}
    </main>
  );
}

function Consolidating(props: ConsolidationScreenProps) {
  const { questionnaire, institution, sources, settledHere, ruleKeeper, onUse, onFiles, onApply, onExport } =
    props;
  const [traced, setTraced] = useState<TracedFigure | null>(null);
  const used = useMemo(() => sources.filter(({ isUsed }) => isUsed), [sources]);
  const { contributions, refused } = useMemo(
    () =>
      takeContributions(
        questionnaire,
        institution,
        used.map(({ assessment }) => assessment),
      ),
    [questionnaire, institution, used],
  );
  const input = { questionnaire, institution, contributions, rules: ruleKeeper.rules, settledHere };
  const consolidation = useConsolidation(input);
  const edits = useMemo(() => consolidationEdits(consolidation), [consolidation]);
  const scale = {
    min: scaleOf(questionnaire).min.valueOf(),
    max: scaleOf(questionnaire).max.valueOf(),
  };
  return (
    <>
      <p>
        Penilaian instansi disusun dari jawaban perangkat daerah (OPD), dengan aturan per indikator. Setiap
        angka dapat ditelusuri sampai ke OPD, jawaban, bukti, dan halamannya. Tidak ada yang berubah sebelum
        Anda menerapkannya.
      </p>
      <SourcesSection sources={sources} used={used} refused={refused} onUse={onUse} onFiles={onFiles} />
      {contributions.length > 0 && (
        <>
          <ResultSection
            consolidation={consolidation}
            scale={scale}
            onTrace={setTraced}
            apply={
              <ApplyPart
                edits={edits}
                onApply={() => onApply(edits)}
                onExport={() => onExport(consolidation)}
              />
            }
          />
          <RuleTable
            consolidation={consolidation}
            scale={scale}
            onRules={ruleKeeper.keep}
            onTrace={(id) => setTraced({ kind: "question", id })}
          />
          <HoldingSection consolidation={consolidation} />
          <AgencySection consolidation={consolidation} scale={scale} />
          <OpenSection consolidation={consolidation} />
        </>
      )}
      <TraceDialog
        consolidation={consolidation}
        figure={traced}
        scale={scale}
        onClose={() => setTraced(null)}
      />
    </>
  );
}
