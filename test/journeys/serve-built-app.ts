import type { TestProject } from "vitest/node";
import { openBuiltApp } from "#test/support/built-app.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built app is served; ends in a slash. */
    readonly appUrl: string;
  }
}

/** Builds and serves the app once for all journeys. APP_URL spares the build: journeys then visit that address. */
export default async function setup(project: TestProject) {
  const running = process.env["APP_URL"];
  if (running !== undefined && running !== "") {
    project.provide("appUrl", running);
    return;
  }
  const app = await openBuiltApp();
  project.provide("appUrl", app.url);
  return app.close;
}
