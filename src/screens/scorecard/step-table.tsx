import { type ReactNode, useState } from "react";
import { questionName } from "#core/report/question-words.ts";
import type { Step } from "#core/scoring/steps.ts";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { LevelMove } from "./level-move.tsx";
import { MissingCriteria } from "./missing-criteria.tsx";
import { gainInWords } from "./score-words.ts";
import type { ScorecardFacts } from "./scorecard-facts.ts";

interface StepTableProps {
  readonly facts: ScorecardFacts;
  readonly caption: string;
  readonly steps: readonly Step[];
  /** Whether a row may hold more than one step of its indicator. */
  readonly countsSteps: boolean;
}

const FIRST_SHOWN = 8;

/** Which indicators to raise, by how much, and what that adds to the index. A long list shows its beginning first. */
export function StepTable({ facts, caption, steps, countsSteps }: StepTableProps) {
  const [showsAll, setShowsAll] = useState(false);
  const columns: readonly Column<Step>[] = [
    { head: "Indikator", namesRow: true, cell: (step) => <StepName facts={facts} step={step} /> },
    { head: "Tingkat", cell: (step) => <Move facts={facts} step={step} /> },
    ...(countsSteps
      ? [{ head: "Langkah", isNumber: true, cell: (step: Step): ReactNode => step.stepCount }]
      : []),
    {
      head: "Indeks",
      isNumber: true,
      cell: (step) => <span className="delta">{gainInWords(step.gain)}</span>,
    },
  ];
  return (
    <>
      <DataTable
        caption={caption}
        isCaptionHidden
        columns={columns}
        rows={showsAll ? steps : steps.slice(0, FIRST_SHOWN)}
        rowKey={(step) => step.question}
      />
      {steps.length > FIRST_SHOWN && (
        <p className="step-table__more">
          <Button kind="plain" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? `Tampilkan ${FIRST_SHOWN} teratas saja` : `Tampilkan semua (${steps.length})`}
          </Button>
        </p>
      )}
    </>
  );
}

interface StepProps {
  readonly facts: ScorecardFacts;
  readonly step: Step;
}

function StepName({ facts, step }: StepProps) {
  const question = facts.questions.find(({ id }) => id === step.question);
  if (question === undefined) {
    return null;
  }
  return (
    <>
      <a href={paths.indicator(facts.assessment.id, question.id)}>
        {question.id}. {questionName({ question })}
      </a>
      <MissingCriteria facts={facts} question={question} step={step} />
    </>
  );
}

function Move({ facts, step }: StepProps) {
  const question = facts.questions.find(({ id }) => id === step.question);
  if (question === undefined) {
    return null;
  }
  return (
    <LevelMove
      question={question}
      from={step.fromUnanswered ? null : step.from}
      to={step.to}
      scale={facts.scale}
    />
  );
}
