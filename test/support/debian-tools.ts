import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { tmpdir } from "node:os";
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
  convert: "imagemagick",
  soffice: "libreoffice-calc-nogui",
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
  aptInstall(tool, debianPackage);
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

/** One at a time: several test files may find the same tool missing at once, and apt-get does not wait for itself. */
function aptInstall(tool: DebianTool, debianPackage: string): void {
  process.stderr.write(`Installing ${debianPackage} with apt-get ...\n`);
  const apt = "apt-get -qq -o DPkg::Lock::Timeout=300";
  const install = `${apt} update && ${apt} install --yes --no-install-recommends ${debianPackage}`;
  const lock = join(tmpdir(), "matang-apt-get.lock");
  execFileSync("flock", [lock, "sh", "-c", `command -v ${tool} || { ${install}; }`], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
