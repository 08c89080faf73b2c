import type { Capability } from "#core/questionnaire/questionnaire.ts";
import { displayIndonesian, parseExact } from "#core/shared/exact.ts";

export function LevelNames({ capability }: { readonly capability: Capability }) {
  return (
    <>
      <h3 className="instrument__capability">{capability.name}</h3>
      <dl className="instrument__levels">
        {capability.levels.map(({ level, name, meaning, band }) => (
          <div key={level}>
            <dt>
              {level}. {name}
              {band !== null && (
                <span className="quiet">
                  {" "}
                  ({displayIndonesian(parseExact(band.from))}–{displayIndonesian(parseExact(band.to))})
                </span>
              )}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
