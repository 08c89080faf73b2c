import { render } from "vitest-browser-react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import { succeed } from "#core/shared/result.ts";
import { ProgrammesScreen, type ProgrammesScreenProps } from "#screens/programmes/programmes-screen.tsx";
import { newId } from "#test/support/assessment-builders.ts";
import { LiveView } from "#test/support/live-view.tsx";
import { withProgrammes } from "#test/support/programme-builders.ts";
import { lifelikeProgrammes } from "#test/support/programme-samples.ts";
import { sampleAssessment, sampleSpbe2020 } from "#test/support/screen-samples.ts";
import "#ui/styles.css";

/** Of a whole city, with nothing answered. */
export function institution(): Assessment {
  return sampleAssessment({ details: { agency: null, year: 2026 } });
}

interface Shown extends Partial<Omit<ProgrammesScreenProps, "onEdit" | "assessment">> {
  readonly assessment?: Assessment;
  /** Sees the edits and what they lead to. */
  readonly onEdit?: (edits: readonly Edit[], after: Assessment) => void;
}

export function showProgrammes({ assessment, onEdit = () => {}, ...props }: Shown = {}) {
  const shown = assessment ?? withProgrammes(institution(), ...lifelikeProgrammes());
  return render(
    <LiveView questionnaire={sampleSpbe2020()} assessment={shown} onEdit={onEdit}>
      {(view) => (
        <ProgrammesScreen
          {...view}
          taskAgencies={TASK_AGENCIES}
          newId={newId}
          onReadTable={async () => succeed([])}
          onExport={async () => succeed("program-strategis.xlsx")}
          {...props}
        />
      )}
    </LiveView>,
  );
}

const TASK_AGENCIES = ["Bappeda", "Dinas Sosial"];
