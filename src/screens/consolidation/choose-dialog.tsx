import { useState } from "react";
import type { Outcome } from "#core/consolidation/consolidate.ts";
import { ConsolidationRule, LONGEST_REASON } from "#core/consolidation/consolidation-rule.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import { valueInWords } from "#core/report/figure-words.ts";
import { reachableValues } from "#core/scoring/steps.ts";
import { exactText, type Fraction } from "#core/shared/exact.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { LevelPicker } from "#ui/level-picker.tsx";
import { TextArea } from "#ui/text-area.tsx";
import { tooLong } from "#ui/too-long.ts";
import { questionInWords } from "./consolidation-words.ts";
import { OwnerLevels } from "./owner-levels.tsx";
import type { NumberScale } from "./value-chip.tsx";

interface ChooseDialogProps {
  /** Null while nothing is to be chosen. */
  readonly outcome: Outcome | null;
  readonly questionnaire: Questionnaire;
  readonly scale: NumberScale;
  readonly onClose: () => void;
  readonly onChoose: (question: QuestionId, rule: ConsolidationRule) => void;
}

/** A level by the coordination team's own judgement, and why. */
export function ChooseDialog({ outcome, onClose, ...more }: ChooseDialogProps) {
  return (
    <Dialog title="Pilih tingkat sendiri" isOpen={outcome !== null} onClose={onClose}>
      {outcome !== null && <Choice key={outcome.question.id} outcome={outcome} onClose={onClose} {...more} />}
    </Dialog>
  );
}

function Choice(props: ChooseDialogProps & { readonly outcome: Outcome }) {
  const { outcome, questionnaire, scale, onClose, onChoose } = props;
  const { question, rule } = outcome;
  const [level, setLevel] = useState<string | null>(rule?.kind === "chosen" ? rule.level : null);
  const [reason, setReason] = useState(rule?.kind === "chosen" ? rule.reason : "");
  const [isTried, setTried] = useState(false);
  const choose = () => {
    setTried(true);
    const chosen = ConsolidationRule.safeParse({ kind: "chosen", level, reason: reason.trim() });
    if (chosen.success) {
      onChoose(question.id, chosen.data);
    }
  };
  return (
    <>
      <p>{questionInWords(question)}</p>
      <OwnerLevels outcome={outcome} scale={scale} />
      <p className="choose__legend" aria-hidden="true">
        Tingkat yang dipakai
      </p>
      <LevelPicker
        legend={`Tingkat indikator ${question.id}`}
        options={valuesOf(questionnaire, outcome).map((value) => ({
          key: exactText(value),
          value: value.valueOf(),
          shown: valueInWords(question.indicator, value),
          label: `Tingkat ${valueInWords(question.indicator, value)}`,
        }))}
        scale={scale}
        chosen={level}
        origin={null}
        onChoose={setLevel}
      />
      {isTried && level === null && (
        <p className="field__error" role="alert">
          Pilih tingkatnya.
        </p>
      )}
      <TextArea
        label="Alasan"
        hint="Misalnya hasil rapat atau bukti yang belum cukup. Tersimpan bersama penilaian instansi."
        value={reason}
        error={isTried && reason.trim() === "" ? "Tulis alasannya." : tooLong(reason, LONGEST_REASON)}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className="consolidation__ways">
        <Button kind="main" onClick={choose}>
          Pakai tingkat ini
        </Button>
        <Button onClick={onClose}>Batal</Button>
      </p>
    </>
  );
}

/** The scale's lowest, and every value at which a step of the question ends. */
function valuesOf(questionnaire: Questionnaire, { question }: Outcome): readonly Fraction[] {
  const lowest = scaleOf(questionnaire).min;
  const reachable = reachableValues(questionnaire, question.indicator);
  return reachable[0]?.equals(lowest) ? reachable : [lowest, ...reachable];
}
