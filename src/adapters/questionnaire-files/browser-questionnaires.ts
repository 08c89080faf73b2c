import * as z from "zod/mini";
import type { NotAQuestionnaire } from "#core/questionnaire/open-questionnaire.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
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
  openBundled,
);

export const loadQuestionnaire = bundled.load;
export const listQuestionnaires = bundled.list;

/**
 * Part of the app itself: every word of it was parsed and checked by the tests before the app was built, so that here only
 * the kind of the file is looked at. Parsing it whole would keep a weak processor busy for a fifth of a second.
 */
const BundledQuestionnaire = z.custom<Questionnaire>(
  (content) => content instanceof Object && "format" in content && content.format === FORMAT,
);
const FORMAT: Questionnaire["format"] = "matang-questionnaire";

function openBundled(content: unknown): Result<Questionnaire, NotAQuestionnaire> {
  const { success, data } = BundledQuestionnaire.safeParse(content);
  return success ? succeed(data) : fail({ kind: "not-a-questionnaire", problems: [FORMAT] });
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: HTTP ${response.status}`);
  }
  return response.json();
}
