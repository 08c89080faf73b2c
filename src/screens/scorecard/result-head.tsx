import { figureInWords, predicateInWords } from "#core/report/figure-words.ts";
import { displayIndonesian, parseExact } from "#core/shared/exact.ts";
import { paths } from "#screens/paths.ts";
import { RangeBar } from "#ui/range-bar.tsx";
import { Tag } from "#ui/tag.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { boundsInWords, predicateAbove } from "./predicate-words.ts";
import { distanceInWords, spanOf } from "./score-words.ts";
import type { ScorecardFacts } from "./scorecard-facts.ts";
import { SectionLink } from "./section-link.tsx";
import "./result-head.css";

/** The result at a glance: how much, what that is called, where on the scale, how far to the next. */
export function ResultHead({ facts }: { readonly facts: ScorecardFacts }) {
  const { questionnaire, scorecard } = facts;
  const isFinal = scorecard.index.kind === "final";
  return (
    <div className="result-head">
      <div>
        <p className="result-head__figure">
          <VisuallyHidden>
            {questionnaire.indexName} {isFinal ? "" : "sementara, antara "}
          </VisuallyHidden>
          {figureInWords(scorecard.index)}
        </p>
        <p className="result-head__predicate">
          <b>{predicateInWords(scorecard.predicate)}</b> <Bounds facts={facts} />
        </p>
        <p className="result-head__tags">
          {!isFinal && <Tag kind="warn">Sementara</Tag>}
          {scorecard.coverage === "part" && <Tag kind="warn">Tidak resmi</Tag>}
        </p>
      </div>
      <IndexOnScale facts={facts} />
      <Outlook facts={facts} />
    </div>
  );
}

function Bounds({ facts: { questionnaire, scorecard } }: { readonly facts: ScorecardFacts }) {
  if (scorecard.predicate.kind === "range") {
    return null;
  }
  return <span className="quiet">({boundsInWords(questionnaire, scorecard.predicate.predicate.name)})</span>;
}

function IndexOnScale({ facts }: { readonly facts: ScorecardFacts }) {
  const { questionnaire, scorecard, scale, assessment } = facts;
  const { low, high } = spanOf(scorecard.index);
  const { indexTarget } = assessment.details;
  const minima = questionnaire.predicates.map(({ min }) => parseExact(min)).toReversed();
  const thresholds = minima.filter((min) => min.valueOf() > scale.min);
  const target = indexTarget === null ? null : parseExact(indexTarget);
  const words = [
    `${figureInWords(scorecard.index)} pada skala ${scale.min} sampai ${scale.max}.`,
    `Batas predikat ${thresholds.map((min) => displayIndonesian(min)).join("; ")}.`,
    target === null ? "" : `Sasaran ${displayIndonesian(target)}.`,
  ];
  return (
    <div className="result-head__scale">
      <RangeBar
        label={words.join(" ")}
        scale={scale}
        thresholds={thresholds.map((min) => min.valueOf())}
        mark={{ from: low, to: high }}
        goal={target?.valueOf() ?? null}
        notes={thresholds.map((min) => ({ at: min.valueOf(), text: displayIndonesian(min) }))}
      />
      {target !== null && (
        <p className="quiet result-head__goal">
          <span className="result-head__goal-mark" aria-hidden="true" />
          Sasaran indeks {displayIndonesian(target)}
        </p>
      )}
    </div>
  );
}

/** What is between here and the next predicate; for an unfinished one, what is still open. */
function Outlook({ facts }: { readonly facts: ScorecardFacts }) {
  const { scorecard, questionnaire, assessment, questions, values, noun } = facts;
  if (scorecard.index.kind === "range") {
    const firstOpen = questions.find(({ id }) => !values.has(id));
    return (
      <div className="result-head__outlook">
        <p className="quiet">
          {scorecard.index.open} dari {scorecard.total} {noun} belum dijawab. Indeks akhir ada di antara
          keduanya.
        </p>
        {firstOpen !== undefined && (
          <a href={paths.indicator(assessment.id, firstOpen.id)}>Lanjutkan menjawab</a>
        )}
      </div>
    );
  }
  const name = scorecard.predicate.kind === "final" ? scorecard.predicate.predicate.name : "";
  const next = predicateAbove(questionnaire, name);
  return (
    <div className="result-head__outlook">
      <p className="quiet">
        {next === null
          ? "Predikat tertinggi sudah tercapai."
          : `Kurang ${distanceInWords(next.goal.sub(scorecard.index.exact))} ke “${next.name}”.`}
      </p>
      <SectionLink to="termurah">{next === null ? "Langkah berikutnya" : "Cara termurah"}</SectionLink>
    </div>
  );
}
