import { type NationalResults, openNationalResults } from "#core/comparison/national/national-results.ts";

/** Each list is its own precached request, made when somebody looks at it. */
const urlByPath = import.meta.glob<string>("/questionnaires/national/national-*.json", {
  query: "?url",
  import: "default",
  eager: true,
});

let loaded: Promise<readonly NationalResults[]> | undefined;

/** The published lists of all years, oldest first. Rejects while they cannot be fetched; the next call tries again. */
export async function loadNationalResults(): Promise<readonly NationalResults[]> {
  loaded ??= fetchAll();
  try {
    return await loaded;
  } catch (cause) {
    loaded = undefined;
    throw cause;
  }
}

async function fetchAll(): Promise<readonly NationalResults[]> {
  const lists = await Promise.all(Object.entries(urlByPath).map(([path, url]) => fetchList(path, url)));
  return lists.sort((one, other) => one.year - other.year);
}

async function fetchList(path: string, url: string): Promise<NationalResults> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: HTTP ${response.status}`);
  }
  const opened = openNationalResults(await response.json());
  if (!opened.ok) {
    throw new Error(`${path}: ${opened.error.problems.join("; ")}`);
  }
  return opened.value;
}
