import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** The most that one process which draws pages had, in MB. */
export interface RendererMemory {
  /** What is its own: what Chromium's task manager tells as its memory. */
  readonly ownMb: number;
  /** With the program itself, which is on the disk and which all processes of the browser share. */
  readonly residentMb: number;
}

/** Looks at the renderers of that profile every 200 ms until the answer is asked for. */
export function watchRenderers(profile: string): () => RendererMemory {
  let [ownMb, residentMb] = [0, 0];
  const look = () => {
    const lines = execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" }).split("\n");
    const renderers = lines.filter((line) => line.includes("--type=renderer") && line.includes(profile));
    for (const line of renderers) {
      const { anonymous, shared, resident } = memoryOf(line.trim().split(" ")[0] ?? "");
      ownMb = Math.max(ownMb, anonymous + shared);
      residentMb = Math.max(residentMb, resident);
    }
  };
  look();
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    return { ownMb, residentMb };
  };
}

function memoryOf(pid: string) {
  const status = statusOf(pid);
  const inMb = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { anonymous: inMb("RssAnon"), shared: inMb("RssShmem"), resident: inMb("VmRSS") };
}

/** Nothing of a process that has ended meanwhile. */
function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}
