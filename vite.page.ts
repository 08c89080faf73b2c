import { createHash } from "node:crypto";
import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";

/**
 * Finishes the built page, and only that: the development server needs inline scripts of its own. Puts in the policy by
 * which the page loads and reaches nothing but its own origin, and asks for scripts and styles before the first script has
 * found out that it needs them: on a slow line each such step costs a round trip.
 */
export function finishPage(): Plugin {
  return {
    name: "matang:finish-page",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const missing = (files: readonly string[]) => files.filter((file) => !html.includes(file));
        const services = missing(filesOf(["open-browser-services.ts"], bundle));
        const others = (modules: readonly string[]) =>
          missing(filesOf(modules, bundle)).filter((file) => !services.includes(file));
        const script = askAheadScript(others(INDICATOR), others(HOME));
        return [
          tag("meta", { "http-equiv": "Content-Security-Policy", content: policy(script) }),
          ...services.map((file) => tag("link", { rel: "modulepreload", crossorigin: true, href: file })),
          { ...tag("script"), children: script },
        ];
      },
    },
  };
}

/** What the screens wait for that people arrive at, in `src/app`. */
const HOME = ["home-page.tsx"];
const INDICATOR = ["assessment-page.tsx", "indicator-page.tsx", "open-work-services.ts"];

/** No text becomes code but the one script that is in the page itself. */
function policy(script: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  return [
    "default-src 'self'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Addresses are hash routes: which screen is asked for, only a script can tell. */
function askAheadScript(indicator: readonly string[], home: readonly string[]): string {
  const files = `/\\/indikator\\//.test(location.hash)?${JSON.stringify(indicator)}:location.hash[2]?[]:${JSON.stringify(home)}`;
  return `for(const f of ${files}){const l=document.createElement("link");f.endsWith(".css")?(l.rel="preload",l.as="style"):l.rel="modulepreload";l.crossOrigin="";l.href=f;document.head.append(l)}`;
}

/** What modules of `src/app` load at once: their chunks, what those import, and the styles of all of them. */
function filesOf(modules: readonly string[], bundle: Rolldown.OutputBundle): readonly string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const needed = modules.flatMap((module) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/app/${module}`));
    if (chunk === undefined) {
      throw new Error(`No chunk is made of src/app/${module}: was it renamed?`);
    }
    return [chunk, ...chunks.filter(({ fileName }) => chunk.imports.includes(fileName))];
  });
  return [
    ...new Set(
      needed.flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])]),
    ),
  ];
}

function tag(name: string, attrs: HtmlTagDescriptor["attrs"] = {}): HtmlTagDescriptor {
  return { tag: name, attrs, injectTo: "head-prepend" };
}
