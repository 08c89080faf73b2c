import { Edit } from "#core/assessment/change.ts";
import type { ConflictChoice, OpenConflict, Opinion } from "#core/exchange/plan-import.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { formatDateTime } from "#ui/format.ts";
import { type Holders, holdersOf, inSentence, namesOfChoices } from "./opinion-names.ts";
import { partInWords, valueInWords } from "./part-words.ts";

interface ConflictCardProps {
  readonly questionnaire: Questionnaire;
  readonly conflict: OpenConflict;
  readonly holders: Holders;
  /** What shall stand; null while it is left open. */
  readonly decision: Edit | null;
  readonly onDecide: (edit: Edit | null) => void;
}

/** The opinions side by side: of which OPD, who, when, and what each does to the index. */
export function ConflictCard({ questionnaire, conflict, holders, decision, onDecide }: ConflictCardProps) {
  const { choices, combined } = conflict;
  const [first] = choices;
  const edits = [...choices.map(({ edit }) => edit), ...(combined === null ? [] : [combined])];
  const chosen = decision === null ? "open" : String(edits.findIndex((edit) => isSame(edit, decision)));
  const decide = (value: string) => onDecide(value === "open" ? null : (edits[Number(value)] ?? null));
  if (first === undefined) {
    return null;
  }
  const names = namesOfChoices(choices, holders);
  const shownNow = valueInWords(questionnaire, Edit.parse({ ...first.edit, after: first.edit.before }));
  return (
    <article className="incoming__conflict" aria-label={partInWords(first.edit)}>
      <h3>{partInWords(first.edit)}</h3>
      <div className="incoming__sides">
        {choices.map((choice, place) => (
          <div key={choice.opinions[0]?.change} className="incoming__side">
            <p className="incoming__who">
              <b>{names[place]}</b>
            </p>
            <Authors choice={choice} holders={holders} />
            <p className="incoming__value">{valueInWords(questionnaire, choice.edit)}</p>
            <p className="quiet">
              {questionnaire.indexName} dengan pilihan ini: {choice.index}
            </p>
          </div>
        ))}
      </div>
      <ChoiceGroup
        legend={`Yang dipakai untuk ${partInWords(first.edit)}`}
        isLegendHidden
        value={chosen}
        onChoose={decide}
        choices={[
          ...names.map((name, place) => ({ value: String(place), label: `Pakai ${inSentence(name)}` })),
          ...(combined === null
            ? []
            : [
                {
                  value: String(choices.length),
                  label: "Gabungkan kedua teks",
                  hint: <span className="incoming__value">{valueInWords(questionnaire, combined)}</span>,
                },
              ]),
          { value: "open", label: "Biarkan dahulu", hint: `Sementara ditampilkan: ${shownNow}` },
        ]}
      />
    </article>
  );
}

/** Plans with and without the stage levels hold the same edit twice. */
function isSame(one: Edit, other: Edit): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Who wrote it and when; of several who say the same, each with whose it is. */
function Authors({
  choice: { opinions },
  holders,
}: {
  readonly choice: ConflictChoice;
  readonly holders: Holders;
}) {
  return opinions.map((opinion) => (
    <p key={opinion.change} className="quiet">
      {opinions.length > 1 && `${holdersOf(opinion, holders).join(", ")}: `}
      {authorOf(opinion)}, {formatDateTime(opinion.at)}
    </p>
  ));
}

function authorOf({ by }: Opinion): string {
  return by === "" ? "Tanpa nama" : by;
}
