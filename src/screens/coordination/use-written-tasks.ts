import { useState } from "react";
import { foldKey } from "#core/programme/folded-text.ts";
import { recallFromTab, rememberInTab, type WrittenTexts } from "#ui/tab-memory.ts";
import type { Coordinated } from "./coordination-screen.tsx";
import {
  NO_OWNER,
  namesIn,
  type OwnerText,
  type OwnerTexts,
  textsOfOwners,
  withAsked,
} from "./owner-texts.ts";

interface WrittenTasks {
  readonly owners: OwnerTexts;
  /** Of all indicators that have none of their own. */
  readonly deadline: string;
  readonly note: string;
}

/** What is to be handed out, while it is being written: still there after going elsewhere and coming back, for as long as the tab lives. */
export function useWrittenTasks(coordinated: Coordinated) {
  const place = `tugas ${coordinated.id}`;
  const [tasks, setTasks] = useState(() => {
    const proposed = textsOfOwners(coordinated.owners);
    const texts = recallFromTab(place);
    return texts === null ? { owners: proposed, deadline: "", note: "" } : tasksOf(proposed, texts);
  });
  const write = (part: Partial<WrittenTasks>) => {
    const next = { ...tasks, ...part };
    setTasks(next);
    rememberInTab(place, textsOf(next));
  };
  return { ...tasks, write, forget: () => rememberInTab(place, null) };
}

function textsOf({ owners, deadline, note }: WrittenTasks): WrittenTexts {
  const lines = [...owners].flatMap(([indicator, text]) => [
    [`owners ${indicator}`, text.owners],
    [`deadline ${indicator}`, text.deadline],
    [`note ${indicator}`, text.note],
    ...[...(text.each ?? [])].flatMap(([agency, asked]) => [
      [`deadline ${indicator} ${agency}`, asked.deadline],
      [`note ${indicator} ${agency}`, asked.note],
    ]),
  ]);
  return { ...Object.fromEntries(lines), deadline, note };
}

function tasksOf(proposed: OwnerTexts, texts: WrittenTexts): WrittenTasks {
  const owners = new Map(
    [...proposed].map(([indicator, { owners: names }]) => [
      indicator,
      withEach(indicator, texts, {
        ...NO_OWNER,
        owners: texts[`owners ${indicator}`] ?? names,
        deadline: texts[`deadline ${indicator}`] ?? "",
        note: texts[`note ${indicator}`] ?? "",
      }),
    ]),
  );
  return { owners, deadline: texts["deadline"] ?? "", note: texts["note"] ?? "" };
}

function withEach(indicator: string, texts: WrittenTexts, line: OwnerText): OwnerText {
  return namesIn(line.owners).reduce((text, agency) => {
    const deadline = texts[`deadline ${indicator} ${foldKey(agency)}`];
    const note = texts[`note ${indicator} ${foldKey(agency)}`];
    return deadline === undefined || note === undefined ? text : withAsked(text, agency, { deadline, note });
  }, line);
}
