import { linkChanges } from "#core/exchange/change-set.ts";
import type { PackageContent } from "#core/exchange/package-entries.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { evidenceLink, tickedStanding, writes } from "./assessment-builders.ts";
import { changedBy, says, stands } from "./copies.ts";
import { tryImport } from "./import-trial.ts";
import { mutatePackage } from "./mutate-package.ts";
import { sampleContent } from "./package-samples.ts";
import { instrument } from "./scoring-builders.ts";
import { seededRandom } from "./seeded-random.ts";

const spbe = instrument("spbe-2020");

export interface FuzzReport {
  /** How often each outcome came. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** What broke, with the seed that breaks it again. */
  readonly broken: readonly { readonly seed: number; readonly problem: string }[];
}

/** Opens and takes in so many changed packages, each made from a seed of its own. */
export async function fuzzPackages(firstSeed: number, count: number): Promise<FuzzReport> {
  const outcomes = new Map<string, number>();
  const broken: { seed: number; problem: string }[] = [];
  const { ours, theirs } = twoSides();
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const outcome = await outcomeOf(seed, ours, theirs).catch((cause: unknown) => {
      broken.push({ seed, problem: String(cause) });
      return "broken";
    });
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return { outcomes, broken };
}

async function outcomeOf(seed: number, ours: AssessmentCopy, theirs: PackageContent): Promise<string> {
  const random = seededRandom(seed);
  return tryImport(await mutatePackage(theirs, random), ours, spbe, random);
}

/** Two who went on from the same beginning and disagree about some of it. */
function twoSides(): { readonly ours: AssessmentCopy; readonly theirs: PackageContent } {
  const content = sampleContent();
  const beginning: AssessmentCopy = { ...content, superseded: [] };
  const first = beginning.assessment.evidence[0];
  if (first === undefined) {
    throw new Error("The sample has evidence");
  }
  const retitled = (title: string) =>
    ({ part: "evidence", evidence: first.id, before: first, after: { ...first, title } }) as const;
  const ours = changedBy(
    beginning,
    "Ani",
    says(beginning, "1", "kami"),
    stands(beginning, "20", tickedStanding("2.1")),
    retitled("Judul kami"),
    writes("3", "", "hanya di sini"),
  );
  const link = evidenceLink({ id: "bukti-mereka" });
  const theirs = changedBy(
    beginning,
    "Budi",
    says(beginning, "1", "mereka"),
    stands(beginning, "20", { kind: "ticked", criteria: [] }),
    retitled("Judul mereka"),
    { part: "evidence", evidence: link.id, before: null, after: link },
    writes("4", "", "hanya di sana"),
  );
  return { ours, theirs: { ...content, ...theirs, changes: linkChanges(theirs.changes) } };
}
