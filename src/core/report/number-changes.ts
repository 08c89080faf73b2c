import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { EvidencePair } from "./evidence-pairs.ts";

/** Evidence that stood one after another, and still does: from the first number to the last, then and now. */
interface Run {
  readonly was: number;
  readonly is: number;
  readonly length: number;
}

/**
 * Evidence is numbered by its place in the list. Where something before it was taken away, it has another number than in
 * the earlier pack, which an evaluator may have beside this one.
 */
export function numberChanges(
  earlier: readonly EvidenceItem[],
  pairs: readonly EvidencePair[],
): readonly string[] {
  const placeById = new Map(earlier.map(({ id }, place) => [id, place + 1]));
  const moved = pairs.flatMap(({ before, after }) => {
    const was = before === null ? undefined : placeById.get(before.id);
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
