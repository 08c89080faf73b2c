import { deflateSync } from "node:zlib";

/** One object of a PDF in the making. Of a stream, `body` is the inside of its dictionary without /Length. */
export interface DraftObject {
  readonly number: number;
  readonly body: string;
  readonly stream: Uint8Array | null;
}

/** What a file says, before one of the layouts decides how its bytes lie. */
export interface PdfDraft {
  readonly version: string;
  readonly objects: readonly DraftObject[];
  readonly root: number;
  readonly info: number | null;
  /** Two strings in hex. */
  readonly id: string;
}

/** Objects get their numbers in the order in which they are asked for. */
export class DraftMaker {
  readonly #objects = new Map<number, DraftObject>();
  #last = 0;

  reserve(): number {
    this.#last += 1;
    return this.#last;
  }

  add(body: string, stream: Uint8Array | null = null): number {
    return this.fill(this.reserve(), body, stream);
  }

  fill(number: number, body: string, stream: Uint8Array | null = null): number {
    this.#objects.set(number, { number, body, stream });
    return number;
  }

  /** A stream that is deflated here. */
  deflated(body: string, content: string | Uint8Array): number {
    const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : content;
    return this.add(`${body} /Filter /FlateDecode`.trim(), deflateSync(bytes));
  }

  draft(root: number, version: string, info: number | null = null): PdfDraft {
    const objects = [...this.#objects.values()].sort((one, other) => one.number - other.number);
    const id = Buffer.from(`${version}${objects.length}${root}matang-corpus`).toString("hex").slice(0, 32);
    return { version, objects, root, info, id: `[<${id.padEnd(32, "0")}> <${id.padEnd(32, "0")}>]` };
  }
}

export interface DraftPage {
  /** Everything in the page's dictionary but /Type and /Parent. */
  readonly entries: string;
}

export interface PageTree {
  /** Entries of the root node, which pages inherit. */
  readonly inherited?: string;
  /** How many pages, or nodes, hang on one node. */
  readonly fanOut?: number;
}

/** Adds pages and the tree that holds them; returns the number of its root and those of the pages. */
export function addPages(
  maker: DraftMaker,
  pages: readonly DraftPage[],
  { inherited = "", fanOut = Number.POSITIVE_INFINITY }: PageTree = {},
): { readonly tree: number; readonly pages: readonly number[] } {
  const tree = maker.reserve();
  const numbers: number[] = [];
  const kids = addNodes(maker, pages, tree, fanOut, numbers);
  maker.fill(tree, `<< /Type /Pages /Count ${pages.length} /Kids [${references(kids)}] ${inherited} >>`);
  return { tree, pages: numbers };
}

function addNodes(
  maker: DraftMaker,
  pages: readonly DraftPage[],
  parent: number,
  fanOut: number,
  numbers: number[],
): readonly number[] {
  if (pages.length <= fanOut) {
    return pages.map(({ entries }) => {
      const number = maker.add(`<< /Type /Page /Parent ${parent} 0 R ${entries} >>`);
      numbers.push(number);
      return number;
    });
  }
  const perNode = Math.ceil(pages.length / fanOut);
  return Array.from({ length: Math.ceil(pages.length / perNode) }, (_, index) => {
    const share = pages.slice(index * perNode, (index + 1) * perNode);
    const node = maker.reserve();
    const kids = addNodes(maker, share, node, fanOut, numbers);
    return maker.fill(
      node,
      `<< /Type /Pages /Parent ${parent} 0 R /Count ${share.length} /Kids [${references(kids)}] >>`,
    );
  });
}

export function references(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(" ");
}

export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, "latin1"));
}
