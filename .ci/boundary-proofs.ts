import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** One file that breaks one rule, or, as a counterpart, none. */
export interface Proof {
  readonly folder: string;
  /** Only where another file has to import this one: its name after "boundary-proof-". */
  readonly name?: string;
  readonly what: string;
  readonly source: string;
  /** What the check must say about the file; null where it must say nothing. */
  readonly refusal: string | null;
}

export const IMPORT_REFUSAL = "lint/style/noRestrictedImports";
export const COMPILER_REFUSAL = "error TS";

const root = fileURLToPath(new URL("..", import.meta.url));

export function allProofs(): readonly Proof[] {
  return [
    ...coreProofs(),
    ...adapterProofs(),
    ...uiProofs(),
    ...screenProofs(),
    ...cliProofs(),
    ...codeProofs(),
  ];
}

function forbidden(folder: string, ...modules: readonly string[]): readonly Proof[] {
  return modules.map((module) => ({
    folder,
    what: `imports ${module}`,
    source: `import "${module}";`,
    refusal: IMPORT_REFUSAL,
  }));
}

function allowed(folder: string, ...modules: readonly string[]): readonly Proof[] {
  return modules.map((module) => ({
    folder,
    what: `imports ${module}`,
    source: `import "${module}";`,
    refusal: null,
  }));
}

function coreProofs(): readonly Proof[] {
  const inCore = (what: string, source: string): Proof => ({
    folder: "src/core/shared",
    what,
    source,
    refusal: COMPILER_REFUSAL,
  });
  return [
    ...foldersIn("src/core").flatMap((folder) =>
      forbidden(folder, "#adapters/dexie/database.ts", "react", "zod"),
    ),
    ...forbidden(
      "src/core/shared",
      "#ui/button.tsx",
      "#screens/paths.ts",
      "#app/app.tsx",
      "#cli/main.ts",
      "dexie",
    ),
    ...forbidden("src/core/shared", "node:fs", "../assessment/answer.ts", "#core/../ui/button.tsx"),
    ...allowed("src/core/shared", "./result.ts", "#core/assessment/answer.ts", "zod/mini", "fraction.js"),
    inCore("uses window", "export const width = window.innerWidth;"),
    inCore("uses the file system", "export const folder = process.cwd();"),
  ];
}

function adapterProofs(): readonly Proof[] {
  return foldersIn("src/adapters").flatMap((folder) => [
    ...forbidden(
      folder,
      "react",
      "#ui/button.tsx",
      "#screens/paths.ts",
      "#app/app.tsx",
      "#cli/main.ts",
      "../dexie/x.ts",
    ),
    ...forbidden(folder, "#adapters/elsewhere/thing.ts", folder.endsWith("/dexie") ? "jspdf" : "dexie"),
    ...allowed(folder, "./own-part.ts", "#core/shared/result.ts"),
  ]);
}

function uiProofs(): readonly Proof[] {
  return [
    ...forbidden(
      "src/ui",
      "#core/shared/result.ts",
      "#adapters/dexie/x.ts",
      "#screens/paths.ts",
      "#app/app.tsx",
    ),
    ...forbidden("src/ui", "dexie", "react-hook-form", "zod/mini", "../core/shared/result.ts"),
    ...allowed("src/ui", "./button.tsx", "react", "chart.js"),
  ];
}

function screenProofs(): readonly Proof[] {
  return foldersIn("src/screens").flatMap((folder) => [
    ...forbidden(folder, "#adapters/dexie/x.ts", "#app/app.tsx", "dexie", "../elsewhere/x.tsx"),
    ...forbidden(folder, "#screens/elsewhere/elsewhere-screen.tsx", "./deeper/part.tsx"),
    ...allowed(
      folder,
      "./own-part.tsx",
      "#core/shared/result.ts",
      "#ui/button.tsx",
      "react",
      "react-hook-form",
    ),
  ]);
}

function cliProofs(): readonly Proof[] {
  return [
    ...forbidden(
      "src/cli",
      "#ui/button.tsx",
      "#screens/paths.ts",
      "#app/app.tsx",
      "react",
      "../core/shared/result.ts",
    ),
    ...allowed("src/cli", "#core/shared/result.ts", "#adapters/memory/x.ts", "node:fs"),
    ...forbidden("src/app", "../core/shared/result.ts"),
    ...forbidden("test/support", "../../src/core/shared/result.ts"),
  ];
}

/** The rules about code itself, the same in every layer. */
function codeProofs(): readonly Proof[] {
  const inCore = (what: string, rule: string, source: string): Proof => {
    return { folder: "src/core/shared", what, source, refusal: `lint/${rule}` };
  };
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `  list.push(${index});`);
  const longFunction = ["export function fill(list: number[]): void {", ...lines(61), "}"];
  const longFile = Array.from({ length: 301 }, (_, index) => `export const number${index} = ${index};`);
  return [
    inCore("says any", "suspicious/noExplicitAny", "export const thing: any = 1;"),
    inCore("says !", "style/noNonNullAssertion", "export const first = (list: string[]) => list[0]!;"),
    inCore(
      "says as",
      "nursery/noUnsafeTypeAssertion",
      "export const text = (value: unknown) => value as string;",
    ),
    inCore(
      "else after return",
      "style/noUselessElse",
      "export function sign(n: number) {\n  if (n < 0) {\n    return -1;\n  } else {\n    return 1;\n  }\n}",
    ),
    inCore(
      "imports a type as a value",
      "style/useImportType",
      'import { Result } from "./result.ts";\nexport type R = Result<1, 2>;',
    ),
    inCore("is a barrel", "performance/noBarrelFile", 'export * from "./result.ts";'),
    inCore("leaves the ending out", "correctness/useImportExtensions", 'import "./result";'),
    inCore("has a long function", "complexity/noExcessiveLinesPerFunction", longFunction.join("\n")),
    inCore("is a long file", "style/noExcessiveLinesPerFile", longFile.join("\n")),
    inCore("logs", "suspicious/noConsole", 'console.log("x");'),
    inCore(
      "nests choices",
      "style/noNestedTernary",
      "export const sign = (n: number) => (n < 0 ? -1 : n > 0 ? 1 : 0);",
    ),
    inCore(
      "assigns to a parameter",
      "style/noParameterAssign",
      "export function next(n: number): number {\n  n += 1;\n  return n;\n}",
    ),
    { ...inCore("is not in kebab-case", "style/useFilenamingConvention", "export {};"), name: "inCamelCase" },
    {
      ...inCore(
        "imports what nobody installed",
        "correctness/noUndeclaredDependencies",
        'import "left-pad";',
      ),
      folder: "src/app",
    },
    {
      ...inCore(
        "forgets a promise",
        "nursery/noFloatingPromises",
        "async function save() {}\nexport function go() {\n  save();\n}",
      ),
      folder: "src/app",
    },
    ...["left", "right"].map((name, index) => ({
      ...inCore("imports in a circle", "suspicious/noImportCycles", circleTo(["right", "left"][index] ?? "")),
      name,
    })),
  ];
}

function circleTo(other: string): string {
  return `import { go as onward } from "./boundary-proof-${other}.ts";\nexport const go = (): void => onward();`;
}

function foldersIn(parent: string): readonly string[] {
  return readdirSync(join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${parent}/${entry.name}`);
}
