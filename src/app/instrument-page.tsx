import { InstrumentScreen } from "#screens/instrument/instrument-screen.tsx";
import { Frame } from "./frame.tsx";
import { generalLinks } from "./frame-links.ts";
import { LoadingScreen } from "./loading-screen.tsx";
import NowherePage from "./nowhere-page.tsx";
import type { Services } from "./services.ts";
import { useLoaded } from "./use-loaded.ts";

export default function InstrumentPage(props: { readonly services: Promise<Services>; readonly id: string }) {
  const { services, id } = props;
  const loaded = useLoaded(async () => (await services).questionnaires.load(id, null), [services, id]);
  if (loaded.kind === "ready" && !loaded.value.ok) {
    return <NowherePage />;
  }
  return (
    <Frame context={null} links={generalLinks("instrument")}>
      {loaded.kind === "ready" && loaded.value.ok ? (
        <InstrumentScreen questionnaire={loaded.value.value} />
      ) : (
        <LoadingScreen />
      )}
    </Frame>
  );
}
