import { Edit } from "#core/assessment/change.ts";
import type { ConflictChoice, OpenConflict } from "#core/exchange/plan-import.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { formatDateTime } from "#ui/format.ts";
import { partInWords, valueInWords } from "./part-words.ts";

interface ConflictCardProps {
  readonly questionnaire: Questionnaire;
  readonly conflict: OpenConflict;
  readonly senders: readonly string[];
  /** What shall stand; null while it is left open. */
  readonly decision: Edit | null;
  readonly onDecide: (edit: Edit | null) => void;
}

/** The opinions side by side: who, when, and what each does to the index. */
export function ConflictCard({ questionnaire, conflict, senders, decision, onDecide }: ConflictCardProps) {
  const { choices, combined } = conflict;
  const [first] = choices;
  const edits = [...choices.map(({ edit }) => edit), ...(combined === null ? [] : [combined])];
  const chosen = decision === null ? "open" : String(edits.indexOf(decision));
  const decide = (value: string) => onDecide(value === "open" ? null : (edits[Number(value)] ?? null));
  if (first === undefined) {
    return null;
  }
  const names = namesOf(choices, senders);
  const shownNow = valueInWords(questionnaire, Edit.parse({ ...first.edit, after: first.edit.before }));
  return (
    <article className="incoming__conflict" aria-label={partInWords(first.edit)}>
      <h3>{partInWords(first.edit)}</h3>
      <div className="incoming__sides">
        {choices.map((choice, place) => (
          <div key={choice.change} className="incoming__side">
            <p className="incoming__who">
              <b>{names[place]}</b>
            </p>
            <p className="quiet">
              {choice.by === "" ? "Tanpa nama" : choice.by}, {formatDateTime(choice.at)}
            </p>
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

/** No two alike, so that a choice can be told by its name: opinions that came with earlier files are all here by now. */
function namesOf(choices: readonly ConflictChoice[], senders: readonly string[]): readonly string[] {
  const held = choices.map((choice) => whoseOf(choice, senders));
  const told = choices.map(({ by }, place) => (isTwice(held, place) && by !== "" ? by : (held[place] ?? "")));
  return told.map((name, place) => (isTwice(told, place) ? `${name} (pendapat ${place + 1})` : name));
}

function isTwice(names: readonly string[], place: number): boolean {
  return names.some((name, other) => other !== place && name === names[place]);
}

function whoseOf({ copies }: ConflictChoice, senders: readonly string[]): string {
  const names = copies.map((copy) => (copy === 0 ? "Di sini" : (senders[copy - 1] ?? "Kiriman")));
  return [...new Set(names)].join(", ") || "Pendapat lain";
}

function inSentence(name: string): string {
  return name.startsWith("Di sini") ? `yang di sini${name.slice("Di sini".length)}` : `yang dari ${name}`;
}
