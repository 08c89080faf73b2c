import { useMemo, useState } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import { ownAnswers } from "#core/consolidation/contribution.ts";
import { partsOfWhole } from "#core/consolidation/part-of-whole.ts";
import { type KnownHistory, NO_HISTORY } from "#core/consolidation/said-in-files.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { contributorsOf } from "#core/report/contributions.ts";
import type { Source } from "#screens/consolidation/consolidation-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { droppedPackages, shelvedParts } from "./consolidation-actions.ts";
import { historyOf } from "./history-of.ts";
import { importStore } from "./import-services.ts";
import { useSessionState } from "./use-assessment-session.ts";
import { useLoaded } from "./use-loaded.ts";

/** All OPDs' assessments that can be brought together: dropped here, in this browser, or taken in before. */
export function useConsolidationSources(props: AssessmentPageProps) {
  const { session, services } = props;
  const { questionnaire, assessment } = useSessionState(session).view;
  const [dropped, setDropped] = useState(() => droppedPackages(assessment.id));
  /** What the person ticked or unticked. */
  const [marks, setMarks] = useState<ReadonlyMap<AssessmentId, boolean>>(new Map());
  const shelved = useLoaded(() => shelvedParts(services, assessment), [services, assessment.id]);
  const taken = useTakenIn(props, questionnaire, assessment);
  const { institution } = assessment.details;
  const shelf = shelved.kind === "ready" ? shelved.value : NONE;
  const sources = useMemo(() => {
    const brought = [
      ...dropped.map((one): Omit<Source, "isUsed"> => one),
      ...shelf.map((one) => ({ assessment: one, file: null })),
    ];
    const names = new Set(brought.map((one) => one.assessment.details.agency));
    const ofTasks = taken.parts
      .filter((one) => !names.has(one.assessment.details.agency))
      .map((one) => ({ ...one, file: null, isFromTask: true }));
    return [...brought, ...ofTasks].map((one) => ({
      ...one,
      isUsed:
        marks.get(one.assessment.id) ??
        (one.file !== null || one.assessment.details.institution === institution),
    }));
  }, [dropped, shelf, taken.parts, marks, institution]);
  const settledHere = useMemo(
    () => settledWithoutFiles(questionnaire, taken.settledHere, sources),
    [questionnaire, taken.settledHere, sources],
  );
  return {
    sources,
    settledHere,
    isLoading: shelved.kind === "loading" || taken.isLoading,
    onUse: (chosen: readonly Source[], isUsed: boolean) =>
      setMarks(new Map([...marks, ...chosen.map((one) => [one.assessment.id, isUsed] as const)])),
    onDropped: () => setDropped(droppedPackages(assessment.id)),
  };
}

const NONE: readonly Assessment[] = [];

/** What came from OPDs by their tasks. */
function useTakenIn(
  { services, session }: AssessmentPageProps,
  questionnaire: Questionnaire,
  current: Assessment,
) {
  const assessment = useUnlessOnlyRules(current);
  const handedOut = useLoaded(() => importStore().handedOut(assessment.id), [assessment.id]);
  const history = useLoaded(
    () => session.settled().then(() => historyOf(services, assessment)),
    [services, session, assessment],
  );
  const known: KnownHistory = history.kind === "ready" ? history.value : NO_HISTORY;
  const taken = useMemo(
    () =>
      partsOfWhole(
        questionnaire,
        assessment,
        handedOut.kind === "ready" ? contributorsOf(handedOut.value) : [],
        known,
      ),
    [questionnaire, assessment, handedOut, known],
  );
  return { ...taken, isLoading: handedOut.kind === "loading" || history.kind === "loading" };
}

/** The same as before while only records changed, such as rules: they say nothing about who said what, and a choice has to be quick. */
function useUnlessOnlyRules(assessment: Assessment): Assessment {
  const [before, setBefore] = useState(assessment);
  const isSame =
    before.details === assessment.details &&
    before.answers === assessment.answers &&
    before.evidence === assessment.evidence;
  if (!isSame) {
    setBefore(assessment);
  }
  return isSame ? before : assessment;
}

/** Of a file that is at hand nobody here need have known what it says. */
function settledWithoutFiles(
  questionnaire: Questionnaire,
  settledHere: ReadonlySet<QuestionId>,
  sources: readonly Source[],
): ReadonlySet<QuestionId> {
  const inFiles = new Set(
    sources
      .filter(({ isUsed, isFromTask }) => isUsed && isFromTask !== true)
      .flatMap(({ assessment }) => [
        ...ownAnswers(questionnaire, { agency: assessment.details.agency ?? "", assessment }).keys(),
      ]),
  );
  return new Set([...settledHere].filter((id) => !inFiles.has(id)));
}
