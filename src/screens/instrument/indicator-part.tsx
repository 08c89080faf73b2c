import type { Indicator, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { displayIndonesian, parseExact } from "#core/shared/exact.ts";
import { headingAt } from "./heading-at.ts";
import { indicatorAnchor } from "./indicator-anchor.ts";
import { LevelPart } from "./level-part.tsx";
import { weightWords } from "./weight-words.ts";

interface IndicatorPartProps {
  readonly questionnaire: Questionnaire;
  readonly indicator: Indicator;
  /** 2 for an h2, and so on. */
  readonly headingDepth: number;
}

export function IndicatorPart({ questionnaire, indicator, headingDepth }: IndicatorPartProps) {
  const Heading = headingAt(headingDepth);
  const { number, name, explanation, references, ownerHint, services } = indicator;
  return (
    <article className="instrument__indicator">
      <Heading className="instrument__name" id={indicatorAnchor(number)} tabIndex={-1}>
        {number}. {name}
      </Heading>
      <p className="quiet">
        {[
          weightWords(questionnaire, indicator.weight),
          ownerHint === null ? "" : `Pengampu yang lazim: ${ownerHint}`,
          services === null ? "" : `Dijawab sekali untuk setiap layanan: ${services.join(", ")}`,
        ]
          .filter((words) => words !== "")
          .join(" · ")}
      </p>
      <p>{explanation}</p>
      <OutsideIndex indicator={indicator} />
      {indicator.technicalNotes
        .filter((note) => note.level === null)
        .map((note) => (
          <p key={note.text} className="instrument__note">
            {note.text} <small>({note.source})</small>
          </p>
        ))}
      <ol className="instrument__ladder">
        {indicator.levels.map((level) => (
          <LevelPart
            key={level.level}
            questionnaire={questionnaire}
            indicator={indicator}
            level={level}
            headingDepth={headingDepth + 1}
          />
        ))}
      </ol>
      {references.length > 0 && <p className="quiet">Rujukan: {references.join("; ")}.</p>}
    </article>
  );
}

function OutsideIndex({ indicator: { valueRule } }: { readonly indicator: Indicator }) {
  if (valueRule.kind !== "external-index") {
    return null;
  }
  const points = valueRule.breaks.map(
    ({ at, value }) => `${displayIndonesian(parseExact(at), 1)} → ${displayIndonesian(parseExact(value), 1)}`,
  );
  return (
    <p>
      Nilai diambil dari {valueRule.index}, lurus di antara titik-titik ini: {points.join("; ")}.
    </p>
  );
}
