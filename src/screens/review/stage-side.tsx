import { useId } from "react";
import type { Question } from "#core/questionnaire/questions.ts";
import { valueInWords } from "#core/report/figure-words.ts";
import { type GivenLevel, latestLevels } from "#core/review/level-history.ts";
import { stageLevelOf } from "#core/review/review-edits.ts";
import { STAGE_NAMES } from "#core/review/review-words.ts";
import { moveOf } from "#core/review/stage-gap.ts";
import type { StageScorecard } from "#core/review/stage-scorecards.ts";
import { parseExact } from "#core/shared/exact.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatDateTime } from "#ui/format.ts";
import { LevelChip } from "#ui/level-chip.tsx";
import { levelLabel, moveInWords, scaleNumbers } from "./level-words.ts";
import type { ReviewProps } from "./review-props.ts";
import { StageForm } from "./stage-form.tsx";
import "./stage-side.css";

interface StageSideProps extends ReviewProps {
  readonly question: Question;
  readonly scorecards: readonly StageScorecard[];
  /** Oldest first; null while it is loading. */
  readonly history: readonly GivenLevel[] | null;
}

/** The levels of all stages for one question, who gave them when and why; for reviewers the level that they give now. */
export function StageSide(props: StageSideProps) {
  const { question, scorecards, history, side, stage } = props;
  const id = useId();
  const self = scorecards[0];
  const shown = scorecards.filter(
    (one) =>
      one.stage === "self" ||
      one.values.get(question.id)?.from === one.stage ||
      (side === "reviewer" && one.stage === stage),
  );
  return (
    <aside className="stage-side" aria-labelledby={id}>
      <h2 id={id}>Tingkat per tahap</h2>
      {self !== undefined && (
        <ol className="stage-side__stages">
          {shown.map((one) => (
            <StageLine key={one.stage} {...props} one={one} self={self} />
          ))}
        </ol>
      )}
      {side === "reviewer" && <StageForm {...props} key={`${question.id} ${stage}`} />}
      {history !== null && history.length > 0 && <LevelHistory {...props} history={history} />}
    </aside>
  );
}

function StageLine({
  one,
  self,
  ...props
}: StageSideProps & { readonly one: StageScorecard; readonly self: StageScorecard }) {
  const { questionnaire, assessment, question, history, side, stage } = props;
  const standing = one.values.get(question.id);
  const isOwn = standing?.from === one.stage;
  const move = one === self || !isOwn ? null : moveOf(question, self, one);
  const given = one.stage === "self" ? null : stageLevelOf(assessment, one.stage, question.id);
  const maker = history === null || one.stage === "self" ? undefined : latestLevels(history).get(one.stage);
  const isBeingGiven = side === "reviewer" && one.stage === stage;
  return (
    <li className="stage-side__stage" data-current={isBeingGiven ? "" : undefined}>
      <LevelChip
        value={standing === undefined ? null : standing.value.valueOf()}
        shown={standing === undefined ? "·" : valueInWords(question.indicator, standing.value)}
        scale={scaleNumbers(questionnaire)}
        label={standing === undefined ? "Belum ada" : levelLabel(question.indicator, standing.value)}
        isFaint={!isOwn}
      />
      <div>
        <p className="stage-side__name">
          <b>{STAGE_NAMES[one.stage]}</b>
          {move !== null && <span className="stage-side__move">{moveInWords(move)}</span>}
        </p>
        {!isOwn && (
          <p className="quiet">
            {standing === undefined ? "Belum dijawab" : "Belum ditetapkan, mengikuti tahap sebelumnya"}
          </p>
        )}
        {isOwn && maker !== undefined && maker.level !== null && (
          <p className="quiet">
            {maker.by === "" ? "Tanpa nama" : maker.by}, {formatDateTime(maker.at)}
          </p>
        )}
        {given !== null && given.reason !== "" && !isBeingGiven && (
          <p className="stage-side__reason">{given.reason}</p>
        )}
      </div>
    </li>
  );
}

function LevelHistory({ question, history }: StageSideProps & { readonly history: readonly GivenLevel[] }) {
  return (
    <Disclosure summary={`Riwayat tingkat (${history.length})`}>
      <ol className="stage-side__history" reversed>
        {history.toReversed().map((given) => (
          <li key={`${given.stage} ${given.at}`}>
            <b>{STAGE_NAMES[given.stage]}</b>:{" "}
            {given.level === null
              ? "tingkat dihapus"
              : levelLabel(question.indicator, parseExact(given.level)).toLowerCase()}
            <p className="quiet">
              {given.by === "" ? "Tanpa nama" : given.by}, {formatDateTime(given.at)}
            </p>
            {given.reason !== "" && <p className="stage-side__reason">{given.reason}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
