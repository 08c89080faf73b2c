import { readdirSync, readFileSync } from "node:fs";

export interface PeakMemory {
  /** Megabytes (10^6 bytes) of the largest sample. */
  readonly pss: number;
  readonly rss: number;
  readonly samples: number;
}

const EVERY_MS = 40;
/** Renderers are looked for every so many samples: to walk through all processes of a machine takes longer than a sample. */
const SAMPLES_PER_SEARCH = 25;

/**
 * Samples how much memory the largest renderer process of one browser takes, which is that of its page and the page's workers,
 * as Linux counts it: PSS (what is shared with other processes is divided by their number) and RSS (counted in full). Call
 * what is returned to stop and to have the peaks.
 */
export function watchRendererMemory(profile: string): () => PeakMemory {
  let [pss, rss, samples] = [0, 0, 0];
  let renderers: readonly string[] = [];
  const timer = setInterval(() => {
    if (samples % SAMPLES_PER_SEARCH === 0) {
      renderers = renderersOf(profile);
    }
    const now = renderers.map(memoryOf);
    pss = Math.max(pss, ...now.map((one) => one.pss));
    rss = Math.max(rss, ...now.map((one) => one.rss));
    samples += 1;
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return { pss, rss, samples };
  };
}

/** Descendants of the browser that was started with this profile, by what stands on their command lines. */
function renderersOf(profile: string): readonly string[] {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((id) => ({ id, command: textOf(`/proc/${id}/cmdline`), parent: parentOf(id) }));
  const family = new Set(
    processes.filter(({ command }) => command.includes(`--user-data-dir=${profile}`)).map(({ id }) => id),
  );
  for (let before = -1; before !== family.size; ) {
    before = family.size;
    for (const { id, parent } of processes) {
      if (family.has(parent)) {
        family.add(id);
      }
    }
  }
  return processes
    .filter(({ id, command }) => family.has(id) && command.includes("--type=renderer"))
    .map(({ id }) => id);
}

function parentOf(id: string): string {
  return /\) \S (\d+)/.exec(textOf(`/proc/${id}/stat`))?.[1] ?? "";
}

function memoryOf(id: string): { readonly pss: number; readonly rss: number } {
  const rollup = textOf(`/proc/${id}/smaps_rollup`);
  const megabytes = (name: string) =>
    (Number(new RegExp(`^${name}: +(\\d+) kB`, "m").exec(rollup)?.[1] ?? 0) * 1024) / 1e6;
  return { pss: megabytes("Pss"), rss: megabytes("Rss") };
}

/** Empty for a process that has just ended. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
