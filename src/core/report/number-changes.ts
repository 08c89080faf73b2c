import type { Assessment } from "#core/assessment/assessment.ts";
import { type EvidenceNumbers, evidenceNumbers } from "#core/assessment/evidence-numbers.ts";
import { type EvidencePair, evidencePairs } from "./evidence-pairs.ts";

/** Evidence that stood one after another, and still does: from the first number to the last, then and now. */
interface Run {
  readonly was: number;
  readonly is: number;
  readonly length: number;
}

/**
 * Evidence keeps the number that it had in the earlier pack. Only where two windows gave one number to two files does one of
 * them have another, which an evaluator who has both packs must know.
 */
export function numberChanges(earlier: EvidenceNumbers, pairs: readonly EvidencePair[]): readonly string[] {
  const moved = pairs.flatMap(({ before, after }) => {
    const was = before === null ? undefined : earlier.get(before.id);
    const is = after === null ? 0 : Number(after.number.slice(1));
    return was === undefined || after === null || was === is ? [] : [{ was, is, length: 1 }];
  });
  const runs = moved.toSorted((one, other) => one.was - other.was).reduce(joined, []);
  return runs.length === 0
    ? []
    : [
        `Nomor bukti bergeser: ${runs.map(inWords).join("; ")}. Bukti yang sama dikenali dari nama berkas dan sidik SHA-256-nya`,
      ];
}

/** The numbers of an earlier state, for the evidence as it is now; what is gone keeps its own. */
export function numbersSince(earlier: Assessment, now: Assessment): EvidenceNumbers {
  const then = evidenceNumbers(earlier);
  const pairs = evidencePairs(
    earlier.evidence,
    now.evidence.map((item) => ({ item })),
  );
  return new Map(
    pairs.flatMap(({ before, after }) => {
      const number = before === null ? undefined : then.get(before.id);
      const id = after?.item.id ?? before?.id;
      return number === undefined || id === undefined ? [] : [[id, number] as const];
    }),
  );
}

function joined(runs: readonly Run[], next: Run): readonly Run[] {
  const last = runs.at(-1);
  const goesOn =
    last !== undefined && next.was === last.was + last.length && next.is === last.is + last.length;
  return goesOn ? [...runs.slice(0, -1), { ...last, length: last.length + 1 }] : [...runs, next];
}

function inWords({ was, is, length }: Run): string {
  const numbers = (first: number) => (length === 1 ? `B${first}` : `B${first}–B${first + length - 1}`);
  return `semula ${numbers(was)}, kini ${numbers(is)}`;
}
