import { type Dispatch, type SetStateAction, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { figureInWords, predicateInWords } from "#core/report/figure-words.ts";
import type { Fraction } from "#core/shared/exact.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { useAnnouncer } from "#ui/use-announcer.tsx";
import type { ScorecardFacts } from "./scorecard-facts.ts";
import { scoreTried, type TriedLevels, withTried } from "./what-if.ts";
import { WhatIfQuestion } from "./what-if-question.tsx";
import { WhatIfResult } from "./what-if-result.tsx";
import "./what-if.css";

interface WhatIfSectionProps {
  readonly facts: ScorecardFacts;
  /** Null until the person wants to try something. */
  readonly tried: TriedLevels | null;
  readonly onTry: Dispatch<SetStateAction<TriedLevels | null>>;
}

/** Other levels, to see what they would lead to. Nothing here is an answer. */
export function WhatIfSection({ facts, tried, onTry }: WhatIfSectionProps) {
  return (
    <section aria-labelledby="andai">
      <h2 id="andai" tabIndex={-1}>
        Andai-andai
      </h2>
      <p>
        Pilih tingkat lain dan lihat akibatnya pada indeks, predikat, dan nilai setiap kelompok.{" "}
        <strong>Andai-andai: jawaban asli tidak berubah.</strong>
        {tried !== null && " Pilihan di sini tetap ada selama tab ini terbuka, atau sampai Anda menutupnya."}
      </p>
      {tried === null ? (
        <Button onClick={() => onTry(new Map())}>Coba andai-andai</Button>
      ) : (
        <Trial facts={facts} tried={tried} onTry={onTry} />
      )}
    </section>
  );
}

interface TrialProps extends WhatIfSectionProps {
  readonly tried: TriedLevels;
}

function Trial({ facts, tried, onTry }: TrialProps) {
  const { values } = facts;
  const choose = useCallback(
    (question: QuestionId, value: Fraction) =>
      onTry((before) => withTried(before ?? new Map(), values, question, value)),
    [onTry, values],
  );
  const scorecard = useMemo(() => scoreTried(facts, tried), [facts, tried]);
  const words = `Andai-andai: indeks ${figureInWords(scorecard.index)}, ${predicateInWords(scorecard.predicate)}.`;
  const { announce, region } = useAnnouncer();
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) {
      announce(words);
    }
    isFirst.current = false;
  }, [words, announce]);
  return (
    <div className="what-if">
      {region}
      <WhatIfResult
        facts={facts}
        scorecard={scorecard}
        triedCount={tried.size}
        onReset={() => onTry(new Map())}
        onEnd={() => onTry(null)}
      />
      <div className="what-if__questions">
        {questionsByGroup(facts).map((group, place) => (
          <TrialGroup
            key={group.id}
            {...group}
            facts={facts}
            tried={tried}
            onChoose={choose}
            isFirst={place === 0 && tried.size === 0}
          />
        ))}
      </div>
    </div>
  );
}

interface TrialGroupProps {
  readonly facts: ScorecardFacts;
  readonly tried: TriedLevels;
  readonly onChoose: (question: QuestionId, value: Fraction) => void;
  readonly name: string;
  readonly questions: readonly Question[];
  readonly isFirst: boolean;
}

/** Open at first where something is tried already; after that the person opens and closes it. */
function TrialGroup({ facts, tried, onChoose, name, questions, isFirst }: TrialGroupProps) {
  const changed = questions.filter((question) => tried.has(question.id)).length;
  const [startsOpen] = useState(isFirst || changed > 0);
  return (
    <Disclosure startsOpen={startsOpen} summary={changed === 0 ? name : `${name} (${changed} diubah)`}>
      {questions.map((question) => (
        <WhatIfQuestion
          key={question.id}
          question={question}
          questionnaire={facts.questionnaire}
          scale={facts.scale}
          real={facts.values.get(question.id) ?? null}
          tried={tried.get(question.id) ?? null}
          onChoose={onChoose}
        />
      ))}
    </Disclosure>
  );
}

/** By the innermost group, in the order of the instrument. */
function questionsByGroup({ questions }: ScorecardFacts) {
  const groups = [...new Set(questions.flatMap((question) => question.path.at(-1) ?? []))];
  return groups.map(({ id, name }) => ({
    id,
    name,
    questions: questions.filter((question) => question.path.at(-1)?.id === id),
  }));
}
