const LONGEST_NAME = 80;

/** A folder for each OPD, of letters and digits that every disk takes; names that come to the same are numbered. */
export function taskFileNames(agencies: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return agencies.map((agency) => {
    const plain = agency
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-");
    const name = plain.slice(0, LONGEST_NAME).replace(/^-+|-+$/g, "") || "opd";
    let free = name;
    for (let count = 2; used.has(free); count += 1) {
      free = `${name}-${count}`;
    }
    used.add(free);
    return free;
  });
}
