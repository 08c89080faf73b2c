/**
 * Kills the browser at 50 moments of an import and at 50 of a restore, in the built app: the old state or the new one, never between,
 * and no bytes left behind after the next start. Takes three quarters of an hour; `MATANG_KILLS` sets another number.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const kills = process.env["MATANG_KILLS"] ?? "50";
const root = fileURLToPath(new URL("../..", import.meta.url));
const journeys = ["test/journeys/import-killed.test.ts", "test/journeys/backup.test.ts"];
const { status } = spawnSync(
  process.execPath,
  [join(root, "node_modules", "vitest", "vitest.mjs"), "run", "--project", "journeys", ...journeys],
  { cwd: root, stdio: "inherit", env: { ...process.env, IMPORT_KILLS: kills, RESTORE_KILLS: kills } },
);
console.log(
  status === 0 ? `${kills} killed imports and ${kills} killed restores: all or nothing each time` : "",
);
process.exitCode = status ?? 1;
