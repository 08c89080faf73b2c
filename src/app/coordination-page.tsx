import { useState } from "react";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import { arrivalsOf } from "#core/exchange/arrivals.ts";
import { proposeOwners } from "#core/exchange/propose-owners.ts";
import { type Coordinated, CoordinationScreen } from "#screens/coordination/coordination-screen.tsx";
import { localDay } from "#ui/local-day.ts";
import { Frame } from "./frame.tsx";
import { generalLinks } from "./frame-links.ts";
import { handOut } from "./hand-out.ts";
import { importStore } from "./import-services.ts";
import { LoadingScreen } from "./loading-screen.tsx";
import { keyFingerprint } from "./protect-file.tsx";
import type { Services } from "./services.ts";
import { useLoaded } from "./use-loaded.ts";
import { useShelf } from "./use-shelf.ts";

export default function CoordinationPage({ services }: { readonly services: Promise<Services> }) {
  const [visit, setVisit] = useState(0);
  const [wish, setWish] = useState<AssessmentId | null>(null);
  const shelf = useShelf(services, visit);
  const summaries = shelf.kind === "ready" ? wholeOnes(shelf.assessments) : [];
  const chosen = summaries.find(({ id }) => id === wish) ?? summaries[0] ?? null;
  const loaded = useLoaded(
    async () => (chosen === null ? null : coordinate(await services, chosen, summaries)),
    [services, chosen?.id, visit],
  );
  const coordinated = loaded.kind === "ready" ? loaded.value : null;
  return (
    <Frame context={null} links={generalLinks("coordination")}>
      {shelf.kind === "loading" ? (
        <LoadingScreen />
      ) : (
        <CoordinationScreen
          assessments={summaries}
          chosen={chosen?.id ?? null}
          onChoose={(id) => setWish(AssessmentId.parse(id))}
          coordinated={coordinated?.id === chosen?.id ? coordinated : null}
          now={new Date().toISOString()}
          onHandOut={async (tasks, progress, signal) => {
            if (coordinated === null) {
              throw new Error("Nothing is chosen to be handed out");
            }
            const { id, questionnaire } = coordinated;
            const made = await handOut(await services, questionnaire, id, tasks, progress, signal);
            setVisit((count) => count + 1);
            return made;
          }}
        />
      )}
    </Frame>
  );
}

type Shelved = Extract<ReturnType<typeof useShelf>, { readonly kind: "ready" }>["assessments"];

function wholeOnes(assessments: Shelved): readonly AssessmentSummary[] {
  return assessments
    .filter(({ removedAt, summary }) => removedAt === null && summary.agency === null)
    .map(({ summary }) => summary);
}

/** Null where it cannot be read; the overview says why. */
async function coordinate(
  services: Services,
  summary: AssessmentSummary,
  all: readonly AssessmentSummary[],
): Promise<Coordinated | null> {
  const { id, institution, questionnaire } = summary;
  const loaded = await services.questionnaires.load(questionnaire.id, questionnaire.edition);
  if (!loaded.ok) {
    return null;
  }
  const imports = importStore();
  const related = all.filter(
    (one) => one.institution === institution && one.questionnaire.id === questionnaire.id,
  );
  const [handedOut, came, ...earlier] = await Promise.all([
    imports.handedOut(id),
    imports.imports(id),
    ...related.map((one) => imports.handedOut(one.id)),
  ]);
  const tasks = earlier
    .flat()
    .map(({ task }) => task)
    .sort((one, other) => Date.parse(one.handedOutAt) - Date.parse(other.handedOutAt));
  return {
    id,
    questionnaire: loaded.value,
    owners: proposeOwners(loaded.value, tasks),
    arrivals: arrivalsOf(handedOut, came, localDay(services.now())),
    keyFingerprint: await keyFingerprint(),
  };
}
