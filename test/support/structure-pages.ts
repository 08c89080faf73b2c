import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as z from "zod/mini";

/** The part of a PDF's structure that belongs to one page, as pdf.js, the viewer of Firefox, finds it. */
export interface StructurePage {
  /** How many pieces of the page the structure names. */
  readonly pieces: number;
  /** Pieces of the structure that are not on the page. */
  readonly missing: readonly string[];
  /** Texts that are marked as pieces and which the structure does not name. */
  readonly untold: readonly string[];
  /** Lines that are not read. */
  readonly artifacts: readonly string[];
}

export async function structurePages(bytes: Uint8Array): Promise<readonly StructurePage[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  try {
    const pages: StructurePage[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      pages.push(await structurePage(document, page));
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

interface TreeNode {
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly children?: readonly TreeNode[] | undefined;
}
const TreeNode: z.ZodMiniType<TreeNode> = z.looseObject({
  type: z.optional(z.string()),
  id: z.optional(z.string()),
  children: z.optional(z.array(z.lazy(() => TreeNode))),
});

const TextItem = z.looseObject({
  type: z.optional(z.string()),
  id: z.optional(z.nullable(z.string())),
  str: z.optional(z.string()),
});

async function structurePage(document: PDFDocumentProxy, number: number): Promise<StructurePage> {
  const page = await document.getPage(number);
  const tree = z.nullable(TreeNode).parse(await page.getStructTree());
  const named = new Set(tree === null ? [] : namedPieces(tree));
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const textById = new Map<string, string>();
  const artifacts: string[] = [];
  const open: string[] = [];
  for (const { type, id, str } of items.map((item) => TextItem.parse(item))) {
    if (type === "endMarkedContent") {
      open.pop();
    } else if (type !== undefined) {
      open.push(id ?? ARTIFACT);
      textById.set(id ?? ARTIFACT, textById.get(id ?? ARTIFACT) ?? "");
    } else {
      const piece = open.at(-1) ?? "outside";
      textById.set(piece, `${textById.get(piece) ?? ""}${str ?? ""}`);
      artifacts.push(...(piece === ARTIFACT && str !== undefined && str.trim() !== "" ? [str.trim()] : []));
    }
  }
  return {
    pieces: named.size,
    artifacts,
    missing: [...named].filter((id) => !textById.has(id)),
    untold: [...textById].flatMap(([id, text]) =>
      id === ARTIFACT || named.has(id) ? [] : [`${id}: ${text}`],
    ),
  };
}

const ARTIFACT = "artifact";

function namedPieces({ type, id, children }: TreeNode): readonly string[] {
  const own = type === "content" && id !== undefined ? [id] : [];
  return [...own, ...(children ?? []).flatMap(namedPieces)];
}
