const names = new Intl.Collator("id", { numeric: true });

/** As people read lists of files: folder by folder, "2.a.pdf" before "10.a.pdf". Systems list folders in any order they like. */
export function inNaturalOrder<Found extends { readonly path: string }>(
  files: readonly Found[],
): readonly Found[] {
  return files
    .map((file) => ({ file, parts: file.path.split("/") }))
    .sort((one, other) => compareParts(one.parts, other.parts))
    .map(({ file }) => file);
}

/** What lies in a folder itself comes before what lies deeper. */
function compareParts(one: readonly string[], other: readonly string[]): number {
  const depth = Math.min(one.length, other.length);
  for (let at = 0; at < depth; at += 1) {
    const isFile = Number(at < one.length - 1) - Number(at < other.length - 1);
    const order = isFile || names.compare(one[at] ?? "", other[at] ?? "");
    if (order !== 0) {
      return order;
    }
  }
  return 0;
}
