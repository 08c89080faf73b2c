import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openQuestionnaire } from "#core/questionnaire/open-questionnaire.ts";
import type { QuestionnaireLibrary } from "#core/questionnaire/questionnaire-library.ts";
import { libraryOfFiles, type QuestionnaireFile, questionnaireAtPath } from "./library-of-files.ts";

/** The instruments in a folder laid out like `questionnaires/`. */
export function openQuestionnaireFolder(folder: string): QuestionnaireLibrary {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => filesOfInstrument(folder, entry.name));
  return libraryOfFiles(files, openQuestionnaire);
}

function filesOfInstrument(folder: string, id: string): readonly QuestionnaireFile[] {
  const editions = join(folder, id, "editions");
  const older = existsSync(editions) ? readdirSync(editions).map((name) => `editions/${name}`) : [];
  return ["questionnaire.json", ...older].flatMap((name) => {
    const place = questionnaireAtPath(`questionnaires/${id}/${name}`);
    const path = join(folder, id, name);
    return place === null || !existsSync(path) ? [] : [{ ...place, read: () => readJson(path) }];
  });
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}

const bundled = openQuestionnaireFolder(fileURLToPath(new URL("../../../questionnaires", import.meta.url)));

/** For the command line and for tests: the instruments that stand in this repository. */
export const loadQuestionnaire = bundled.load;
export const listQuestionnaires = bundled.list;
