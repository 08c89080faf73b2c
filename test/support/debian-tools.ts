import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The Debian package that brings each command line tool that tests and the browser finder use. */
const packageByTool = {
  chromium: "chromium",
  pdftotext: "poppler-utils",
  pdfinfo: "poppler-utils",
  pdftoppm: "poppler-utils",
  pdfimages: "poppler-utils",
  pdffonts: "poppler-utils",
  qpdf: "qpdf",
  mutool: "mupdf-tools",
} as const;

export type DebianTool = keyof typeof packageByTool;

/**
 * The path of a tool, installed first where it is missing and this process may do so (Debian, root).
 * Throws a sentence that says what to install otherwise.
 */
export function ensureTool(tool: DebianTool): string {
  const present = findOnPath(tool);
  if (present !== null) {
    return present;
  }
  const debianPackage = packageByTool[tool];
  if (process.getuid?.() !== 0 || findOnPath("apt-get") === null) {
    throw new Error(
      `"${tool}" is missing: install the package "${debianPackage}" (apt-get install ${debianPackage}).`,
    );
  }
  aptInstall(debianPackage);
  const installed = findOnPath(tool);
  if (installed === null) {
    throw new Error(`"${debianPackage}" was installed, but there is still no "${tool}" on the PATH.`);
  }
  return installed;
}

/** The full path of an executable, or null when no folder of the PATH holds it. */
export function findOnPath(name: string): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Waits for another apt-get that is at work, as two test projects may both find something missing. */
function aptInstall(debianPackage: string): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...words: readonly string[]) =>
    execFileSync("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=300", ...words], {
      env: environment,
      stdio: ["ignore", "ignore", "inherit"],
    });
  process.stderr.write(`Installing ${debianPackage} with apt-get ...\n`);
  apt("update");
  apt("install", "--yes", "--no-install-recommends", debianPackage);
}
