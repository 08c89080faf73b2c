import { referenceText, textString } from "./pdf-syntax.ts";
import type { VolumeWriter } from "./volume-writer.ts";

export interface OutlineEntry {
  /** 1 is outermost. */
  readonly depth: number;
  readonly title: string;
  /** Where it leads, as an array of the PDF. */
  readonly destination: string;
}

interface OutlineNode {
  readonly object: number;
  readonly entry: OutlineEntry | null;
  readonly kids: OutlineNode[];
}

/** Writes the tree of bookmarks; the number of its root, or null where there are none. Only the outermost are open. */
export function writeOutline(writer: VolumeWriter, entries: readonly OutlineEntry[]): number | null {
  if (entries.length === 0) {
    return null;
  }
  const root: OutlineNode = { object: writer.reserve(), entry: null, kids: [] };
  const path: { readonly depth: number; readonly node: OutlineNode }[] = [{ depth: 0, node: root }];
  for (const entry of entries) {
    while (path.length > 1 && (path.at(-1)?.depth ?? 0) >= entry.depth) {
      path.pop();
    }
    const node: OutlineNode = { object: writer.reserve(), entry, kids: [] };
    path.at(-1)?.node.kids.push(node);
    path.push({ depth: entry.depth, node });
  }
  writer.object(root.object, `<< /Type /Outlines ${range(root)} /Count ${root.kids.length} >>`);
  writeKids(writer, root);
  return root.object;
}

function writeKids(writer: VolumeWriter, parent: OutlineNode): void {
  for (const [index, { object, entry, kids }] of parent.kids.entries()) {
    const [before, after] = [parent.kids[index - 1], parent.kids[index + 1]];
    const node = parent.kids[index];
    if (entry === null || node === undefined) {
      continue;
    }
    writer.object(
      object,
      [
        `<< /Title ${textString(entry.title)} /Parent ${referenceText(parent.object)} /Dest ${entry.destination}`,
        before === undefined ? "" : ` /Prev ${referenceText(before.object)}`,
        after === undefined ? "" : ` /Next ${referenceText(after.object)}`,
        kids.length === 0 ? "" : ` ${range(node)} /Count -${kids.length}`,
        " >>",
      ].join(""),
    );
    writeKids(writer, node);
  }
}

function range({ kids }: OutlineNode): string {
  const [first, last] = [kids[0], kids.at(-1)];
  return first === undefined || last === undefined
    ? ""
    : `/First ${referenceText(first.object)} /Last ${referenceText(last.object)}`;
}
