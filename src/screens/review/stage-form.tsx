import { useState } from "react";
import type { Question } from "#core/questionnaire/questions.ts";
import { givesLevel, givesReason, stageLevelOf } from "#core/review/review-edits.ts";
import { STAGE_NAMES } from "#core/review/review-words.ts";
import type { StageScorecard } from "#core/review/stage-scorecards.ts";
import { displayIndonesian, ExactText, parseExact } from "#core/shared/exact.ts";
import { Button } from "#ui/button.tsx";
import { DraftTextArea } from "#ui/draft-text-area.tsx";
import { LevelPicker } from "#ui/level-picker.tsx";
import { TextField } from "#ui/text-field.tsx";
import { readLevel, scaleNumbers } from "./level-words.ts";
import type { ReviewProps } from "./review-props.ts";
import { StageField } from "./stage-field.tsx";

interface StageFormProps extends ReviewProps {
  readonly question: Question;
  readonly scorecards: readonly StageScorecard[];
}

/** The level that the reviewer gives at the stage that is worked on, and the reason: both are kept as they are given. */
export function StageForm(props: StageFormProps) {
  const { assessment, question, stage, onStage, onEdit } = props;
  const given = stageLevelOf(assessment, stage, question.id);
  const differs = given !== null && differsFromBefore(props, given.level);
  return (
    <div className="stage-form">
      <StageField stage={stage} onStage={onStage} />
      {question.indicator.valueRule.kind === "level" ? (
        <LevelChoice {...props} />
      ) : (
        <ValueField {...props} key={given?.level ?? ""} />
      )}
      {given === null ? (
        <p className="quiet">Pilih tingkat dahulu, lalu tulis alasannya.</p>
      ) : (
        <>
          <DraftTextArea
            label="Alasan"
            hint={
              differs ? "Berbeda dari tahap sebelumnya: tulis sebabnya dan bukti yang kurang." : undefined
            }
            value={given.reason}
            longest={5_000}
            place={`${assessment.id} ${question.id} ${stage} reason`}
            onKeep={(_, reason) => onEdit(givesReason(assessment, stage, question.id, reason))}
          />
          <Button kind="plain" onClick={() => onEdit(givesLevel(assessment, stage, question.id, null))}>
            Hapus tingkat {STAGE_NAMES[stage].toLowerCase()}
          </Button>
        </>
      )}
    </div>
  );
}

function LevelChoice({ questionnaire, assessment, question, stage, scorecards, onEdit }: StageFormProps) {
  const given = stageLevelOf(assessment, stage, question.id);
  const before = standingBefore(scorecards, stage, question);
  return (
    <LevelPicker
      legend={`Tingkat menurut ${STAGE_NAMES[stage].toLowerCase()}`}
      scale={scaleNumbers(questionnaire)}
      chosen={given === null ? null : parseExact(given.level).toFraction()}
      origin={before === undefined ? null : before.toFraction()}
      options={question.indicator.levels.map(({ level }) => ({
        key: String(level),
        value: level,
        shown: String(level),
        label: `Tingkat ${level}${before?.equals(level) ? ", sama dengan tahap sebelumnya" : ""}`,
      }))}
      onChoose={(level) => onEdit(givesLevel(assessment, stage, question.id, ExactText.parse(level)))}
    />
  );
}

/** A value between two levels, as it is typed. */
function ValueField({ questionnaire, assessment, question, stage, onEdit }: StageFormProps) {
  const given = stageLevelOf(assessment, stage, question.id);
  const [text, setText] = useState(() => (given === null ? "" : displayIndonesian(parseExact(given.level))));
  const [error, setError] = useState<string | null>(null);
  const { min, max } = scaleNumbers(questionnaire);
  const keep = () => {
    const level = text.trim() === "" ? null : readLevel(questionnaire, text);
    if (text.trim() !== "" && level === null) {
      setError(`Tulis angka dari ${min} sampai ${max}, misalnya 3,25.`);
      return;
    }
    setError(null);
    onEdit(givesLevel(assessment, stage, question.id, level));
  };
  return (
    <TextField
      label={`Nilai menurut ${STAGE_NAMES[stage].toLowerCase()}`}
      hint={`Dari ${min} sampai ${max}, boleh dengan koma.`}
      error={error}
      inputMode="decimal"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
    />
  );
}

function standingBefore(scorecards: readonly StageScorecard[], stage: string, { id }: Question) {
  const place = scorecards.findIndex((one) => one.stage === stage);
  return scorecards[place - 1]?.values.get(id)?.value;
}

function differsFromBefore({ scorecards, stage, question }: StageFormProps, level: ExactText): boolean {
  const before = standingBefore(scorecards, stage, question);
  return before !== undefined && !before.equals(parseExact(level));
}
