import { ChoiceGroup } from "./choice-group.tsx";
import { TextField } from "./text-field.tsx";
import "./goal-choice.css";

type Wanted =
  | { readonly kind: "predicate"; readonly name: string }
  | { readonly kind: "index"; readonly text: string };

interface GoalChoiceProps {
  /** The predicates to choose from, each as "Baik (2,60)". */
  readonly predicates: readonly { readonly name: string; readonly label: string }[];
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
  /** What is wrong with the typed index. */
  readonly error: string | null;
}

const OTHER = "indeks-lain";

/** A predicate, or an index of one's own. */
export function GoalChoice({ predicates, wanted, onWant, error }: GoalChoiceProps) {
  const choose = (value: string) =>
    onWant(value === OTHER ? { kind: "index", text: "" } : { kind: "predicate", name: value });
  return (
    <div className="goal-choice">
      <ChoiceGroup
        legend="Sasaran"
        inLine
        choices={[
          ...predicates.map(({ name, label }) => ({ value: name, label })),
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
