import { type Dispatch, type SetStateAction, useEffect, useMemo, useState } from "react";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { ExactText, exactText, parseExact } from "#core/shared/exact.ts";
import { recallFromTab, rememberInTab, type WrittenTexts } from "#ui/tab-memory.ts";
import type { ScorecardFacts } from "./scorecard-facts.ts";
import { stillTried, type TriedLevels } from "./what-if.ts";

/**
 * The levels that are tried for an assessment, null while none are. They stay for as long as the tab lives, so that an indicator
 * can be looked at in between, or until the person ends the what-if. What the answers give by now is no longer tried.
 */
export function useTriedLevels(
  facts: ScorecardFacts,
): readonly [TriedLevels | null, Dispatch<SetStateAction<TriedLevels | null>>] {
  const place = `andai-andai ${facts.assessment.id}`;
  const [chosen, choose] = useState(() => triedFromTexts(recallFromTab(place)));
  useEffect(() => rememberInTab(place, textsOf(chosen)), [place, chosen]);
  const tried = useMemo(() => chosen && stillTried(facts, chosen), [facts, chosen]);
  return [tried, choose];
}

function textsOf(tried: TriedLevels | null): WrittenTexts | null {
  return (
    tried && Object.fromEntries([...tried].map(([question, value]) => [question, exactText(value)] as const))
  );
}

function triedFromTexts(texts: WrittenTexts | null): TriedLevels | null {
  return (
    texts &&
    new Map(
      Object.entries(texts).flatMap(([id, text]) => {
        const [question, value] = [QuestionId.safeParse(id), ExactText.safeParse(text)];
        return question.success && value.success ? [[question.data, parseExact(value.data)] as const] : [];
      }),
    )
  );
}
