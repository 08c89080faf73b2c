import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** A page around one module, with its workers and all they fetch, built as for the app; beside what the folder holds already. */
export async function buildPage(module: URL, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    base: "./",
    resolve: { alias: [{ find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" }] },
    worker: { format: "es", rolldownOptions: { external: ["html2canvas", "dompurify", "canvg"] } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      copyPublicDir: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: fileURLToPath(module), output: { entryFileNames: "page.js" } },
    },
  });
  writeFileSync(join(folder, "index.html"), '<script type="module" src="./page.js"></script>');
}
