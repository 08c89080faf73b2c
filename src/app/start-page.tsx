import { navigate } from "wouter/use-hash-location";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { paths } from "#screens/paths.ts";
import { StartScreen } from "#screens/start/start-screen.tsx";
import { startNew } from "./assessment-actions.ts";
import { Frame } from "./frame.tsx";
import { generalLinks } from "./frame-links.ts";
import type { Services } from "./services.ts";
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
