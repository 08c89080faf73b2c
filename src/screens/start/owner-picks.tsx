import { type Owner, ownersOf } from "#core/questionnaire/owners.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";

interface OwnerPicksProps {
  readonly questionnaire: Questionnaire;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** All that one OPD usually answers, with one press. */
export function OwnerPicks({ questionnaire, chosen, onChoose }: OwnerPicksProps) {
  const owners = ownersOf(questionnaire);
  if (owners.length === 0) {
    return null;
  }
  return (
    <fieldset className="owners">
      <legend className="owners__legend">Pilih yang biasanya diampu</legend>
      {owners.map((owner) => {
        const isChosen = owner.indicators.every((number) => chosen.has(number));
        return (
          <button
            key={owner.name}
            type="button"
            className="owners__one"
            aria-pressed={isChosen}
            onClick={() => onChoose(withOwner(chosen, owner, !isChosen))}
          >
            {owner.name} <span className="owners__count">{owner.indicators.length}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

function withOwner(
  chosen: ReadonlySet<string>,
  { indicators }: Owner,
  isWanted: boolean,
): ReadonlySet<string> {
  const owned = new Set<string>(indicators);
  return isWanted
    ? new Set([...chosen, ...owned])
    : new Set([...chosen].filter((number) => !owned.has(number)));
}
