import type { Outcome } from "#core/consolidation/consolidate.ts";
import type { ConsolidationRule } from "#core/consolidation/consolidation-rule.ts";
import { displayIndonesian, parseExact } from "#core/shared/exact.ts";
import { Button } from "#ui/button.tsx";
import { SelectField, type SelectOption } from "#ui/select-field.tsx";
import { optionOfRule, ruleOfOption } from "./consolidation-words.ts";

interface RulePickerProps {
  readonly outcome: Outcome;
  readonly onRule: (rule: ConsolidationRule | null) => void;
  /** A level is to be chosen by hand, with a reason. */
  readonly onChoose: () => void;
}

/** How the answer to one question comes about. With one owner there is only its answer, or a level chosen by hand. */
export function RulePicker({ outcome, onRule, onChoose }: RulePickerProps) {
  const { question, rule } = outcome;
  const pick = (option: string) => {
    const picked = ruleOfOption(option);
    if (picked === undefined) {
      onChoose();
    } else {
      onRule(picked);
    }
  };
  if (outcome.owners.length <= 1 && rule === null) {
    return (
      <Button kind="plain" onClick={onChoose}>
        Pilih sendiri<span className="visually-hidden"> tingkat indikator {question.id}</span>
      </Button>
    );
  }
  return (
    <div className="rule-picker">
      <SelectField
        label={`Aturan indikator ${question.id}`}
        isLabelHidden
        value={optionOfRule(rule)}
        onChange={(event) => pick(event.currentTarget.value)}
        options={optionsOf(outcome)}
      />
      {rule?.kind === "chosen" && (
        <Button kind="plain" onClick={onChoose}>
          Ubah pilihan<span className="visually-hidden"> indikator {question.id}</span>
        </Button>
      )}
    </div>
  );
}

/** A rule that names an OPD which is not among the sources now stays in the list, so that it can be seen. */
function optionsOf({ owners, rule }: Outcome): readonly SelectOption[] {
  const agencies = owners.map(({ agency }) => agency);
  const named = rule?.kind === "owner" && !agencies.includes(rule.agency) ? [rule.agency] : [];
  return [
    { value: "", label: owners.length > 1 ? "Harus sepakat" : "Jawaban pengampu" },
    ...(owners.length > 1 || rule?.kind === "lowest" ? [{ value: "lowest", label: "Yang terendah" }] : []),
    ...(owners.length > 1 ? agencies : []).map((agency) => ({
      value: `owner:${agency}`,
      label: `Jawaban ${agency}`,
    })),
    ...named.map((agency) => ({ value: `owner:${agency}`, label: `Jawaban ${agency} (bukan pengampu)` })),
    {
      value: "chosen",
      label:
        rule?.kind === "chosen" ? `Pilihan: ${displayIndonesian(parseExact(rule.level))}` : "Pilih sendiri…",
    },
  ];
}
