import * as z from "zod/mini";
import { ExactText } from "#core/shared/exact.ts";
import { CriterionId, isFreeKey, QuestionId, QuestionnaireId } from "./questionnaire-ids.ts";

/** The whole of an instrument as data. `questionnaires/<id>/questionnaire.json` follows it; adding an instrument needs no code. */

const Text = z.string().check(z.minLength(1), z.maxLength(4000));
const ShortText = z.string().check(z.minLength(1), z.maxLength(300));

/** How old the proof of a criterion may be, where the rules or their guidance say so. Checked, but never scored. */
export const ProofAge = z.discriminatedUnion("kind", [
  /** Counts as long as it is less than so many years old. `what` names it in a sentence: "Hasil reviu". */
  z.readonly(
    z.object({
      kind: z.literal("recent"),
      what: ShortText,
      maxYears: z.int().check(z.gte(1), z.lte(50)),
      source: ShortText,
    }),
  ),
  /** Came at least so many years after the review, which is what proves that other criterion of the indicator. */
  z.readonly(
    z.object({
      kind: z.literal("after-review"),
      what: ShortText,
      review: CriterionId,
      minYears: z.int().check(z.gte(1), z.lte(50)),
      source: ShortText,
    }),
  ),
]);
export type ProofAge = z.infer<typeof ProofAge>;

export const Criterion = z.readonly(
  z.object({ id: CriterionId, text: Text, proofAge: z.optional(ProofAge) }),
);
export type Criterion = z.infer<typeof Criterion>;

/** What one level adds over the one below. A level without criteria of its own and `floor: true` is always reached. */
export const IndicatorLevel = z.readonly(
  z.object({
    level: z.int().check(z.gte(0), z.lte(20)),
    /** What stands at this level, where the instrument says it beside (or instead of) separate criteria. */
    statement: z.nullable(Text),
    criteria: z.readonly(z.array(Criterion)),
    floor: z.boolean(),
    /** How many of the criteria are enough; null when all of them are needed. */
    atLeast: z.nullable(z.int().check(z.gte(1))),
  }),
);
export type IndicatorLevel = z.infer<typeof IndicatorLevel>;

/** How an answer becomes a value on the scale. */
export const ValueRule = z.discriminatedUnion("kind", [
  /** The highest level whose criteria, and those of every level below it down to the scale's second, stand. */
  z.readonly(z.object({ kind: z.literal("level") })),
  /** Band by band: lower end + share of accepted items x width; a level opens when the one below is complete. */
  z.readonly(z.object({ kind: z.literal("items") })),
  /** Read from an index that another body gives, piecewise linear between the breaks. */
  z.readonly(
    z.object({
      kind: z.literal("external-index"),
      index: ShortText,
      breaks: z.readonly(
        z.array(z.readonly(z.object({ at: ExactText, value: ExactText }))).check(z.minLength(2)),
      ),
    }),
  ),
]);
export type ValueRule = z.infer<typeof ValueRule>;

export const Indicator = z.readonly(
  z.object({
    number: QuestionId,
    name: ShortText,
    shortName: ShortText,
    weight: ExactText,
    /** Which of the questionnaire's `capabilities` names its levels. */
    capability: ShortText,
    explanation: Text,
    valueRule: ValueRule,
    levels: z.readonly(z.array(IndicatorLevel).check(z.minLength(1))),
    evidence: z.readonly(z.array(z.readonly(z.object({ fromLevel: z.int(), text: Text })))),
    references: z.readonly(z.array(Text)),
    ownerHint: z.nullable(Text),
    technicalNotes: z.readonly(
      z.array(z.readonly(z.object({ level: z.nullable(z.int()), source: ShortText, text: Text }))),
    ),
    /** Answered once for each of these ids, each with an equal part of the weight; null when answered once. */
    services: z.nullable(z.readonly(z.array(QuestionId).check(z.minLength(2)))),
    /** True where the agency chooses the service that is assessed, and names it. */
    namesService: z.boolean(),
  }),
);
export type Indicator = z.infer<typeof Indicator>;

/** What an explanation should name: placeholders for the person to replace. */
export const ExplanationTemplate = z.readonly(z.object({ facts: Text, analysis: Text }));
export type ExplanationTemplate = z.infer<typeof ExplanationTemplate>;

/** A domain, an aspect, or whatever the instrument calls its groups; nested to any depth. A group holds groups or indicators. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly weight: ExactText;
  readonly explanationTemplate: ExplanationTemplate | null;
  readonly groups: readonly Group[];
  readonly indicators: readonly Indicator[];
}

export const Group: z.ZodMiniType<Group> = z.readonly(
  z.object({
    id: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9.-]{0,19}$/), isFreeKey),
    name: ShortText,
    weight: ExactText,
    explanationTemplate: z.nullable(ExplanationTemplate),
    groups: z.readonly(z.array(z.lazy(() => Group))),
    indicators: z.readonly(z.array(Indicator)),
  }),
);

export const NamedLevel = z.readonly(
  z.object({
    level: z.int(),
    name: ShortText,
    meaning: Text,
    /** The band of values that this level covers; null where values are whole levels. */
    band: z.nullable(z.readonly(z.object({ from: ExactText, to: ExactText }))),
  }),
);
export type NamedLevel = z.infer<typeof NamedLevel>;

export const Capability = z.readonly(
  z.object({ id: ShortText, name: ShortText, levels: z.readonly(z.array(NamedLevel).check(z.minLength(2))) }),
);
export type Capability = z.infer<typeof Capability>;

export const Questionnaire = z.readonly(
  z.object({
    format: z.literal("matang-questionnaire"),
    formatVersion: z.literal(1),
    id: QuestionnaireId,
    /** Raised with every change of content; an assessment keeps the edition it was made with. */
    edition: z.int().check(z.gte(1)),
    title: ShortText,
    shortTitle: ShortText,
    indexName: ShortText,
    /** The years it is meant for; `to` is null while it is in force. */
    years: z.readonly(z.object({ from: z.int(), to: z.nullable(z.int()) })),
    regulation: z.readonly(z.array(Text).check(z.minLength(1))),
    provenance: Text,
    /** Must stand wherever the instrument is shown or printed; null when there is nothing to warn of. */
    disclaimer: z.nullable(Text),
    scale: z.readonly(z.object({ min: ExactText, max: ExactText })),
    /** What the groups are called, outermost first: ["Domain", "Aspek"]. */
    groupTerms: z.readonly(z.array(ShortText).check(z.minLength(1))),
    /** "absolute": an indicator's weight is its part of the index. "relative": every weight is a part within its own group. */
    weighting: z.enum(["absolute", "relative"]),
    capabilities: z.readonly(z.array(Capability).check(z.minLength(1))),
    /** Highest first. */
    predicates: z.readonly(
      z.array(z.readonly(z.object({ name: ShortText, min: ExactText }))).check(z.minLength(1)),
    ),
    /** Whether the predicate is read from the unrounded index or from the two decimals that are shown. */
    predicateBasis: z.enum(["exact", "displayed"]),
    explanationTemplate: ExplanationTemplate,
    groups: z.readonly(z.array(Group).check(z.minLength(1))),
  }),
);
export type Questionnaire = z.infer<typeof Questionnaire>;
