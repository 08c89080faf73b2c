import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { scaleOf } from "#core/questionnaire/scale.ts";
import { displayIndonesian, parseExact } from "#core/shared/exact.ts";

/** A predicate's part of the scale. */
interface Band {
  readonly name: string;
  readonly shown: string;
  /** Both in hundredths of the width. */
  readonly left: number;
  readonly width: number;
}

/** Where the predicates begin, as hairlines behind the picture. */
export function SpreadBands({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  return bandsOf(questionnaire).map(({ name, left }) => (
    <span key={name} className="spread-figure__border" style={{ left: `${left}%` }} />
  ));
}

/** The scale under the picture: the borders, and between them the names of the predicates. */
export function SpreadAxis({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const { max } = scaleOf(questionnaire);
  return (
    <div className="spread-figure__axis" aria-hidden="true">
      {bandsOf(questionnaire).map(({ name, left, width, shown }) => (
        <span key={name} className="spread-figure__band" style={{ left: `${left}%`, width: `${width}%` }}>
          <span className="spread-figure__from" data-at={left === 0 ? "start" : undefined}>
            {shown}
          </span>
          <span className="spread-figure__name">{name}</span>
        </span>
      ))}
      <span className="spread-figure__end">{displayIndonesian(max)}</span>
    </div>
  );
}

/** Highest first, as the instrument lists them; the lowest begins where the scale does. */
function bandsOf(questionnaire: Questionnaire): readonly Band[] {
  const { min, max } = scaleOf(questionnaire);
  const length = max.sub(min);
  const place = (value: typeof min) => value.sub(min).div(length).mul(100).valueOf();
  const starts = questionnaire.predicates.map((predicate) => {
    const start = parseExact(predicate.min);
    return { name: predicate.name, start: start.compare(min) < 0 ? min : start };
  });
  return starts.map(({ name, start }, index) => {
    const end = starts[index - 1]?.start ?? max;
    return {
      name,
      shown: displayIndonesian(start),
      left: place(start),
      width: place(end) - place(start),
    };
  });
}
