import { type Assessment, answerTo } from "#core/assessment/assessment.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { type FoundQuestion, type MarkedText, unmarked } from "#core/questionnaire/search-questions.ts";
import { shareInWords, valueInWords, valueLabel } from "#core/report/figure-words.ts";
import type { QuestionState } from "#core/scoring/question-states.ts";
import { type Fraction, parseExact } from "#core/shared/exact.ts";
import { paths } from "#screens/paths.ts";
import { Icon } from "#ui/icon.tsx";
import { LevelChip } from "#ui/level-chip.tsx";
import { rowMarks } from "./row-marks.ts";
import "./indicator-list.css";

/** What a row shows besides the question itself. */
export interface RowOf {
  readonly state: QuestionState;
  /** Null while nothing is searched for. */
  readonly found: FoundQuestion | null;
  /** Weights are shown where the index is unofficial. */
  readonly showsShare: boolean;
}

interface IndicatorRowProps extends RowOf {
  readonly share: Fraction;
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  /** The one that was last open. */
  readonly isLast: boolean;
}

export function IndicatorRow(props: IndicatorRowProps) {
  const { state, found, questionnaire, assessment, isLast } = props;
  const { question, value } = state;
  const { indicator } = question;
  const scale = { min: Number(questionnaire.scale.min), max: Number(questionnaire.scale.max) };
  return (
    <li className="row" data-last={isLast ? "" : undefined}>
      <span className="row__number" aria-hidden="true">
        {question.id}
      </span>
      <div className="row__what">
        <a className="row__link" href={paths.indicator(assessment.id, question.id)}>
          <span className="visually-hidden">{question.id}. </span>
          <Marked text={found?.name ?? unmarked(indicator.name)} />
          {question.service !== null && `, layanan ${question.service}`}
        </a>
        <Passage found={found} />
        <Marks {...props} />
      </div>
      <p className="row__evidence quiet">{state.evidenceCount > 0 && `${state.evidenceCount} bukti`}</p>
      <Target {...props} />
      <LevelChip
        value={value?.valueOf() ?? null}
        scale={scale}
        label={valueLabel(indicator, value)}
        {...(value === null ? {} : { shown: valueInWords(indicator, value) })}
      />
    </li>
  );
}

function Marks({ state, showsShare, share, assessment, isLast }: IndicatorRowProps) {
  const { serviceName } = answerTo(assessment, state.question.id);
  return (
    <p className="row__marks">
      {serviceName !== "" && <span>{serviceName}</span>}
      {rowMarks(state).map((mark) => (
        <span key={mark.words} className={mark.isWarning ? "row__mark warn" : "row__mark"}>
          <Icon name={mark.icon} isSmall /> {mark.words}
        </span>
      ))}
      {showsShare && <span>Bobot {shareInWords(share)}</span>}
      {isLast && <span className="row__here">Terakhir dibuka</span>}
    </p>
  );
}

function Target({ state, assessment }: IndicatorRowProps) {
  const { target } = answerTo(assessment, state.question.id);
  return (
    <p className="row__target quiet">
      {target !== null && `Sasaran ${valueInWords(state.question.indicator, parseExact(target))}`}
    </p>
  );
}

/** Where in the criteria it was found. */
function Passage({ found }: { readonly found: FoundQuestion | null }) {
  if (found === null || found.passage === null) {
    return null;
  }
  const { level, text } = found.passage;
  return (
    <p className="row__passage">
      {level === null ? "Pengampu: " : `Tingkat ${level}: `}
      <Marked text={text} />
    </p>
  );
}

function Marked({ text }: { readonly text: MarkedText }) {
  const starts = text.map((_, place) =>
    text.slice(0, place).reduce((length, part) => length + part.text.length, 0),
  );
  return text.map((part, place) =>
    part.isMatch ? (
      <mark key={starts[place]}>{part.text}</mark>
    ) : (
      <span key={starts[place]}>{part.text}</span>
    ),
  );
}
