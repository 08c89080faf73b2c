import { useState } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { HandedOutTask } from "#core/assessment/import-record.ts";
import { type ReviewAddress, reviewAddresses } from "#core/exchange/review-packages.ts";
import { findQuestion, type Question } from "#core/questionnaire/questions.ts";
import { currentStage, sideOf } from "#core/review/review-progress.ts";
import type { Stage } from "#core/review/stage-level.ts";
import { QuestionReviewScreen } from "#screens/review/question-review-screen.tsx";
import type { ReviewProps } from "#screens/review/review-props.ts";
import { ReviewScreen } from "#screens/review/review-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { importStore } from "./import-services.ts";
import { Nowhere } from "./nowhere-page.tsx";
import { keyFingerprint } from "./protect-file.tsx";
import { sendReview } from "./send-review.ts";
import { useSessionState } from "./use-assessment-session.ts";
import { useEvidenceActions } from "./use-evidence-actions.ts";
import { type Loaded, useLoaded } from "./use-loaded.ts";

/** The stage that a reviewer has chosen, for as long as the visit lasts: after that the latest one counts that was used. */
const chosenStages = new Map<AssessmentId, Stage>();

export default function ReviewPage(props: AssessmentPageProps & { readonly question: string | undefined }) {
  const { session, services } = props;
  const { view } = useSessionState(session);
  const { id } = view.assessment;
  const [, redraw] = useState(0);
  const review: ReviewProps = {
    ...view,
    side: sideOf(view.assessment),
    stage: chosenStages.get(id) ?? currentStage(view.assessment),
    onStage: (stage) => {
      chosenStages.set(id, stage);
      redraw((count) => count + 1);
    },
    by: nameOf(services.settings.personName(), view.assessment),
    now: services.now(),
    newId: services.newId,
  };
  if (props.question === undefined) {
    return <WholeReview {...props} review={review} />;
  }
  const question = findQuestion(view.questionnaire, props.question);
  return question === null ? <Nowhere /> : <OneReview {...props} review={review} question={question} />;
}

/** What an OPD says stands under its name, too: several may answer one question. */
function nameOf(person: string, { task }: Assessment): string {
  const names = [person, task?.to ?? ""].filter((name) => name !== "");
  return names.join(", ").slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 200;

interface ReviewPartProps extends AssessmentPageProps {
  readonly review: ReviewProps;
}

function WholeReview(props: ReviewPartProps) {
  const { review, session } = props;
  const { id } = review.assessment;
  const [visit, setVisit] = useState(0);
  const addresses = useLoaded(() => addressesOf(id), [id, visit]);
  const fingerprint = useLoaded(keyFingerprint, []);
  return (
    <ReviewScreen
      {...review}
      addresses={orNull(addresses)}
      keyFingerprint={orNull(fingerprint)}
      onSend={async (chosen, progress, signal) => {
        const reviewed = { ...chosen, stage: review.stage };
        const sent = await sendReview({ session, services: props.services }, reviewed, progress, signal);
        setVisit((count) => count + 1);
        return sent;
      }}
    />
  );
}

function OneReview({
  session,
  services,
  review,
  question,
}: ReviewPartProps & { readonly question: Question }) {
  const { saveState } = useSessionState(session);
  const { id } = review.assessment;
  const evidence = useEvidenceActions(session, services);
  const savedAt = saveState.kind === "saved" ? saveState.at : null;
  const changes = useLoaded(
    () => services.assessments.changes(id, question.id).catch(() => null),
    [services, id, question.id, savedAt],
  );
  const handedOut = useLoaded(() => importStore().handedOut(id), [id]);
  return (
    <QuestionReviewScreen
      {...review}
      question={question}
      changes={orNull(changes)}
      agencies={ownersOf(orNull(handedOut) ?? [], question)}
      onOpenEvidence={evidence.onOpenEvidence}
    />
  );
}

async function addressesOf(id: AssessmentId): Promise<readonly ReviewAddress[]> {
  const [handedOut, imports] = await Promise.all([importStore().handedOut(id), importStore().imports(id)]);
  return reviewAddresses(handedOut, imports);
}

function ownersOf(handedOut: readonly HandedOutTask[], { indicator }: Question): readonly string[] {
  const own = handedOut.filter(({ task }) => task.indicators.includes(indicator.number));
  return [...new Set(own.map(({ task }) => task.to))].sort((one, other) => one.localeCompare(other, "id"));
}

function orNull<Value>(loaded: Loaded<Value>): Value | null {
  return loaded.kind === "ready" ? loaded.value : null;
}
