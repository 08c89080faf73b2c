import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { Button } from "#ui/button.tsx";
import { SelectField } from "#ui/select-field.tsx";

interface AddCitationProps {
  /** Those that are not cited yet. */
  readonly questions: readonly Question[];
  readonly onAdd: (question: QuestionId) => void;
}

/** One choice and one press for each. What was chosen and not added when this goes away is added then: it was meant. */
export function AddCitation({ questions, onAdd }: AddCitationProps) {
  const [chosen, setChosen] = useState("");
  const question = questions.find(({ id }) => id === chosen);
  const add = () => {
    if (question !== undefined) {
      onAdd(question.id);
      setChosen("");
    }
  };
  const waiting = useRef(add);
  useLayoutEffect(() => {
    waiting.current = add;
  });
  useEffect(() => () => waiting.current(), []);
  return (
    <div className="add-citation">
      <SelectField
        label="Tambah indikator"
        value={question === undefined ? "" : chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        options={[
          { value: "", label: "Pilih indikator" },
          ...questions.map(({ id, indicator }) => ({ value: id, label: `${id}. ${indicator.shortName}` })),
        ]}
      />
      <Button isOff={question === undefined} onClick={add}>
        Tambahkan
      </Button>
    </div>
  );
}
