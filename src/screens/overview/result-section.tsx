import type { Assessment } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { figureInWords, predicateInWords } from "#core/report/figure-words.ts";
import type { QuestionState } from "#core/scoring/question-states.ts";
import type { Scorecard } from "#core/scoring/scorecard.ts";
import { paths } from "#screens/paths.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Meter } from "#ui/meter.tsx";
import { Tag } from "#ui/tag.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { IndexBar } from "./index-bar.tsx";
import { placesToGo, type WayOn } from "./places-to-go.ts";

interface ResultSectionProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
  readonly states: readonly QuestionState[];
  readonly lastQuestion: QuestionId | null;
}

/** How far it is, what the index can still become, and where to go on. */
export function ResultSection(props: ResultSectionProps) {
  const { questionnaire, assessment, scorecard, states, lastQuestion } = props;
  const { answered, total } = scorecard;
  const inWords = `${answered} dari ${total} dijawab`;
  return (
    <section className="overview__result" aria-label="Kemajuan dan indeks">
      <div className="overview__progress">
        <p>
          <b>{inWords}</b>
        </p>
        <Meter label="Kemajuan" value={answered} max={Math.max(total, 1)} valueText={inWords} />
        <WaysOn ways={placesToGo(states, lastQuestion)} assessment={assessment} />
      </div>
      <div className="overview__index">
        <p className="figure">
          <VisuallyHidden>
            {questionnaire.indexName} {scorecard.index.kind === "range" ? "sementara, antara " : ""}
          </VisuallyHidden>
          {figureInWords(scorecard.index)}
        </p>
        <p className="overview__predicate">
          {predicateInWords(scorecard.predicate)}
          {scorecard.index.kind === "range" && <Tag kind="warn">Sementara</Tag>}
          {scorecard.coverage === "part" && <Tag kind="warn">Tidak resmi</Tag>}
        </p>
        <p className="quiet">{explanation(props)}</p>
        <p>
          <a href={paths.scorecard(assessment.id)}>Buka kartu nilai</a>
        </p>
      </div>
      <IndexBar
        questionnaire={questionnaire}
        index={scorecard.index}
        target={assessment.details.indexTarget}
      />
    </section>
  );
}

function WaysOn({ ways, assessment }: { readonly ways: readonly WayOn[]; readonly assessment: Assessment }) {
  return (
    <p className="overview__ways">
      {ways.map((way, place) => (
        <LinkButton
          key={way.question.id}
          href={paths.indicator(assessment.id, way.question.id)}
          kind={place === 0 ? "main" : "normal"}
        >
          <span>
            {way.verb}: {way.question.id}. {way.question.indicator.shortName}
          </span>
        </LinkButton>
      ))}
    </p>
  );
}

function explanation({ questionnaire, scorecard }: ResultSectionProps): string {
  const { index, coverage, predicate, total } = scorecard;
  const sentences = [
    index.kind === "range" ? `${index.open} belum dijawab; indeks akhir ada di antara keduanya.` : "",
    coverage === "part"
      ? `Hanya dihitung dari ${total} indikator yang dijawab di sini; bobotnya tertulis di daftar.`
      : "",
    predicate.kind === "final" && predicate.predicate.otherReading !== null
      ? `Di perbatasan: menurut ${OTHER_READING[questionnaire.predicateBasis]} predikatnya ${predicate.predicate.otherReading}.`
      : "",
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

const OTHER_READING: Readonly<Record<Questionnaire["predicateBasis"], string>> = {
  exact: "angka dua desimal",
  displayed: "nilai tanpa pembulatan",
};
