import type { RestorePoint } from "#core/assessment/assessment-as-of.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { Result } from "#core/shared/result.ts";
import type { StorageFacts } from "#ui/storage-meter.tsx";
import { BackupSection, type BackupSectionProps } from "./backup-section.tsx";
import { BinSection } from "./bin-section.tsx";
import { KeySection, type KeySectionProps } from "./key-section.tsx";
import { PersonSection } from "./person-section.tsx";
import { RestoreSection } from "./restore-section.tsx";
import { StorageSection } from "./storage-section.tsx";
import "./settings.css";

type Outcome = Promise<Result<void, string>>;

export interface SettingsScreenProps extends Omit<BackupSectionProps, "assessments" | "here"> {
  readonly personName: string;
  readonly onPersonName: (name: string) => void;
  /** Null while not known yet, and where the browser does not tell. */
  readonly storage: StorageFacts | null;
  readonly onAskPersistence: () => Promise<boolean>;
  /** Those in the bin included. */
  readonly assessments: readonly ShelvedAssessment[];
  readonly onRestore: (id: AssessmentId) => Outcome;
  readonly onErase: (id: AssessmentId) => Outcome;
  readonly restorePoints: (id: AssessmentId) => Promise<readonly RestorePoint[]>;
  readonly onReturnTo: (id: AssessmentId, day: string) => Outcome;
  /** Answers how many bytes came free. */
  readonly onCleanUp: () => Promise<number>;
  readonly agencyKey: KeySectionProps["agencyKey"];
  readonly onMakeKey: KeySectionProps["onMake"];
  readonly onAdoptKey: KeySectionProps["onAdopt"];
  readonly onRemoveKey: KeySectionProps["onRemove"];
  readonly appVersion: string;
}

/** Who is working here, and what becomes of what was saved. */
export function SettingsScreen(props: SettingsScreenProps) {
  const kept = props.assessments.filter((one) => one.removedAt === null);
  const binned = props.assessments.filter((one) => one.removedAt !== null);
  return (
    <main id="isi" tabIndex={-1} className="page settings">
      <h1>Setelan</h1>
      <PersonSection personName={props.personName} onPersonName={props.onPersonName} />
      <BackupSection {...props} assessments={kept} here={props.assessments.length} />
      <RestoreSection assessments={kept} restorePoints={props.restorePoints} onReturnTo={props.onReturnTo} />
      <StorageSection
        storage={props.storage}
        onAskPersistence={props.onAskPersistence}
        onCleanUp={props.onCleanUp}
      />
      <KeySection
        agencyKey={props.agencyKey}
        onMake={props.onMakeKey}
        onAdopt={props.onAdoptKey}
        onRemove={props.onRemoveKey}
      />
      <BinSection assessments={binned} onRestore={props.onRestore} onErase={props.onErase} />
      <p className="settings__version quiet">Matang versi {props.appVersion}</p>
    </main>
  );
}
