import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type NationalResults, openNationalResults } from "#core/comparison/national/national-results.ts";

const FOLDER = new URL("../../../questionnaires/national/", import.meta.url);

/** For the command line and for tests: the published lists of all years, oldest first. */
export async function loadNationalResults(): Promise<readonly NationalResults[]> {
  const names = (await readdir(fileURLToPath(FOLDER))).filter((name) => name.endsWith(".json"));
  const lists = await Promise.all(names.map(readList));
  return lists.sort((one, other) => one.year - other.year);
}

async function readList(name: string): Promise<NationalResults> {
  const opened = openNationalResults(JSON.parse(await readFile(new URL(name, FOLDER), "utf8")));
  if (!opened.ok) {
    throw new Error(`${name}: ${opened.error.problems.join("; ")}`);
  }
  return opened.value;
}
