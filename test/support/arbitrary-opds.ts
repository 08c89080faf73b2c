import fc from "fast-check";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { ConsolidationRule } from "#core/consolidation/consolidation-rule.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import { FIVE, institutionOf, type Levels, opd, proof } from "./consolidation-builders.ts";

const AGENCIES = ["Bappeda", "Diskominfo", "Inspektorat", "Sekretariat"];
const NUMBERS = indicatorsOf(FIVE).map(({ number }) => number);

const level = fc.integer({ min: 1, max: 5 });

function levels(some: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Levels> {
  return some.chain((numbers) =>
    fc
      .tuple(...numbers.map(() => fc.option(level, { freq: 3 })))
      .map((values) => Object.fromEntries(numbers.map((number, place) => [number, values[place] ?? null]))),
  );
}

function evidence(agency: string, owned: readonly string[]): fc.Arbitrary<readonly EvidenceItem[]> {
  const cited = fc.dictionary(fc.constantFrom(...owned), fc.constantFrom("", "1-2", "7"), {
    minKeys: 1,
    maxKeys: 2,
    noNullPrototype: true,
  });
  return fc
    .uniqueArray(fc.tuple(fc.nat(3), fc.boolean(), cited), { maxLength: 3, selector: ([content]) => content })
    .map((items) =>
      items.map(([content, isShared, pages]) =>
        proof(`${isShared ? "bersama" : agency.toLowerCase()}-${content}`, content, pages),
      ),
    );
}

/** Some OPDs of the four, with some of the five questions each, partly answered. */
export const arbitraryOpds: fc.Arbitrary<readonly Assessment[]> = fc
  .subarray(AGENCIES, { minLength: 1 })
  .chain((agencies) =>
    fc.tuple(
      ...agencies.map((agency) =>
        levels(fc.subarray<string>(NUMBERS, { minLength: 1 })).chain((own) =>
          evidence(agency, Object.keys(own)).map((items) => opd(FIVE, agency, own, items)),
        ),
      ),
    ),
  );

/** With some answers of its own; of all questions, or of some. */
export const arbitraryInstitution: fc.Arbitrary<Assessment> = fc
  .tuple(levels(fc.subarray<string>(NUMBERS)), fc.boolean(), fc.subarray(NUMBERS, { minLength: 1 }))
  .map(([own, isWhole, indicators]) => {
    const institution = institutionOf(FIVE, own);
    const scope = isWhole ? institution.details.scope : { kind: "selected" as const, indicators };
    return { ...institution, details: { ...institution.details, scope } };
  });

/** Rules for some of the questions; some of them name an OPD that owns nothing. */
export function arbitraryRules(
  kinds: readonly ConsolidationRule["kind"][],
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const rule = fc.constantFrom(...kinds).chain((kind): fc.Arbitrary<unknown> => {
    switch (kind) {
      case "owner":
        return fc.constantFrom(...AGENCIES).map((agency) => ({ kind, agency }));
      case "lowest":
        return fc.constant({ kind });
      case "chosen":
        return level.map((one) => ({ kind, level: String(one), reason: "Disepakati dalam rapat" }));
    }
  });
  return fc.dictionary(fc.constantFrom(...NUMBERS), rule, { noNullPrototype: true });
}
