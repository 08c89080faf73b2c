import { type DraftMaker, references } from "./pdf-draft.ts";
import type { TaggedPart } from "./set-page.ts";

/**
 * Adds an element for every part, as taggers do, and says in the catalog where the tree is. The tree refers to pages, and pages
 * to it by number: what copies everything reachable copies the whole file.
 */
export function addStructureTree(
  maker: DraftMaker,
  pages: readonly number[],
  parts: readonly (readonly TaggedPart[])[],
): string {
  const root = maker.reserve();
  const document = maker.reserve();
  const holders = pages.map((): number[] => []);
  const kids = pages.flatMap((page, index) =>
    (parts[index] ?? []).map((part) => addElement(maker, part, document, page, holders[index] ?? [])),
  );
  maker.fill(
    document,
    `<< /Type /StructElem /S /Document /P ${root} 0 R /K [${references(kids)}] /Lang (id-ID) >>`,
  );
  const nums = holders.map((elements, index) => `${index} ${maker.add(`[${references(elements)}]`)} 0 R`);
  const tree = maker.add(`<< /Nums [${nums.join(" ")}] >>`);
  maker.fill(
    root,
    `<< /Type /StructTreeRoot /K ${document} 0 R /ParentTree ${tree} 0 R /ParentTreeNextKey ${pages.length} >>`,
  );
  return `/StructTreeRoot ${root} 0 R /MarkInfo << /Marked true >>`;
}

/** Notes in `holders` which element holds each mark of the page. */
function addElement(
  maker: DraftMaker,
  { tag, kids }: TaggedPart,
  parent: number,
  page: number,
  holders: number[],
): number {
  const element = maker.reserve();
  const inside = kids.map((kid) => {
    if (typeof kid === "number") {
      holders[kid] = element;
      return String(kid);
    }
    return `${addElement(maker, kid, element, page, holders)} 0 R`;
  });
  return maker.fill(
    element,
    `<< /Type /StructElem /S /${tag} /P ${parent} 0 R /Pg ${page} 0 R /K [${inside.join(" ")}]${attributes(tag)} >>`,
  );
}

function attributes(tag: string): string {
  switch (tag) {
    case "TH":
      return " /A << /O /Table /Scope /Column >>";
    case "L":
      return " /A << /O /List /ListNumbering /Disc >>";
    default:
      return "";
  }
}
