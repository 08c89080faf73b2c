import * as z from "zod/mini";
import { CriterionId } from "#core/questionnaire/questionnaire-ids.ts";
import { ExactText } from "#core/shared/exact.ts";

/** Longest text a person can write in one field, in UTF-16 units: about 40 printed pages. */
export const LONGEST_TEXT = 100_000;
const LongText = z.string().check(z.maxLength(LONGEST_TEXT));

/**
 * What the person says stands. "ticked" with no criteria means: considered, and nothing stands.
 * Untouched is "unanswered", and never counts as the lowest level.
 */
export const Standing = z.discriminatedUnion("kind", [
  z.readonly(z.object({ kind: z.literal("unanswered") })),
  z.readonly(z.object({ kind: z.literal("ticked"), criteria: z.readonly(z.array(CriterionId)) })),
  /** A level chosen against, or without, the ticks. The ticks are kept. */
  z.readonly(
    z.object({ kind: z.literal("by-hand"), level: ExactText, criteria: z.readonly(z.array(CriterionId)) }),
  ),
]);
export type Standing = z.infer<typeof Standing>;

export const Answer = z.readonly(
  z.object({
    standing: Standing,
    /** The index that another body gave, where the instrument takes the value from one; null while unknown. */
    external: z.nullable(ExactText),
    /** The service that was assessed, where the instrument lets the agency choose. */
    serviceName: z.string().check(z.maxLength(300)),
    facts: LongText,
    analysis: LongText,
    /** For the agency's own eyes: never in a report or an evidence pack. */
    privateNotes: LongText,
    target: z.nullable(ExactText),
  }),
);
export type Answer = z.infer<typeof Answer>;

export const UNANSWERED: Standing = { kind: "unanswered" };

export const EMPTY_ANSWER: Answer = {
  standing: UNANSWERED,
  external: null,
  serviceName: "",
  facts: "",
  analysis: "",
  privateNotes: "",
  target: null,
};

/** The ticked criteria, whatever the level says. */
export function criteriaOfStanding(standing: Standing): readonly CriterionId[] {
  return standing.kind === "unanswered" ? [] : standing.criteria;
}

/** Ticks or unticks one criterion. Taking the last tick away leaves the question unanswered; a level set by hand stays. */
export function toggleCriterion(standing: Standing, criterion: CriterionId): Standing {
  const before = criteriaOfStanding(standing);
  const criteria = before.includes(criterion)
    ? before.filter((one) => one !== criterion)
    : [...before, criterion].sort(compareCriteria);
  if (standing.kind === "by-hand") {
    return { ...standing, criteria };
  }
  return criteria.length === 0 ? UNANSWERED : { kind: "ticked", criteria };
}

function compareCriteria(one: CriterionId, other: CriterionId): number {
  return one.localeCompare(other, "en", { numeric: true });
}
