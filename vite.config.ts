import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { chunkGroups } from "./vite.chunks.ts";
import { finishPage } from "./vite.page.ts";

const { version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));

/** jsPDF would load these only to turn HTML or SVG into a PDF, which nothing here does. */
const unusedByJspdf = ["html2canvas", "dompurify", "canvg"];

export default defineConfig({
  // Relative addresses: the built files work from any folder of any static host (the screens are hash routes).
  base: "./",
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    react(),
    finishPage(),
    leaveOut(unusedByJspdf),
    zipInPlace(),
    packJson(),
    VitePWA({
      strategies: "generateSW",
      registerType: "prompt",
      injectRegister: false, // src/app/app-update.ts registers it
      includeManifestIcons: false, // the glob below has them
      workbox: {
        globPatterns: ["**/*.{html,js,css,json,wasm,woff2,ttf,svg,png}"],
        maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
        // The first visit, too, goes on without a network as soon as everything has been fetched.
        clientsClaim: true,
      },
      manifest: {
        name: "Matang",
        short_name: "Matang",
        description: "Penilaian mandiri SPBE dan Pemdi, tanpa server dan tanpa jaringan.",
        lang: "id",
        start_url: "./",
        scope: "./",
        display: "standalone",
        theme_color: "#0a655d",
        background_color: "#ffffff",
        icons: [
          { src: "icons/matang-192.png", sizes: "192x192", type: "image/png" },
          { src: "icons/matang-512.png", sizes: "512x512", type: "image/png" },
          { src: "icons/matang-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
          { src: "icons/matang.svg", sizes: "any", type: "image/svg+xml" },
        ],
      },
    }),
  ],
  // The same code without what browsers older than the build's target and React before 18 need.
  resolve: {
    alias: [
      { find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" },
      { find: /^use-sync-external-store\/shim\/index\.js$/, replacement: "react" },
    ],
  },
  worker: { format: "es", plugins: () => [leaveOut(unusedByJspdf), zipInPlace()] },
  build: {
    manifest: true, // .size-limit.js reads it
    sourcemap: false,
    assetsInlineLimit: 0, // data: addresses cannot be fetched under the policy above
    modulePreload: {
      polyfill: false,
      // Lists of all scripts that a screen imports would weigh 2 KiB on the first load. vite.page.ts asks ahead for the two
      // screens that people arrive at; by the time they go on to others, the service worker has everything.
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === "html" ? needed : needed.filter((file) => file.endsWith(".css")),
    },
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
    chunkSizeWarningLimit: 1000, // the PDF writer is that big, and lazy; budgets are held by size-limit
  },
});

/** Puts nothing in the place of libraries that would otherwise be bundled and precached. */
function leaveOut(names: readonly string[]): Plugin {
  const leftOut = "\0matang:left-out";
  return {
    name: "matang:leave-out",
    enforce: "pre",
    resolveId: (source) => (names.includes(source) ? leftOut : null),
    load: (id) => (id === leftOut ? "export default undefined;" : null),
  };
}

/**
 * The spreadsheet writer hands every sheet of more than 160 KB to a worker that it makes of a text. The page's policy forbids
 * such workers, and the writer would wait for it for ever: it zips where it is called instead.
 */
function zipInPlace(): Plugin {
  return {
    name: "matang:zip-in-place",
    apply: "build",
    enforce: "pre",
    load: (id) =>
      id.endsWith("/write-excel-file/modules/zip/zipToArrayBuffer.js")
        ? 'import zip from "./zipToArrayBufferSync.js"; export default async (files) => zip(files);'
        : null,
  };
}

/** People read the instruments in the repository; browsers do not need the indentation. */
function packJson(): Plugin {
  return {
    name: "matang:pack-json",
    apply: "build",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === "asset" && file.fileName.endsWith(".json")) {
          file.source = JSON.stringify(JSON.parse(Buffer.from(file.source).toString()));
        }
      }
    },
  };
}
