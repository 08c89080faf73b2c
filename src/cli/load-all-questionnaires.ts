import { listQuestionnaires, loadQuestionnaire } from "#adapters/questionnaire-files/node-questionnaires.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";

/** The newest edition of every instrument that comes with the program; one that cannot be read is a fault of the program. */
export async function loadAllQuestionnaires(): Promise<readonly Questionnaire[]> {
  const listed = await listQuestionnaires();
  if (!listed.ok) {
    throw new Error(JSON.stringify(listed.error));
  }
  return Promise.all(listed.value.map(({ id }) => loadNewest(id)));
}

async function loadNewest(id: string): Promise<Questionnaire> {
  const loaded = await loadQuestionnaire(id, null);
  if (!loaded.ok) {
    throw new Error(JSON.stringify(loaded.error));
  }
  return loaded.value;
}
