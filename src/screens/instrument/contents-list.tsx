import type { Group, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { jumpToIndicator } from "./indicator-anchor.ts";

export function ContentsList({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  return (
    <nav aria-label="Isi instrumen" className="instrument__contents">
      <GroupList groups={questionnaire.groups} />
    </nav>
  );
}

function GroupList({ groups }: { readonly groups: readonly Group[] }) {
  return (
    <ul>
      {groups.map((group) => (
        <li key={group.id}>
          {group.name}
          {group.groups.length > 0 && <GroupList groups={group.groups} />}
          {group.indicators.length > 0 && (
            <ul>
              {group.indicators.map(({ number, name }) => (
                <li key={number}>
                  <button type="button" className="instrument__jump" onClick={() => jumpToIndicator(number)}>
                    {number}. {name}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
