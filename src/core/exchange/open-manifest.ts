import * as z from "zod/mini";
import { fail, type Result } from "#core/shared/result.ts";
import type { OpenPackageError } from "./open-package-error.ts";
import { openVersionedJson } from "./open-versioned-json.ts";
import {
  ASSESSMENT_PATH,
  evidencePath,
  MANIFEST_FORMAT,
  MANIFEST_PATH,
  Manifest,
  type ManifestFile,
} from "./package-format.ts";
import { Manifest1, manifestFromVersion1 } from "./package-format-1.ts";
import { Manifest2, manifestFromVersion2 } from "./package-format-2.ts";

/** Reads `manifest.json` of any released version. */
export function openManifest(text: string): Result<Manifest, OpenPackageError> {
  const opened = openVersionedJson(text, {
    path: MANIFEST_PATH,
    format: MANIFEST_FORMAT,
    versions: [
      z.pipe(Manifest1, z.transform(manifestFromVersion1)),
      z.pipe(Manifest2, z.transform(manifestFromVersion2)),
      Manifest,
    ],
  });
  if (!opened.ok) {
    return opened;
  }
  const problem = firstProblem(opened.value);
  return problem === null ? opened : fail({ kind: "damaged", where: `${MANIFEST_PATH}: ${problem}` });
}

/** The place of a file that is listed twice, or whose name is not its own hash. */
function firstProblem({ files, notIncluded }: Manifest): string | null {
  const seen = new Set<string>();
  const isWrong = (file: ManifestFile) => seen.size === seen.add(file.path).size || isMisnamed(file);
  const inside = files.findIndex((file) => isWrong(file));
  if (inside !== -1) {
    return `files.${inside}`;
  }
  const outside = notIncluded.findIndex((file) => isWrong(file) || file.path === ASSESSMENT_PATH);
  return outside === -1 ? null : `notIncluded.${outside}`;
}

function isMisnamed({ path, sha256 }: ManifestFile): boolean {
  return path !== ASSESSMENT_PATH && path !== evidencePath(sha256);
}
