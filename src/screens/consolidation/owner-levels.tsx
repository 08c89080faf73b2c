import type { Outcome } from "#core/consolidation/consolidate.ts";
import { namesInWords } from "#core/consolidation/decision-words.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { type NumberScale, ValueChip } from "./value-chip.tsx";

interface OwnerLevelsProps {
  readonly outcome: Outcome;
  readonly scale: NumberScale;
}

/** The levels that the owners give, lowest first, each with the names of those that give it. */
export function OwnerLevels({ outcome, scale }: OwnerLevelsProps) {
  if (outcome.owners.length === 0) {
    return <span className="quiet">Tidak ada pengampu</span>;
  }
  return (
    <ul className="owner-levels">
      {groupedByValue(outcome).map(({ value, agencies }) => (
        <li key={value?.toFraction() ?? ""}>
          <ValueChip question={outcome.question} value={value} scale={scale} />
          <span>{namesInWords(agencies)}</span>
        </li>
      ))}
    </ul>
  );
}

interface ValueGroup {
  readonly value: Fraction | null;
  readonly agencies: readonly string[];
}

/** Those that have not answered come last. */
function groupedByValue({ owners }: Outcome): readonly ValueGroup[] {
  const groups = new Map<string, ValueGroup>();
  for (const { agency, value } of owners) {
    const key = value?.toFraction() ?? "";
    groups.set(key, { value, agencies: [...(groups.get(key)?.agencies ?? []), agency] });
  }
  return [...groups.values()].sort(byValue);
}

function byValue({ value: one }: ValueGroup, { value: other }: ValueGroup): number {
  if (one === null || other === null) {
    return Number(one === null) - Number(other === null);
  }
  return one.compare(other);
}
