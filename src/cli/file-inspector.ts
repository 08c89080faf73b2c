import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { factsOfUnread } from "#adapters/pdf-pack/facts-of-unread.ts";
import { FileFacts } from "#core/evidence/file-facts.ts";

/** Looks into files in a program of its own, one after the other. A file that takes too long, or breaks it, has facts that say so. */
export interface FileInspector {
  readonly inspect: (bytes: Uint8Array, name: string) => Promise<FileFacts>;
  readonly close: () => void;
}

const LIMIT_MS = 60_000;
const MOST_MEMORY_IN_MB = 2_048;

export function openFileInspector(limitMs: number = LIMIT_MS): FileInspector {
  let task: ChildProcess | null = null;

  function end(): void {
    task?.removeAllListeners();
    task?.kill("SIGKILL");
    task = null;
  }

  return {
    inspect: async (bytes, name) => {
      task ??= startTask();
      const answer = await answerOf(task, bytes, name, limitMs);
      if (answer.kind === "inspected") {
        return answer.facts;
      }
      end();
      return factsOfUnread(answer.kind === "too-slow" ? "too-slow" : "damaged", name);
    },
    close: end,
  };
}

/** The program is TypeScript that tsx reads, and so is the task. */
function startTask(): ChildProcess {
  return fork(fileURLToPath(new URL("./inspect-task.ts", import.meta.url)), {
    execArgv: ["--import", import.meta.resolve("tsx"), `--max-old-space-size=${MOST_MEMORY_IN_MB}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

type Answer =
  | { readonly kind: "inspected"; readonly facts: FileFacts }
  | { readonly kind: "too-slow" }
  | { readonly kind: "broken" };

function answerOf(task: ChildProcess, bytes: Uint8Array, name: string, limitMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const finish = (answer: Answer) => {
      clearTimeout(timer);
      task.removeAllListeners();
      resolve(answer);
    };
    const timer = setTimeout(() => finish({ kind: "too-slow" }), limitMs);
    task.once("message", (message) => finish({ kind: "inspected", facts: FileFacts.parse(message) }));
    task.once("exit", () => finish({ kind: "broken" }));
    task.once("error", () => finish({ kind: "broken" }));
    task.send({ bytes, name });
  });
}
