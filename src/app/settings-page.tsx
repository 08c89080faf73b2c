import { useState } from "react";
import { SettingsScreen, type SettingsScreenProps } from "#screens/settings/settings-screen.tsx";
import { adoptAgencyKey, keptAgencyKey, makeAgencyKey, removeAgencyKey } from "./agency-key-actions.ts";
import { cleanUpEvidence, eraseForEver, takeOutOfBin } from "./assessment-actions.ts";
import { downloadBackup, openBackup } from "./backup-actions.ts";
import {
  allowBackupFolder,
  backupFolderState,
  chooseBackupFolder,
  stopAutomaticBackup,
} from "./backup-automatic.ts";
import { Frame } from "./frame.tsx";
import { generalLinks } from "./frame-links.ts";
import { LoadingScreen } from "./loading-screen.tsx";
import { backUp } from "./package-actions.ts";
import { restorePointsOf, returnToDay } from "./restore-points.ts";
import type { Services } from "./services.ts";
import { useLoaded } from "./use-loaded.ts";
import { useShelf } from "./use-shelf.ts";

export default function SettingsPage({ services }: { readonly services: Promise<Services> }) {
  const [visit, setVisit] = useState(0);
  const shelf = useShelf(services, visit);
  const loaded = useLoaded(() => services, [services]);
  const storage = useLoaded(async () => (await services).storageFacts(), [services, visit]);
  const agencyKey = useLoaded(keptAgencyKey, [visit]);
  const folder = useLoaded(backupFolderState, [visit]);
  const refreshing = async <Value,>(work: Promise<Value>) => {
    const result = await work;
    setVisit((count) => count + 1);
    return result;
  };
  return (
    <Frame context={null} links={generalLinks("settings")}>
      {loaded.kind === "loading" ? (
        <LoadingScreen />
      ) : (
        <SettingsScreen
          personName={loaded.value.settings.personName()}
          onPersonName={loaded.value.settings.setPersonName}
          storage={storage.kind === "ready" ? storage.value : null}
          onAskPersistence={() => refreshing(loaded.value.askPersistence())}
          assessments={shelf.kind === "ready" ? shelf.assessments : []}
          onBackup={(id, isLocked, options) => refreshing(backUp(loaded.value, id, isLocked, options))}
          onBackupAll={(isLocked, options) => refreshing(downloadBackup(loaded.value, isLocked, options))}
          onOpenBackup={(file, options) => openBackup(loaded.value, file, options)}
          onRestored={() => setVisit((count) => count + 1)}
          folder={folder.kind === "ready" ? folder.value : { kind: "loading" }}
          onChooseFolder={() => refreshing(chooseBackupFolder(loaded.value))}
          onAllowFolder={() => refreshing(allowBackupFolder(loaded.value))}
          onStopAutomatic={() => refreshing(stopAutomaticBackup())}
          onRestore={(id) => refreshing(takeOutOfBin(loaded.value, id))}
          onErase={(id) => refreshing(eraseForEver(loaded.value, id))}
          restorePoints={(id) => restorePointsOf(loaded.value, id)}
          onReturnTo={(id, day) => refreshing(returnToDay(loaded.value, id, day))}
          onCleanUp={() => refreshing(cleanUpEvidence(loaded.value))}
          agencyKey={agencyKey.kind === "ready" ? keyState(agencyKey.value) : { kind: "loading" }}
          onMakeKey={() => refreshing(makeAgencyKey(loaded.value.now()))}
          onAdoptKey={(file) => refreshing(adoptAgencyKey(file, loaded.value.now()))}
          onRemoveKey={() => refreshing(removeAgencyKey())}
          appVersion={__APP_VERSION__}
        />
      )}
    </Frame>
  );
}

type KeyState = SettingsScreenProps["agencyKey"];

function keyState(loaded: Awaited<ReturnType<typeof keptAgencyKey>>): KeyState {
  if (!loaded.ok) {
    return { kind: "unreadable", sentence: loaded.error };
  }
  return loaded.value === null ? { kind: "none" } : { kind: "kept", facts: loaded.value };
}
