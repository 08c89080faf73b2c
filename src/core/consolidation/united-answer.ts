import { type Answer, criteriaOfStanding, LONGEST_TEXT, type Standing } from "#core/assessment/answer.ts";
import type { Question } from "#core/questionnaire/questions.ts";
import { criteriaOf } from "#core/questionnaire/questions.ts";
import type { OwnerAnswer } from "./contribution.ts";
import type { Settled } from "./decision.ts";

/**
 * The institution's answer to a settled question. The standing is that of the OPD that decided; explanations are those of the named
 * OPD, or of all owners together, each under its name where they differ. Targets and private notes stay the institution's own.
 */
export function unitedAnswer(
  question: Question,
  owners: readonly OwnerAnswer[],
  decision: Settled,
  own: Answer,
): Answer {
  const deciding = owners.filter(({ agency }) => decision.agencies.includes(agency));
  const speaking = decision.kind === "owner" ? deciding : owners.filter(({ value }) => value !== null);
  const [first] = deciding;
  const name = [...deciding, ...speaking].find(({ answer }) => answer.serviceName !== "");
  return {
    ...own,
    standing: first?.answer.standing ?? standingByHand(question, owners, decision, own),
    external: first === undefined ? own.external : first.answer.external,
    serviceName: name?.answer.serviceName ?? own.serviceName,
    facts: textOf(speaking, "facts", own),
    analysis: textOf(speaking, "analysis", own),
  };
}

/** A level that no owner gave stands by hand, with everything ticked that some owner ticked. */
function standingByHand(
  { indicator }: Question,
  owners: readonly OwnerAnswer[],
  decision: Settled,
  own: Answer,
): Standing {
  if (decision.kind !== "chosen") {
    throw new Error(`Indicator ${indicator.number} was settled by OPDs that do not own it`);
  }
  const ticked = new Set(
    owners.length === 0
      ? criteriaOfStanding(own.standing)
      : owners.flatMap(({ answer }) => criteriaOfStanding(answer.standing)),
  );
  const criteria = criteriaOf(indicator)
    .map(({ id }) => id)
    .filter((id) => ticked.has(id));
  return { kind: "by-hand", level: decision.level, criteria };
}

function textOf(speaking: readonly OwnerAnswer[], field: "facts" | "analysis", own: Answer): string {
  if (speaking.length === 0) {
    return own[field];
  }
  const said = speaking
    .map(({ agency, answer }) => ({ agency, text: answer[field].trim() }))
    .filter(({ text }) => text !== "");
  const [only, ...more] = new Set(said.map(({ text }) => text));
  if (only === undefined) {
    return "";
  }
  const united =
    more.length === 0 ? only : said.map(({ agency, text }) => `${agency}:\n${text}`).join("\n\n");
  return united.slice(0, LONGEST_TEXT);
}
