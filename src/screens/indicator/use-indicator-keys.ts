import { useState } from "react";
import type { Standing } from "#core/assessment/answer.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { standingUpTo } from "./standing-up-to.ts";
import type { AnswerEdits } from "./use-answer-edits.ts";
import { type Shortcuts, useShortcuts } from "./use-shortcuts.ts";

interface IndicatorKeysSubject {
  readonly question: Question;
  readonly standing: Standing;
  readonly edits: AnswerEdits;
  readonly goTo: (where: "previous" | "next") => void;
  readonly search: () => void;
  readonly help: () => void;
  readonly announce: (sentence: string) => void;
}

interface IndicatorKeys {
  readonly areOn: boolean;
  readonly onSwitch: () => void;
}

/** For the whole visit: going on to another indicator must not switch them on again. */
let areOnForVisit = true;

/** j and k go on and back, a digit ticks everything up to that level, "/" searches, "?" helps. */
export function useIndicatorKeys(subject: IndicatorKeysSubject): IndicatorKeys {
  const [areOn, setOn] = useState(areOnForVisit);
  const { goTo, search, help } = subject;
  useShortcuts(
    { j: () => goTo("next"), k: () => goTo("previous"), "/": search, "?": help, ...digitKeys(subject) },
    { areOn, subject: subject.question.id, stepKeys: ["j", "k"] },
  );
  const onSwitch = () => {
    areOnForVisit = !areOn;
    setOn(!areOn);
  };
  return { areOn, onSwitch };
}

function digitKeys({ question, standing, edits, announce }: IndicatorKeysSubject): Shortcuts {
  const { indicator } = question;
  if (indicator.valueRule.kind === "external-index") {
    return {};
  }
  const keys = indicator.levels
    .filter(({ level }) => level <= 9)
    .map(({ level }) => {
      const tickUpTo = () => {
        const after = standingUpTo(indicator, level);
        if (after === null) {
          return;
        }
        if (isSame(standing, after)) {
          announce(`Kriteria sampai tingkat ${level} sudah dicentang.`);
        } else {
          edits.setStanding(after, `Kriteria sampai tingkat ${level} dicentang.`);
        }
      };
      return [String(level), tickUpTo] as const;
    });
  return Object.fromEntries(keys);
}

function isSame(one: Standing, other: Standing): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
