import { readFileSync } from "node:fs";

/** What a first visit to a screen loads, worked out from the build's own list; `npm run bench -- first-load` measures it. */
const chunks = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));

const everyScreen = [...filesOf("index.html"), ...filesOf("src/app/open-browser-services.ts")];
const firstScreen = [...everyScreen, ...filesOf("src/app/home-page.tsx")];
const indicatorScreen = [
  ...everyScreen,
  ...filesOf("src/app/assessment-page.tsx"),
  ...filesOf("src/app/indicator-page.tsx"),
  ...filesOf("src/app/open-work-services.ts"),
  ...filesOf("questionnaires/spbe-2020/questionnaire.json"),
];

export default [
  budget("first screen", firstScreen, "130 KiB"),
  budget("indicator screen, with its instrument", indicatorScreen, "170 KiB"),
];

function budget(name, files, limit) {
  const path = [...new Set(["index.html", "manifest.webmanifest", "icons/matang.svg", ...files])].map(
    (file) => `dist/${file}`,
  );
  return { name, path, limit, gzip: true };
}

/** A chunk with its styles and everything it imports at once. Throws when the build has no such chunk: keep in step. */
function filesOf(key, seen = new Set()) {
  const chunk = chunks[key];
  if (chunk === undefined) {
    throw new Error(
      `The build has no "${key}": was the file renamed? Then rename it in .size-limit.js, too.`,
    );
  }
  if (seen.has(key)) {
    return [];
  }
  seen.add(key);
  return [
    chunk.file,
    ...(chunk.css ?? []),
    ...(chunk.imports ?? []).flatMap((other) => filesOf(other, seen)),
  ];
}
