import { STAGE_NAMES } from "#core/review/review-words.ts";
import { STAGES, Stage } from "#core/review/stage-level.ts";
import { SelectField } from "#ui/select-field.tsx";

interface StageFieldProps {
  readonly stage: Stage;
  readonly onStage: (stage: Stage) => void;
}

/** The stage that is worked on: levels and remarks go there. */
export function StageField({ stage, onStage }: StageFieldProps) {
  return (
    <SelectField
      label="Tahap yang dikerjakan"
      value={stage}
      onChange={(event) => onStage(Stage.parse(event.currentTarget.value))}
      options={STAGES.map((one) => ({ value: one, label: STAGE_NAMES[one] }))}
    />
  );
}
