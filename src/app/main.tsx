import "./forbid-eval.ts";
import "#ui/styles.css";
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

const services = import("./open-browser-services.ts").then((module) => module.openBrowserServices());

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no #root");
}
// In a transition React draws in short pieces: a weak processor can answer in between.
startTransition(() => createRoot(root).render(<App services={services} />));

/** Long after the first screen stands: backups that make themselves must not cost it anything. */
const BACKUPS_AFTER_MS = 20_000;
setTimeout(() => {
  const started = import("./backup-automatic.ts").then((module) => module.keepBackingUp(services));
  // Without a network and before anything was cached, the next visit backs up.
  started.catch(() => undefined);
}, BACKUPS_AFTER_MS);

/** Whatever an import or a pack that was broken off left behind; what cannot be fetched now, the next visit does. */
const SWEEP_AFTER_MS = 10_000;
setTimeout(() => {
  const swept = import("./sweep-leftovers.ts").then((module) => module.sweepLeftovers());
  swept.catch(() => undefined);
}, SWEEP_AFTER_MS);
