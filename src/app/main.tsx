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
