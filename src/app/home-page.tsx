import { useState } from "react";
import { navigate } from "wouter/use-hash-location";
import type { Result } from "#core/shared/result.ts";
import { HomeScreen } from "#screens/home/home-screen.tsx";
import { paths } from "#screens/paths.ts";
import { Frame } from "./frame.tsx";
import { generalLinks } from "./frame-links.ts";
import type { Services } from "./services.ts";
import { useLoaded } from "./use-loaded.ts";
import { useShelf } from "./use-shelf.ts";

/** The heavy work behind the buttons (packages, instruments) is fetched when a button is used. */
const actions = () => import("./assessment-actions.ts");
const packages = () => import("./package-actions.ts");

export default function HomePage({ services }: { readonly services: Promise<Services> }) {
  const [visit, setVisit] = useState(0);
  const shelf = useShelf(services, visit);
  const storage = useLoaded(async () => (await services).storageFacts(), [services, visit]);
  const loaded = useLoaded(() => services, [services]);
  const lastQuestion = loaded.kind === "ready" ? loaded.value.settings.lastQuestion : () => null;

  const refreshing = async <Value,>(work: Promise<Result<Value, string>>) => {
    const result = await work;
    setVisit((count) => count + 1);
    return result;
  };
  /** Answers the address that it leads to. */
  const opening = async (work: Promise<Result<string, string>>) => {
    const result = await work;
    if (result.ok) {
      navigate(result.value.slice(1));
    }
    return result;
  };

  return (
    <Frame context={null} links={generalLinks("home")}>
      <HomeScreen
        shelf={shelf}
        storage={storage.kind === "ready" ? storage.value : null}
        now={new Date().toISOString()}
        resume={(id) => {
          const question = lastQuestion(id);
          return question === null ? paths.overview(id) : paths.indicator(id, question);
        }}
        onOpenFile={async (file) => opening((await packages()).openFile(await services, file))}
        onTryExample={async () => opening((await actions()).openExample(await services))}
        onBackup={async (id) => refreshing((await packages()).backUp(await services, id))}
        onRemove={async (id) => refreshing((await actions()).moveToBin(await services, id))}
        onRestore={async (id) => refreshing((await actions()).takeOutOfBin(await services, id))}
      />
    </Frame>
  );
}
