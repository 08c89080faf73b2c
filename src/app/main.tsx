import "./forbid-eval.ts";
import "#ui/styles.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

const services = import("./open-browser-services.ts").then((module) => module.openBrowserServices());

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no #root");
}
createRoot(root).render(<App services={services} />);
