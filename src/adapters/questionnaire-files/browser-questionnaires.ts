import type { NotAQuestionnaire } from "#core/questionnaire/open-questionnaire.ts";
import { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { libraryOfFiles, questionnaireAtPath } from "./library-of-files.ts";

/** Each instrument is its own precached request, so that none weighs on the entry script. */
const newestUrlByPath = import.meta.glob<string>("/questionnaires/*/questionnaire.json", {
  query: "?url",
  import: "default",
  eager: true,
});
const olderUrlByPath = import.meta.glob<string>("/questionnaires/*/editions/*.json", {
  query: "?url",
  import: "default",
  eager: true,
});

const bundled = libraryOfFiles(
  Object.entries({ ...newestUrlByPath, ...olderUrlByPath }).flatMap(([path, url]) => {
    const place = questionnaireAtPath(path);
    return place === null ? [] : [{ ...place, read: () => fetchJson(url) }];
  }),
  openShape,
);

export const loadQuestionnaire = bundled.load;
export const listQuestionnaires = bundled.list;

/** Their shape only: that weights add up and levels are in order was tested before the app was built. */
function openShape(content: unknown): Result<Questionnaire, NotAQuestionnaire> {
  const parsed = Questionnaire.safeParse(content);
  return parsed.success
    ? succeed(parsed.data)
    : fail({ kind: "not-a-questionnaire", problems: [parsed.error.message] });
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: HTTP ${response.status}`);
  }
  return response.json();
}
