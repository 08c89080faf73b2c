import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { valueInWords } from "#core/report/figure-words.ts";
import type { QuestionReview } from "#core/review/question-reviews.ts";
import { SHORT_STAGE_NAMES } from "#core/review/review-words.ts";
import { moveOf } from "#core/review/stage-gap.ts";
import type { StageScorecard } from "#core/review/stage-scorecards.ts";
import { paths } from "#screens/paths.ts";
import { Icon } from "#ui/icon.tsx";
import { LevelChip } from "#ui/level-chip.tsx";
import { levelLabel, moveInWords, scaleNumbers } from "./level-words.ts";
import "./review-list.css";

interface ReviewListProps {
  readonly assessment: string;
  readonly questionnaire: Questionnaire;
  readonly reviews: readonly QuestionReview[];
  /** Those to show, the self-assessment first. */
  readonly scorecards: readonly StageScorecard[];
}

/** Every indicator with its level at each stage, how its evidence was judged, and whose turn it is. */
export function ReviewList({ assessment, questionnaire, reviews, scorecards }: ReviewListProps) {
  return (
    <table className="review-list">
      <caption className="visually-hidden">Indikator dengan tingkat setiap tahap</caption>
      <thead>
        <tr>
          <th scope="col">Indikator</th>
          {scorecards.map(({ stage }) => (
            <th key={stage} scope="col" className="review-list__level">
              {SHORT_STAGE_NAMES[stage]}
            </th>
          ))}
          {scorecards.length > 1 && (
            <th scope="col" className="review-list__level">
              Beda
            </th>
          )}
          <th scope="col">Bukti</th>
          <th scope="col">Percakapan</th>
        </tr>
      </thead>
      {groupsOf(reviews).map(([group, own]) => (
        <tbody key={group}>
          <tr className="review-list__group">
            <th scope="rowgroup" colSpan={scorecards.length + (scorecards.length > 1 ? 4 : 3)}>
              {group}
            </th>
          </tr>
          {own.map((review) => (
            <Row key={review.question.id} {...{ assessment, questionnaire, review, scorecards }} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function groupsOf(
  reviews: readonly QuestionReview[],
): readonly (readonly [string, readonly QuestionReview[]])[] {
  const byGroup = new Map<string, QuestionReview[]>();
  for (const review of reviews) {
    const name = review.question.path[0]?.name ?? "";
    byGroup.set(name, [...(byGroup.get(name) ?? []), review]);
  }
  return [...byGroup];
}

interface RowProps extends Pick<ReviewListProps, "assessment" | "questionnaire" | "scorecards"> {
  readonly review: QuestionReview;
}

function Row({ assessment, questionnaire, review, scorecards }: RowProps) {
  const { question } = review;
  const { indicator, id, service } = question;
  const [self] = scorecards;
  const last = scorecards.findLast((one) => one.values.get(id)?.from === one.stage);
  const move =
    self === undefined || last === undefined || last === self ? null : moveOf(question, self, last);
  return (
    <tr>
      <th scope="row">
        <a href={paths.questionReview(assessment, id)}>
          {id}. {indicator.shortName}
          {service !== null && `, layanan ${service}`}
        </a>
      </th>
      {scorecards.map((one) => {
        const standing = one.values.get(id);
        const isOwn = standing?.from === one.stage;
        return (
          <td key={one.stage} className="review-list__level" data-head={SHORT_STAGE_NAMES[one.stage]}>
            {isOwn ? (
              <LevelChip
                value={standing.value.valueOf()}
                shown={valueInWords(indicator, standing.value)}
                scale={scaleNumbers(questionnaire)}
                label={levelLabel(indicator, standing.value)}
              />
            ) : (
              <span className="quiet">
                <span aria-hidden="true">·</span>
                <span className="visually-hidden">belum</span>
              </span>
            )}
          </td>
        );
      })}
      {scorecards.length > 1 && (
        <td className="review-list__level review-list__move" data-head="Beda">
          {move === null ? "–" : moveInWords(move)}
        </td>
      )}
      <td data-head="Bukti" className="review-list__proofs">
        <Proofs review={review} />
      </td>
      <td className="review-list__talk">
        <TalkWords review={review} />
      </td>
    </tr>
  );
}

function Proofs({ review: { evidence } }: { readonly review: QuestionReview }) {
  const count = (verdict: (typeof evidence)[number]["verdict"]) =>
    evidence.filter((one) => one.verdict === verdict).length;
  const accepted = count("accepted");
  const sentBack = count("sent-back");
  const again = count("changed") + count("answered");
  if (evidence.length === 0) {
    return <span className="quiet">tanpa bukti</span>;
  }
  return (
    <>
      {accepted} dari {evidence.length} diterima
      {sentBack > 0 && <span className="warn">, {sentBack} dikembalikan</span>}
      {again > 0 && <span>, {again} perlu dilihat lagi</span>}
    </>
  );
}

function TalkWords({ review: { threads, open, unsent } }: { readonly review: QuestionReview }) {
  if (threads.length === 0) {
    return <span className="quiet">–</span>;
  }
  const isOpen = open.agency > 0 || open.reviewer > 0;
  return (
    <span className="review-list__words">
      {open.agency > 0 && (
        <span>
          <Icon name="circle" isSmall /> {open.agency} menunggu OPD
        </span>
      )}
      {open.reviewer > 0 && (
        <span className="review-list__own">
          <Icon name="warning" isSmall /> {open.reviewer} menunggu penilai
        </span>
      )}
      {unsent.size > 0 && <span className="quiet">{unsent.size} belum dikirim</span>}
      {!isOpen && unsent.size === 0 && (
        <span className="quiet">
          <Icon name="check" isSmall /> tidak ada yang terbuka
        </span>
      )}
    </span>
  );
}
