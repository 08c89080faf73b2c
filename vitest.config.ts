import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumLaunchOptions } from "./test/support/chromium.ts";

const define = { __APP_VERSION__: JSON.stringify("0.0.0-test") };

/** Three kinds of tests, one group after the other: whatever is cheap fails first. */
export default defineConfig({
  test: {
    projects: [
      {
        define,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/unit/**/*.test.ts", "test/contract/**/*.node.test.ts"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        define,
        plugins: [react()],
        // Found in the middle of a first run, a library would make Vite load the page anew under a running test.
        optimizeDeps: {
          include: [
            "react-hook-form",
            "@hookform/resolvers/standard-schema",
            "axe-core",
            "hash-wasm",
            "jspdf",
            "jspdf-autotable",
            "@libpdf/core",
            "@embedpdf/pdfium",
            "age-encryption",
            "vitest-browser-react",
          ],
        },
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.{ts,tsx}", "test/contract/**/*.browser.test.ts"],
          css: true,
          testTimeout: 15_000,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({ launchOptions: chromiumLaunchOptions }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        define,
        test: {
          name: "journeys",
          environment: "node",
          include: ["test/journeys/**/*.test.ts"],
          globalSetup: ["test/journeys/serve-built-app.ts"],
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
