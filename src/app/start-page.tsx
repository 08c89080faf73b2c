import { navigate } from "wouter/use-hash-location";
import { PLAN_ACTION } from "#core/plan/plan-record.ts";
import { PROGRAMME } from "#core/programme/programme.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { type CarryOverPreview, StartScreen, type WantedAssessment } from "#screens/start/start-screen.tsx";
import { carryOverFrom } from "./carry-over-actions.ts";
import { canCarryOver } from "./carry-over-mappings.ts";
import { Frame } from "./frame.tsx";
import { generalLinks } from "./frame-links.ts";
import type { Services } from "./services.ts";
import { startNew } from "./start-new.ts";
import { useLoaded } from "./use-loaded.ts";
import { useShelf } from "./use-shelf.ts";

export default function StartPage({ services }: { readonly services: Promise<Services> }) {
  const instruments = useLoaded(async () => allQuestionnaires(await services), [services]);
  const shelf = useShelf(services, 0);
  return (
    <Frame context={null} links={generalLinks("start")}>
      <StartScreen
        instruments={instruments.kind === "ready" ? instruments.value : instruments}
        earlier={shelf.kind === "ready" ? shelf.assessments.filter((one) => one.removedAt === null) : []}
        thisYear={new Date().getFullYear()}
        canCarryOver={canCarryOver}
        onPreview={async (wanted) => preview(await services, wanted)}
        onStart={async (wanted) => {
          const result = await startNew(await services, wanted);
          if (result.ok) {
            navigate(paths.overview(result.value).slice(1));
          }
          return result;
        }}
      />
    </Frame>
  );
}

async function preview(
  services: Services,
  wanted: WantedAssessment,
): Promise<Result<CarryOverPreview, string>> {
  if (wanted.continueFrom === null) {
    return fail("Pilih penilaian sebelumnya dahulu.");
  }
  const carried = await carryOverFrom(services, wanted, wanted.continueFrom);
  if (!carried.ok) {
    return carried;
  }
  const { assessment, leftBehind, leftRecords, disclaimer } = carried.value;
  const countOf = (kind: string) => assessment.records.filter((record) => record.kind === kind).length;
  return succeed({
    carriedQuestions: assessment.details.carried?.questions.length ?? 0,
    carriedEvidence: assessment.evidence.length,
    carriedProgrammes: countOf(PROGRAMME.kind),
    carriedActions: countOf(PLAN_ACTION.kind),
    leftBehind,
    leftRecords,
    disclaimer,
  });
}

type Instruments =
  | { readonly kind: "ready"; readonly questionnaires: readonly Questionnaire[] }
  | { readonly kind: "unavailable" };

async function allQuestionnaires({ questionnaires }: Services): Promise<Instruments> {
  const cards = await questionnaires.list();
  if (!cards.ok) {
    return { kind: "unavailable" };
  }
  const loaded = await Promise.all(cards.value.map((card) => questionnaires.load(card.id, card.edition)));
  return { kind: "ready", questionnaires: loaded.flatMap((result) => (result.ok ? [result.value] : [])) };
}
