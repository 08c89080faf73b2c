import { ProgrammesScreen } from "#screens/programmes/programmes-screen.tsx";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { exportProgrammes } from "./export-programmes.ts";
import { importStore } from "./import-services.ts";
import { readTableFile } from "./read-table-file.ts";
import { useSessionState } from "./use-assessment-session.ts";
import { useLoaded } from "./use-loaded.ts";

export default function ProgrammesPage({ session, services }: AssessmentPageProps) {
  const { view } = useSessionState(session);
  const { id } = view.assessment;
  const tasks = useLoaded(() => importStore().handedOut(id), [id]);
  return (
    <ProgrammesScreen
      {...view}
      taskAgencies={tasks.kind === "ready" ? namesIn(tasks.value) : NO_NAMES}
      newId={services.newId}
      onReadTable={readTableFile}
      onExport={(register, kind) => exportProgrammes(register, view.assessment, services.now(), kind)}
    />
  );
}

const NO_NAMES: readonly string[] = [];

type Tasks = Awaited<ReturnType<ReturnType<typeof importStore>["handedOut"]>>;
const namesByTasks = new WeakMap<Tasks, readonly string[]>();

/** The same list for the same tasks. */
function namesIn(tasks: Tasks): readonly string[] {
  const names = namesByTasks.get(tasks) ?? tasks.map(({ task }) => task.to);
  namesByTasks.set(tasks, names);
  return names;
}
