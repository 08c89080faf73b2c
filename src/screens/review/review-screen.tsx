import { useMemo } from "react";
import type { ReviewAddress } from "#core/exchange/review-packages.ts";
import { openFor, questionReviews } from "#core/review/question-reviews.ts";
import { agreesWithRest } from "#core/review/review-edits.ts";
import { lastSending, roundNow } from "#core/review/review-progress.ts";
import { STAGE_NAMES } from "#core/review/review-words.ts";
import { type StageScorecard, stageScorecards, stagesInUse } from "#core/review/stage-scorecards.ts";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { PillChoice } from "#ui/pill-choice.tsx";
import { Tag } from "#ui/tag.tsx";
import { useHistoryState } from "#ui/use-history-state.ts";
import { REVIEW_FILTERS, reviewFilterById } from "./review-filters.ts";
import { ReviewList } from "./review-list.tsx";
import type { ReviewProps } from "./review-props.ts";
import { type OnSendReview, SendSection } from "./send-section.tsx";
import { StageField } from "./stage-field.tsx";
import { StageFigures } from "./stage-figures.tsx";
import "./review.css";

export interface ReviewScreenProps extends ReviewProps {
  /** Where reviews can go; null while it is not known. */
  readonly addresses: readonly ReviewAddress[] | null;
  readonly keyFingerprint: string | null;
  readonly onSend: OnSendReview;
}

/** The review of a whole assessment: the stages side by side, what is open on each indicator, and the way to send it. */
export function ReviewScreen(props: ReviewScreenProps) {
  const { questionnaire, assessment, scorecard, side, stage } = props;
  const scorecards = useMemo(() => stageScorecards(questionnaire, assessment), [questionnaire, assessment]);
  const reviews = useMemo(() => questionReviews(questionnaire, assessment), [questionnaire, assessment]);
  const shown = shownStages(scorecards, props);
  const { institution, agency, year } = assessment.details;
  return (
    <main id="isi" tabIndex={-1} className="page review">
      <p className="quiet">
        {[agency, institution, questionnaire.shortTitle, `tahun ${year}`]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      <h1>Reviu</h1>
      <Now {...props} reviews={reviews} />
      {props.by === "" && (
        <p className="review__name">
          Nama Anda belum diisi, jadi catatan dan tingkat tersimpan tanpa nama.{" "}
          <a href={paths.settings}>Isi di Setelan</a>
        </p>
      )}
      <section aria-labelledby="reviu-nilai">
        <h2 id="reviu-nilai">
          Nilai per tahap {scorecard.coverage === "part" && <Tag kind="warn">Tidak resmi</Tag>}
        </h2>
        <StageFigures
          questionnaire={questionnaire}
          scorecards={shown}
          questions={reviews.map(({ question }) => question)}
        />
        {side === "reviewer" && <Rest {...props} scorecards={scorecards} reviews={reviews} />}
      </section>
      <Indicators {...props} scorecards={scorecards} shown={shown} reviews={reviews} />
      {side === "reviewer" ? (
        <SendSection {...props} reviews={reviews} round={roundNow(assessment, stage, "reviewer")} />
      ) : (
        <section aria-labelledby="reviu-balas">
          <h2 id="reviu-balas">Kirim jawaban</h2>
          <p>
            Bila semua catatan sudah dijawab, kirim balik berkas jawaban dari Laporan. Jawaban atas catatan
            ikut di dalamnya.
          </p>
          <LinkButton kind="main" href={paths.report(assessment.id)}>
            Ke Laporan untuk mengirim balik
          </LinkButton>
        </section>
      )}
    </main>
  );
}

type Reviews = ReturnType<typeof questionReviews>;

/** The stages that say something and, for reviewers, the one that they work on. */
function shownStages(
  scorecards: readonly StageScorecard[],
  { side, stage }: ReviewScreenProps,
): readonly StageScorecard[] {
  const inUse = new Set(stagesInUse(scorecards));
  return scorecards.filter((one) => inUse.has(one) || (side === "reviewer" && one.stage === stage));
}

/** Where the review stands, in a few figures. */
function Now(props: ReviewScreenProps & { readonly reviews: Reviews }) {
  const { assessment, side, stage, onStage, reviews } = props;
  const unsent = reviews.reduce((sum, review) => sum + review.unsent.size, 0);
  return (
    <div className="review__now">
      {side === "reviewer" && <StageField stage={stage} onStage={onStage} />}
      <dl className="review__counts">
        {side === "reviewer" ? (
          <Count label="Putaran yang disiapkan" value={String(roundNow(assessment, stage, side))} />
        ) : (
          <Count label="Reviu terakhir" value={lastInWords(assessment)} />
        )}
        <Count label="Menunggu OPD" value={String(openFor("agency", reviews))} />
        <Count label="Menunggu penilai" value={String(openFor("reviewer", reviews))} />
        {side === "reviewer" && <Count label="Catatan belum dikirim" value={String(unsent)} />}
      </dl>
    </div>
  );
}

function lastInWords(assessment: ReviewScreenProps["assessment"]): string {
  const last = lastSending(assessment);
  return last === null ? "Belum ada" : `${STAGE_NAMES[last.stage]}, putaran ${last.round}`;
}

function Count({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** What nobody has judged at this stage can be agreed with in one go: an act of its own, that can be undone. */
function Rest({
  assessment,
  stage,
  scorecards,
  reviews,
  onEdit,
}: ReviewScreenProps & { readonly scorecards: readonly StageScorecard[]; readonly reviews: Reviews }) {
  const current = scorecards.find((one) => one.stage === stage);
  const questions = reviews.map(({ question }) => question);
  const edits =
    current === undefined
      ? []
      : agreesWithRest(assessment, current, questions, "Sama dengan tahap sebelumnya.");
  if (edits.length === 0 || current?.judged === 0) {
    return null;
  }
  return (
    <p className="review-ways">
      <Button onClick={() => onEdit(edits)}>Setujui {edits.length} yang lain apa adanya</Button>
      <span className="quiet">
        {STAGE_NAMES[stage]} mengambil tingkat tahap sebelumnya untuk yang belum dinilai. Dapat diurungkan.
      </span>
    </p>
  );
}

function Indicators(
  props: ReviewScreenProps & {
    readonly scorecards: readonly StageScorecard[];
    readonly shown: readonly StageScorecard[];
    readonly reviews: Reviews;
  },
) {
  const { questionnaire, assessment, scorecards, stage, shown, reviews } = props;
  const [filterId, setFilterId] = useHistoryState("saring-reviu", "semua");
  const filter = reviewFilterById(filterId);
  const passing = (passes: typeof filter.passes) =>
    reviews.filter((review) => passes(review, { scorecards, stage }));
  const rows = passing(filter.passes);
  return (
    <section aria-labelledby="reviu-indikator">
      <h2 id="reviu-indikator">Indikator</h2>
      <PillChoice
        legend="Saring indikator"
        name="saring-reviu"
        choices={REVIEW_FILTERS.map(({ id, name, passes }) => ({
          value: id,
          label: name,
          count: passing(passes).length,
        }))}
        value={filter.id}
        onChoose={setFilterId}
      />
      <p role="status" className="visually-hidden">
        {rows.length === reviews.length ? "" : `${rows.length} indikator ditampilkan`}
      </p>
      {rows.length === 0 ? (
        <EmptyState
          title={filter.emptyText}
          ways={<Button onClick={() => setFilterId("semua")}>Tampilkan semua indikator</Button>}
        />
      ) : (
        <ReviewList
          assessment={assessment.id}
          questionnaire={questionnaire}
          reviews={rows}
          scorecards={shown}
        />
      )}
    </section>
  );
}
