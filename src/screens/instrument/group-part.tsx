import type { Group, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { IndicatorPart } from "./indicator-part.tsx";
import { weightWords } from "./weight-words.ts";

interface GroupPartProps {
  readonly questionnaire: Questionnaire;
  readonly group: Group;
  /** 0 for the outermost. */
  readonly depth: number;
}

export function GroupPart({ questionnaire, group, depth }: GroupPartProps) {
  const term = questionnaire.groupTerms[depth] ?? "";
  const Heading = depth === 0 ? "h2" : "h3";
  return (
    <section className="instrument__group">
      <Heading>
        {term}: {group.name}
      </Heading>
      <p className="quiet">{weightWords(questionnaire, group.weight)}</p>
      {group.groups.map((inner) => (
        <GroupPart key={inner.id} questionnaire={questionnaire} group={inner} depth={depth + 1} />
      ))}
      {group.indicators.map((indicator) => (
        <IndicatorPart key={indicator.number} questionnaire={questionnaire} indicator={indicator} />
      ))}
    </section>
  );
}
