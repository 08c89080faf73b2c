import { openAsBlob } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { hashFile } from "#adapters/files/hash-file.ts";
import { inspectFile } from "#adapters/files/inspect-file.ts";
import { describeFileProblem } from "#core/evidence/describe-file-problem.ts";
import type { Sha256 } from "#core/evidence/evidence-item.ts";
import { questionOfFilePath } from "#core/evidence/file-name.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import type { CommandFailure } from "./command.ts";
import { describeFileError, localPath } from "./local-files.ts";
import { failure } from "./parse-command-line.ts";

/** A file of the evidence folder; `path` is relative to that folder, with forward slashes. */
export interface FoundEvidence {
  readonly path: string;
  readonly name: string;
  readonly sha256: Sha256;
  readonly bytes: Blob;
  readonly mediaType: string;
  readonly question: QuestionId | null;
  /** A sentence on what is wrong with it, or null. */
  readonly problem: string | null;
}

/** Every file in the folder and in the folders within, ordered by path. */
export async function findEvidence(
  folder: string,
  questionnaire: Questionnaire,
): Promise<Result<readonly FoundEvidence[], CommandFailure>> {
  const found: FoundEvidence[] = [];
  try {
    for (const path of await pathsIn(localPath(folder), "")) {
      found.push(await inspect(localPath(folder), path, questionnaire));
    }
    return succeed(found);
  } catch (cause) {
    return failure(describeFileError(folder, cause));
  }
}

async function pathsIn(root: string, within: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, within), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = within === "" ? entry.name : `${within}/${entry.name}`;
    if (CLUTTER.test(entry.name) || (entry.isDirectory() && entry.name.startsWith("."))) {
      continue;
    }
    if (entry.isDirectory()) {
      paths.push(...(await pathsIn(root, path)));
    } else if (await isFile(join(root, path))) {
      paths.push(path);
    }
  }
  return paths;
}

/** What operating systems and office programs leave lying about; any other file whose name begins with a dot may be somebody's. */
const CLUTTER =
  /^(\._|~\$|\.~lock\.)|^(\.ds_store|\.localized|\.directory|thumbs\.db|desktop\.ini|__macosx)$/i;

/** A link to a file counts as that file; a link to a folder could lead round in a circle. */
async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() === true;
}

async function inspect(root: string, path: string, questionnaire: Questionnaire): Promise<FoundEvidence> {
  const name = basename(path);
  const place = join(root, path);
  const bytes = (await stat(place)).size === 0 ? new Blob([]) : await openAsBlob(place);
  const { mediaType, problem } = await inspectFile(Object.assign(bytes, { name }));
  return {
    path,
    name,
    sha256: await hashFile(bytes),
    bytes,
    mediaType,
    question: questionOfFilePath(path, questionnaire),
    problem: problem === null ? null : describeFileProblem(problem),
  };
}
