import { fileURLToPath } from "node:url";

/**
 * Which modules are built into one file. The bundler alone makes a file for every set of pages that share something,
 * dozens of them, and small files compress badly: 40 requests and 8 KiB more for an indicator screen. The indicator screen is
 * in one file with what every page of an assessment needs: apart they weigh 1.8 KiB more, and people come for it anyway.
 */
export const chunkGroups = ["first", "services", "home", "assessment"].map((name, index, { length }) => ({
  priority: length - index,
  debugName: name,
  name: (id: string, graph: ModuleGraph) => (chunkOf(id, graph) === name ? name : null),
}));

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => ModuleInGraph | null;
}

interface ModuleInGraph {
  readonly importedIds: readonly string[];
  readonly dynamicImporters: readonly string[];
}

const entry = moduleId("src/app/main.tsx");
const services = moduleId("src/app/open-browser-services.ts");
const home = moduleId("src/app/home-page.tsx");
const assessment = moduleId("src/app/assessment-page.tsx");
const indicator = moduleId("src/app/indicator-page.tsx");
const work = moduleId("src/app/open-work-services.ts");

/** Null leaves a module to the bundler, as where a file has to keep its own name to be found. */
function chunkOf(id: string, graph: ModuleGraph): string | null {
  chunkByModule ??= assignChunks(graph);
  const isEntry = id === entry || (graph.getModuleInfo(id)?.dynamicImporters.length ?? 0) > 0;
  return isEntry ? null : (chunkByModule.get(id) ?? null);
}
let chunkByModule: ReadonlyMap<string, string> | undefined;

function assignChunks(graph: ModuleGraph): ReadonlyMap<string, string> {
  const neededByHome = reachedFrom([home], graph);
  const neededByAssessment = reachedFrom([assessment, indicator, work], graph);
  const neededByBoth = [...neededByHome].filter((id) => neededByAssessment.has(id));
  return new Map([
    ...[...neededByAssessment].map((id) => [id, "assessment"] as const),
    ...[...neededByHome].map((id) => [id, "home"] as const),
    ...[...reachedFrom([services], graph)].map((id) => [id, "services"] as const),
    ...[...reachedFrom([entry], graph), ...neededByBoth].map((id) => [id, "first"] as const),
  ]);
}

function reachedFrom(starts: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (!reached.has(id)) {
      reached.add(id);
      open.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
    }
  }
  return reached;
}

function moduleId(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
