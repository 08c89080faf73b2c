import type { Group, Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { ContentsEntry } from "#ui/contents.tsx";
import { groupAnchor, indicatorAnchor } from "./anchors.ts";

/** What is said of the whole, then the tree: groups with their indicators. */
export function instrumentContents({ groups }: Questionnaire): readonly ContentsEntry[] {
  return [
    { id: "dasar-aturan", label: "Dasar aturan" },
    { id: "asal-isi", label: "Asal isi" },
    { id: "predikat", label: "Predikat" },
    { id: "tingkat-kematangan", label: "Tingkat kematangan" },
    ...groups.map(groupEntry),
  ];
}

function groupEntry(group: Group): ContentsEntry {
  return {
    id: groupAnchor(group.id),
    label: group.name,
    entries: [
      ...group.groups.map(groupEntry),
      ...group.indicators.map(({ number, name }) => ({
        id: indicatorAnchor(number),
        label: `${number}. ${name}`,
      })),
    ],
  };
}
