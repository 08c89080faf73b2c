import type { Consolidation, Outcome } from "./consolidate.ts";
import { disagree } from "./decision.ts";

/** The questions to which owners give different values, settled by a rule or not. */
export function disagreements({ outcomes }: Consolidation): readonly Outcome[] {
  return outcomes.filter(({ owners }) => disagree(owners));
}

/** The disagreements that no rule settles: somebody has to choose. */
export function openChoices({ outcomes }: Consolidation): readonly Outcome[] {
  return outcomes.filter(({ decision }) => decision.kind === "disagreement");
}

/** The questions that wait for OPDs which have not answered. */
export function awaitedAnswers({ outcomes }: Consolidation): readonly Outcome[] {
  return outcomes.filter(({ decision }) => decision.kind === "awaited");
}

/** The questions that nobody answered: no OPD, and not the institution itself. */
export function unansweredQuestions({ outcomes }: Consolidation): readonly Outcome[] {
  return outcomes.filter(({ value, owners }) => value === null && owners.every((one) => one.value === null));
}
