import type { Indicator, IndicatorLevel, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { namedLevel } from "#core/questionnaire/questions.ts";
import { LevelChip } from "#ui/level-chip.tsx";
import { headingAt } from "./heading-at.ts";

interface LevelPartProps {
  readonly questionnaire: Questionnaire;
  readonly indicator: Indicator;
  readonly level: IndicatorLevel;
  /** 2 for an h2, and so on. */
  readonly headingDepth: number;
}

/** What one level asks, what usually proves it, and what technical guides say of it. */
export function LevelPart({ questionnaire, indicator, level, headingDepth }: LevelPartProps) {
  const Heading = headingAt(headingDepth);
  const hints = indicator.evidence.filter((hint) => hint.fromLevel === level.level);
  const notes = indicator.technicalNotes.filter((note) => note.level === level.level);
  const name = namedLevel(questionnaire, indicator, level.level)?.name ?? "";
  return (
    <li>
      <LevelChip
        value={level.level}
        scale={{ min: Number(questionnaire.scale.min), max: Number(questionnaire.scale.max) }}
        label={`Tingkat ${level.level}`}
        isLarge
      />
      <div>
        <Heading className="instrument__level">{name}</Heading>
        {level.statement !== null && <p>{level.statement}</p>}
        {level.criteria.length > 0 && (
          <>
            {level.atLeast !== null && (
              <p className="quiet">
                Cukup {level.atLeast} dari {level.criteria.length} kriteria berikut.
              </p>
            )}
            <ul>
              {level.criteria.map((criterion) => (
                <li key={criterion.id}>{criterion.text}</li>
              ))}
            </ul>
          </>
        )}
        {hints.length > 0 && (
          <>
            <p className="instrument__label">Bukti yang biasanya diminta</p>
            <ul>
              {hints.map((hint) => (
                <li key={hint.text}>{hint.text}</li>
              ))}
            </ul>
          </>
        )}
        {notes.map((note) => (
          <p key={note.text} className="instrument__note">
            {note.text} <small>({note.source})</small>
          </p>
        ))}
      </div>
    </li>
  );
}
