import { lazy, Suspense, useState } from "react";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { questionStates } from "#core/scoring/question-states.ts";
import { paths } from "#screens/paths.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { IndicatorsSection } from "./indicators-section.tsx";
import { ResultSection } from "./result-section.tsx";
import { TaskNotice } from "./task-notice.tsx";
import "./overview.css";

const EditDetails = lazy(() => import("./edit-details.tsx"));

export interface OverviewScreenProps extends AssessmentView {
  /** Where the person was last; null when nowhere yet. */
  readonly lastQuestion: QuestionId | null;
  /** True when the person came here to search. */
  readonly focusSearch?: boolean;
}

/** The whole tree, what stands and what is left. */
export function OverviewScreen(props: OverviewScreenProps) {
  const { questionnaire, assessment, scorecard, lastQuestion, focusSearch = false, onEdit } = props;
  const { institution, agency, year } = assessment.details;
  const [isEditing, setEditing] = useState(false);
  const states = questionStates(questionnaire, assessment);
  return (
    <main id="isi" tabIndex={-1} className="page overview">
      <header className="overview__head">
        <div>
          <p className="quiet overview__context">
            {agency !== null && `${institution} · `}
            <a href={paths.instrument(questionnaire.id)}>{questionnaire.shortTitle}</a> · tahun {year}
          </p>
          <h1>{agency ?? institution}</h1>
        </div>
        <div className="overview__ways">
          <LinkButton kind="plain" href={paths.incoming(assessment.id)}>
            Buka kiriman
          </LinkButton>
          <Button kind="plain" onClick={() => setEditing(true)}>
            Ubah rincian
          </Button>
        </div>
      </header>
      {questionnaire.disclaimer !== null && (
        <Alert kind="warn" isNews={false}>
          {questionnaire.disclaimer}
        </Alert>
      )}
      {assessment.task !== undefined && (
        <TaskNotice task={assessment.task} report={paths.report(assessment.id)} />
      )}
      <ResultSection
        questionnaire={questionnaire}
        assessment={assessment}
        scorecard={scorecard}
        states={states}
        lastQuestion={lastQuestion}
      />
      <IndicatorsSection
        questionnaire={questionnaire}
        assessment={assessment}
        scorecard={scorecard}
        states={states}
        lastQuestion={lastQuestion}
        focusSearch={focusSearch}
      />
      {isEditing && (
        <Suspense fallback={null}>
          <EditDetails
            questionnaire={questionnaire}
            assessment={assessment}
            onEdit={onEdit}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      )}
    </main>
  );
}
