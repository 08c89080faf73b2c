import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { scaleProblem } from "#core/questionnaire/scale.ts";
import { type ExactText, type Fraction, parseExact } from "#core/shared/exact.ts";
import type { ConsolidationRule } from "./consolidation-rule.ts";
import type { OwnerAnswer } from "./contribution.ts";

/** How a question was settled, by whose answers (`agencies`), or why it is not. */
export type Decision =
  /** One OPD's answer: it owns the question alone, or the rule names it. */
  | { readonly kind: "owner"; readonly agencies: readonly string[] }
  /** All its owners give the same value. */
  | { readonly kind: "agreed"; readonly agencies: readonly string[] }
  | { readonly kind: "lowest"; readonly agencies: readonly string[] }
  /** Chosen by hand; `agencies` are those that gave that very value, maybe none. */
  | {
      readonly kind: "chosen";
      readonly agencies: readonly string[];
      readonly level: ExactText;
      readonly reason: string;
    }
  /** Its owners give different values, and no rule says which counts. */
  | { readonly kind: "disagreement" }
  /** These OPDs have not answered yet, and without them nothing is settled. */
  | { readonly kind: "awaited"; readonly agencies: readonly string[] }
  /** The coordination team has settled it in the institution's assessment, knowing what its owners say: that stays as it is. */
  | { readonly kind: "settled-here" }
  /** No OPD owns it. */
  | { readonly kind: "nobody" };

export type Settled = Extract<Decision, { readonly kind: "owner" | "agreed" | "lowest" | "chosen" }>;

export function isSettled(decision: Decision): decision is Settled {
  return (
    decision.kind === "owner" ||
    decision.kind === "agreed" ||
    decision.kind === "lowest" ||
    decision.kind === "chosen"
  );
}

/** Settles a question by its rule. A rule that does not fit (see `ruleFits`) counts as none. */
export function decide(
  questionnaire: Questionnaire,
  owners: readonly OwnerAnswer[],
  rule: ConsolidationRule | null,
): Decision {
  if (rule !== null && ruleFits(questionnaire, owners, rule)) {
    return decideByRule(owners, rule);
  }
  if (owners.length === 0) {
    return { kind: "nobody" };
  }
  if (disagree(owners)) {
    return { kind: "disagreement" };
  }
  return silentOf(owners) ?? { kind: owners.length === 1 ? "owner" : "agreed", agencies: namesOf(owners) };
}

/** Whether a rule can be applied: the OPD that it names owns the question, the level that it names is on the scale. */
export function ruleFits(
  questionnaire: Questionnaire,
  owners: readonly OwnerAnswer[],
  rule: ConsolidationRule,
): boolean {
  switch (rule.kind) {
    case "owner":
      return owners.some(({ agency }) => agency === rule.agency);
    case "lowest":
      return owners.length > 0;
    case "chosen":
      return scaleProblem(questionnaire, parseExact(rule.level)) === null;
  }
}

function decideByRule(owners: readonly OwnerAnswer[], rule: ConsolidationRule): Decision {
  switch (rule.kind) {
    case "owner": {
      const named = owners.filter(({ agency }) => agency === rule.agency);
      return silentOf(named) ?? { kind: "owner", agencies: namesOf(named) };
    }
    case "lowest": {
      const lowest = lowestOf(owners);
      const agencies = namesOf(owners.filter(({ value }) => lowest !== null && value?.equals(lowest)));
      return silentOf(owners) ?? { kind: disagree(owners) ? "lowest" : "agreed", agencies };
    }
    case "chosen": {
      const level = parseExact(rule.level);
      const agencies = namesOf(owners.filter(({ value }) => value?.equals(level)));
      return { kind: "chosen", agencies, level: rule.level, reason: rule.reason };
    }
  }
}

/** Whether those that answered give different values. */
export function disagree(owners: readonly OwnerAnswer[]): boolean {
  const answered = owners.flatMap(({ value }) => (value === null ? [] : [value]));
  const [first] = answered;
  return first !== undefined && answered.some((value) => !value.equals(first));
}

/** Null where nobody answered. */
export function lowestOf(owners: readonly OwnerAnswer[]): Fraction | null {
  return owners.reduce<Fraction | null>(
    (lowest, { value }) =>
      value !== null && (lowest === null || value.compare(lowest) < 0) ? value : lowest,
    null,
  );
}

function silentOf(owners: readonly OwnerAnswer[]): Decision | null {
  const silent = owners.filter(({ value }) => value === null);
  return silent.length === 0 ? null : { kind: "awaited", agencies: namesOf(silent) };
}

function namesOf(owners: readonly OwnerAnswer[]): readonly string[] {
  return owners.map(({ agency }) => agency);
}
