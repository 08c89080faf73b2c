/**
 * Both texts in one, line by line: what both have stands once, what only one has stands where it stood there, ours first.
 * Nothing of either is left out.
 */
export function combineTexts(ours: string, theirs: string): string {
  if (ours.includes(theirs)) {
    return ours;
  }
  if (theirs.includes(ours)) {
    return theirs;
  }
  const [mine, other] = [ours.split("\n"), theirs.split("\n")];
  return mine.length * other.length > MOST_COMPARED
    ? `${ours}\n${theirs}`
    : interleaved(mine, other).join("\n");
}

/** Beyond that the two are simply put one after the other. */
const MOST_COMPARED = 4_000_000;

function interleaved(mine: readonly string[], other: readonly string[]): readonly string[] {
  const common = commonLengths(mine, other);
  const lines: string[] = [];
  let [here, there] = [0, 0];
  while (here < mine.length || there < other.length) {
    const [line, its] = [mine[here], other[there]];
    if (line !== undefined && line === its) {
      lines.push(line);
      here += 1;
      there += 1;
    } else if (
      its === undefined ||
      (line !== undefined && at(common, here + 1, there) >= at(common, here, there + 1))
    ) {
      lines.push(line ?? "");
      here += 1;
    } else {
      lines.push(its);
      there += 1;
    }
  }
  return lines;
}

/** For each pair of places the length of the longest run of lines, gaps allowed, that the two have in common from there on. */
function commonLengths(mine: readonly string[], other: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: mine.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let here = mine.length - 1; here >= 0; here -= 1) {
    for (let there = other.length - 1; there >= 0; there -= 1) {
      const isSame = mine[here] === other[there];
      const longest = isSame
        ? at(lengths, here + 1, there + 1) + 1
        : Math.max(at(lengths, here + 1, there), at(lengths, here, there + 1));
      lengths[here]?.fill(longest, there, there + 1);
    }
  }
  return lengths;
}

function at(lengths: readonly Uint32Array[], here: number, there: number): number {
  return lengths[here]?.[there] ?? 0;
}
