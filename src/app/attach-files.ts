import type { AttachOutcome } from "#core/evidence/attach-outcome.ts";
import type { AttachRow } from "#core/evidence/attach-row.ts";
import { problemOfFacts } from "#core/evidence/describe-file-facts.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import type { AssessmentSession } from "./assessment-session.ts";
import { openAttachDesk } from "./attach-desk.ts";
import { type FactsKeeper, factsKeeperOf } from "./facts-keeper.ts";
import type { Services } from "./services.ts";

/** Attaches files for one question, and tells of each what is wrong with it, once it was looked into. */
export async function attachFiles(
  session: AssessmentSession,
  services: Services,
  files: readonly File[],
  question: QuestionId,
): Promise<readonly AttachOutcome[]> {
  const picked = files.map((file) => ({ file, path: file.name }));
  const rows = await openAttachDesk(session, services).add(picked, question);
  const keeper = factsKeeperOf(services);
  return Promise.all(rows.map((row, place) => outcomeOf(keeper, row, files[place])));
}

async function outcomeOf(
  keeper: FactsKeeper,
  row: AttachRow,
  file: File | undefined,
): Promise<AttachOutcome> {
  const { name, state } = row;
  switch (state.kind) {
    case "not-kept":
      return { name, problem: state.problem };
    case "saved": {
      const facts = file === undefined ? null : await keeper.look(state.sha256, file, name);
      return { name, problem: state.problem ?? (facts === null ? null : problemOfFacts(facts)) };
    }
    default:
      return { name, problem: null };
  }
}
