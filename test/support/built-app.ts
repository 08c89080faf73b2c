import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type StaticServer, serveFolder } from "./static-server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const viteProgram = join(root, "node_modules", "vite", "bin", "vite.js");

/** Builds the app into a folder of its own, so that nobody's `dist` changes under them, and serves it compressed. */
export async function openBuiltApp(): Promise<StaticServer> {
  const folder = buildApp();
  const server = await serveFolder(folder);
  return {
    url: server.url,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Returns the folder; whoever asked removes it. */
function buildApp(): string {
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "built-app-"));
  execFileSync(process.execPath, [viteProgram, "build", "--outDir", folder, "--logLevel", "warn"], {
    cwd: root,
    // A test runner calls its own environment "test", which would build the development version.
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return folder;
}
