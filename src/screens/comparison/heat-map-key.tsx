import { levelsOf } from "#core/comparison/comparison-levels.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { LevelChip } from "#ui/level-chip.tsx";

/** Which look stands for what. */
export function HeatMapKey({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const { from, to } = levelsOf(questionnaire);
  const levels = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  return (
    <ul className="comparison__key" aria-label="Arti warna dan pola">
      {levels.map((level) => (
        <li key={level}>
          <LevelChip value={level} scale={{ min: from, max: to }} label={`Tingkat ${level}`} />
        </li>
      ))}
      <li>
        <span className="comparison__hatch" aria-hidden="true" /> belum dijawab atau belum lengkap
      </li>
      <li>
        <span className="comparison__dash" aria-hidden="true">
          –
        </span>{" "}
        tidak ditanyakan
      </li>
    </ul>
  );
}
