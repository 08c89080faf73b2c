import { useMemo } from "react";
import { isInScope } from "#core/assessment/assessment.ts";
import type { Change } from "#core/assessment/change.ts";
import { type Question, questionsOf } from "#core/questionnaire/questions.ts";
import { levelHistory } from "#core/review/level-history.ts";
import { questionReview } from "#core/review/question-reviews.ts";
import { givesLevel } from "#core/review/review-edits.ts";
import { STAGE_NAMES } from "#core/review/review-words.ts";
import { stageScorecards } from "#core/review/stage-scorecards.ts";
import { ExactText } from "#core/shared/exact.ts";
import { paths } from "#screens/paths.ts";
import { Icon } from "#ui/icon.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Tick } from "#ui/tick.tsx";
import { useAnnouncer } from "#ui/use-announcer.tsx";
import { ClaimPart } from "./claim-part.tsx";
import { CriteriaPart } from "./criteria-part.tsx";
import { EvidencePart, type OpenEvidence } from "./evidence-part.tsx";
import type { ReviewProps } from "./review-props.ts";
import { StageSide } from "./stage-side.tsx";
import { SubjectTalk, type Talk } from "./subject-talk.tsx";
import { useReviewKeys } from "./use-review-keys.ts";
import { useSaying } from "./use-saying.ts";
import "./review.css";
import "./question-review.css";

export interface QuestionReviewScreenProps extends ReviewProps {
  readonly question: Question;
  /** Those of the question, oldest first; null while they are loading or cannot be read. */
  readonly changes: readonly Change[] | null;
  /** The OPDs that the question was given to. */
  readonly agencies: readonly string[];
  readonly onOpenEvidence: OpenEvidence;
}

/** One question under review: the claim and its proof, what is said about them, and the levels of the stages. */
export function QuestionReviewScreen(props: QuestionReviewScreenProps) {
  const { questionnaire, assessment, question, side, stage, now, changes, agencies, onEdit } = props;
  const announcer = useAnnouncer();
  const scorecards = useMemo(() => stageScorecards(questionnaire, assessment), [questionnaire, assessment]);
  const review = useMemo(() => questionReview(assessment, question), [assessment, question]);
  const talk: Talk = {
    review,
    side,
    now,
    assessment: assessment.id,
    agencies,
    saying: useSaying(props, question.id),
    announce: announcer.announce,
  };
  const { levels, valueRule } = question.indicator;
  const giveLevel = (digit: number) => {
    if (levels.some(({ level }) => level === digit)) {
      onEdit(givesLevel(assessment, stage, question.id, ExactText.parse(String(digit))));
      announcer.announce(`${STAGE_NAMES[stage]}: tingkat ${digit}.`);
    }
  };
  const canGive = side === "reviewer" && valueRule.kind === "level";
  return (
    <main id="isi" tabIndex={-1} className="page question-review">
      <Head {...props} />
      <div className="question-review__columns" key={question.id}>
        <div className="question-review__main">
          <ClaimPart {...{ questionnaire, assessment, question }} />
          <EvidencePart talk={talk} onOpen={props.onOpenEvidence} />
          <CriteriaPart {...{ questionnaire, assessment, question, talk }} />
          <section aria-labelledby="reviu-percakapan">
            <h2 id="reviu-percakapan">Percakapan tentang indikator ini</h2>
            <SubjectTalk
              talk={talk}
              about={{ kind: "indicator" }}
              subject={`indikator ${question.id}`}
              threads={review.threads.filter(({ about }) => isAboutWhole(about, question))}
              beginLabel={side === "agency" ? "Tanya penilai" : "Beri catatan"}
            />
          </section>
        </div>
        <StageSide
          {...props}
          scorecards={scorecards}
          history={changes === null ? null : levelHistory(changes)}
        />
      </div>
      <Steps {...props} onDigit={canGive ? giveLevel : null} />
      {announcer.region}
    </main>
  );
}

/** A remark about a criterion that the instrument does not have is not lost: it stands with those about the whole. */
function isAboutWhole(about: Talk["review"]["threads"][number]["about"], { indicator }: Question): boolean {
  if (about.kind === "criterion") {
    return !indicator.levels.some(({ criteria }) => criteria.some(({ id }) => id === about.criterion));
  }
  return about.kind === "indicator";
}

function Head({ assessment, question }: QuestionReviewScreenProps) {
  const { indicator, service, path } = question;
  return (
    <header>
      <p className="quiet question-review__path">
        <a href={paths.review(assessment.id)}>Reviu</a>
        {path.map(({ id, name }) => (
          <span key={id}> › {name}</span>
        ))}
      </p>
      <h1>
        Reviu {question.id}. {indicator.name}
        {service !== null && `, layanan ${service}`}
      </h1>
    </header>
  );
}

function Steps(props: QuestionReviewScreenProps & { readonly onDigit: ((digit: number) => void) | null }) {
  const { questionnaire, assessment, question, onDigit } = props;
  const questions = questionsOf(questionnaire).filter(({ indicator }) =>
    isInScope(assessment.details, indicator.number),
  );
  const place = questions.findIndex(({ id }) => id === question.id);
  const [previous, next] = [questions[place - 1], questions[place + 1]];
  const keys = useReviewKeys({
    places: questions.map(({ id }) => paths.questionReview(assessment.id, id)),
    place,
    onDigit,
  });
  return (
    <nav className="review-steps" aria-label="Indikator sebelum dan sesudah">
      <LinkButton
        href={
          previous === undefined
            ? paths.review(assessment.id)
            : paths.questionReview(assessment.id, previous.id)
        }
      >
        <Icon name="left" isSmall />
        <StepName question={previous} />
      </LinkButton>
      <div className="review-steps__keys">
        <Tick
          label={onDigit === null ? "Pintasan j, k" : "Pintasan j, k, dan angka tingkat"}
          checked={keys.areOn}
          onChange={keys.onSwitch}
        />
      </div>
      <LinkButton
        kind="main"
        href={next === undefined ? paths.review(assessment.id) : paths.questionReview(assessment.id, next.id)}
      >
        <StepName question={next} />
        <Icon name="right" isSmall />
      </LinkButton>
    </nav>
  );
}

function StepName({ question }: { readonly question: Question | undefined }) {
  return question === undefined ? (
    <span>Daftar reviu</span>
  ) : (
    <span className="review-steps__name">
      {question.id}. <span className="review-steps__words">{question.indicator.shortName}</span>
    </span>
  );
}
