import type { Group, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { groupAnchor } from "./anchors.ts";
import { headingAt } from "./heading-at.ts";
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
  const Heading = headingAt(depth + 2);
  return (
    <section className={depth === 0 ? "instrument__group instrument__group--outer" : "instrument__group"}>
      <Heading className="instrument__group-name" id={groupAnchor(group.id)} tabIndex={-1}>
        {term}: {group.name}
      </Heading>
      <p className="quiet">{weightWords(questionnaire, group.weight)}</p>
      {group.groups.map((inner) => (
        <GroupPart key={inner.id} questionnaire={questionnaire} group={inner} depth={depth + 1} />
      ))}
      {group.indicators.map((indicator) => (
        <IndicatorPart
          key={indicator.number}
          questionnaire={questionnaire}
          indicator={indicator}
          headingDepth={depth + 3}
        />
      ))}
    </section>
  );
}
