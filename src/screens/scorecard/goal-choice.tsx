import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { displayIndonesian } from "#core/shared/exact.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { WantedGoal } from "./goal.ts";
import { earnedPredicates } from "./predicate-words.ts";

interface GoalChoiceProps {
  readonly questionnaire: Questionnaire;
  readonly wanted: WantedGoal;
  readonly onWant: (wanted: WantedGoal) => void;
  /** What is wrong with the typed index. */
  readonly error: string | null;
}

const OTHER = "indeks-lain";

/** A predicate, or an index of one's own. */
export function GoalChoice({ questionnaire, wanted, onWant, error }: GoalChoiceProps) {
  const predicates = earnedPredicates(questionnaire);
  const choose = (value: string) => {
    const predicate = predicates.find(({ name }) => name === value);
    onWant(predicate === undefined ? { kind: "index", text: "" } : { kind: "predicate", name: value });
  };
  return (
    <div className="goal-choice">
      <ChoiceGroup
        legend="Sasaran"
        inLine
        choices={[
          ...predicates.map(({ name, goal }) => ({
            value: name,
            label: `${name} (${displayIndonesian(goal)})`,
          })),
          { value: OTHER, label: "Indeks lain" },
        ]}
        value={wanted.kind === "predicate" ? wanted.name : OTHER}
        onChoose={choose}
      />
      {wanted.kind === "index" && (
        <TextField
          label="Indeks yang diinginkan"
          inputMode="decimal"
          autoComplete="off"
          value={wanted.text}
          error={error}
          onChange={(event) => onWant({ kind: "index", text: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
