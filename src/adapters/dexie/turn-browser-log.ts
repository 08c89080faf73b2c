import { Dexie } from "dexie";

/** More than Chromium keeps in memory (4 MiB) before it begins a new log. */
const FILLER_ROWS = 80;
/** Below the 64 KiB from which Chromium would put a value beside the log instead of into it. */
const FILLER_ROW_IN_BYTES = 60_000;

const LOCK = "matang log turned";

/**
 * Makes the browser begin a new log file before anything of ours is written, and resolves when it has.
 *
 * Chromium keeps all databases of an origin in one log. A browser that is killed while it writes leaves half a record at the
 * end. The next start skips the half record, but goes on behind it in the same file, and the start after that takes it for
 * damage in the middle and throws every database away. A log that is full is closed and folded into a table, so the half
 * record goes with it. Once a browser run is enough: while another tab holds the lock, it was done. Other browsers keep no such log.
 */
export async function turnBrowserLog(): Promise<void> {
  if (!("userAgentData" in navigator) || !("locks" in navigator)) {
    return;
  }
  await new Promise<void>((resolve) => {
    void navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (lock !== null) {
        await fillLog();
      }
      resolve();
      await (lock === null ? undefined : untilThePageEnds);
    });
  });
}

const untilThePageEnds = new Promise<never>(() => undefined);

/** A full disk or a refusal leaves everything as it was, and the work goes on without. */
async function fillLog(): Promise<void> {
  const scratch = new Dexie("matang-log");
  scratch.version(1).stores({ filler: "" });
  const rows = Array.from({ length: FILLER_ROWS }, () => new Uint8Array(FILLER_ROW_IN_BYTES));
  try {
    await scratch.table("filler").bulkPut(rows, [...rows.keys()]);
    // Only with the write that follows does the browser find the log full.
    await scratch.table("filler").clear();
    await scratch.delete();
  } catch {
    scratch.close();
  }
}
