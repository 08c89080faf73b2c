import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";
import { type DebianTool, ensureTool } from "./debian-tools.ts";

/** The structure of a tagged PDF, as qpdf and poppler find it. */
export interface TagTree {
  readonly role: string;
  readonly alt: string | null;
  readonly columns: number;
  readonly kids: readonly TagTree[];
  /** Which marks of which pages (from 1) belong to it, as "3:12". */
  readonly marks: readonly string[];
  /** The objects of the annotations that belong to it. */
  readonly annotations: readonly string[];
}

export interface Tags {
  readonly catalog: PdfDictionary;
  readonly document: TagTree;
  /** What the parent tree says: the owner of each mark, "3:12" by "H1", and of each annotation by its object. */
  readonly ownerByMark: ReadonlyMap<string, string>;
  readonly ownerByAnnotation: ReadonlyMap<string, string>;
  /** The marks between the drawing operators of all pages. */
  readonly drawnMarks: readonly string[];
  /** Text that is drawn between no marks at all, page by page. */
  readonly unmarkedPages: readonly number[];
}

const PdfDictionary = z.record(z.string(), z.unknown());
type PdfDictionary = z.infer<typeof PdfDictionary>;

const QpdfFile = z.object({
  pages: z.array(z.object({ object: z.string(), contents: z.array(z.string()) })),
  qpdf: z.tuple([
    z.unknown(),
    z.record(
      z.string(),
      z.object({
        value: z.optional(z.unknown()),
        stream: z.optional(z.object({ data: z.optional(z.string()) })),
      }),
    ),
  ]),
});

export function tagsOf(pdf: Uint8Array): Tags {
  return new TagReader(pdf).read();
}

/** The words in the order of the structure, one line for each element, by poppler. */
export function structureText(pdf: Uint8Array): string {
  return run("pdfinfo", ["-struct-text"], pdf);
}

/** A tree and all below it, in order. */
export function everyTag(tree: TagTree): readonly TagTree[] {
  return [tree, ...tree.kids.flatMap(everyTag)];
}

class TagReader {
  readonly #file: z.infer<typeof QpdfFile>;
  readonly #pageByObject: ReadonlyMap<string, number>;

  constructor(pdf: Uint8Array) {
    const options = ["--json", "--json-stream-data=inline", "--decode-level=all"];
    this.#file = QpdfFile.parse(JSON.parse(run("qpdf", options, pdf)));
    this.#pageByObject = new Map(this.#file.pages.map(({ object }, index) => [object, index + 1]));
  }

  read(): Tags {
    const catalog = this.#dictionary(this.#dictionary("trailer")["/Root"]);
    const root = this.#dictionary(catalog["/StructTreeRoot"]);
    const owners = this.#parentTree(root["/ParentTree"]);
    const pages = this.#file.pages.map(({ object, contents }) => ({
      dictionary: this.#dictionary(object),
      operators: contents.map((stream) => this.#operators(stream)).join("\n"),
    }));
    return {
      catalog,
      document: this.#tree(root["/K"]),
      ownerByMark: new Map(
        pages.flatMap(({ dictionary }, index) =>
          z
            .array(z.unknown())
            .parse(owners.get(Number(dictionary["/StructParents"])) ?? [])
            .map((owner, mark) => [`${index + 1}:${mark}`, this.#roleOf(owner)] as const),
        ),
      ),
      ownerByAnnotation: new Map(
        pages.flatMap(({ dictionary }) =>
          this.#annotations(dictionary).map((one) => [one, this.#ownerOf(one, owners)]),
        ),
      ),
      drawnMarks: pages.flatMap(({ operators }, index) =>
        [...operators.matchAll(/\/MCID (\d+) *>> *BDC/g)].map(([, mark]) => `${index + 1}:${mark}`),
      ),
      unmarkedPages: pages.flatMap(({ operators }, index) => (hasUnmarkedText(operators) ? [index + 1] : [])),
    };
  }

  #tree(reference: unknown): TagTree {
    const element = this.#dictionary(reference);
    const page = this.#pageByObject.get(String(element["/Pg"]));
    const kids = [element["/K"] ?? []].flat();
    const dictionaries = kids
      .filter((kid) => typeof kid !== "number")
      .map((kid) => ({ kid, value: this.#dictionary(kid) }));
    const attributes = this.#dictionary(element["/A"] ?? {});
    return {
      role: String(element["/S"]),
      alt: typeof element["/Alt"] === "string" ? element["/Alt"].replace(/^u:/, "") : null,
      columns: Number(attributes["/ColSpan"] ?? 1),
      kids: dictionaries.filter(({ value }) => "/S" in value).map(({ kid }) => this.#tree(kid)),
      marks: [
        ...kids.filter((kid) => typeof kid === "number").map((mark) => `${page}:${mark}`),
        ...dictionaries
          .filter(({ value }) => value["/Type"] === "/MCR")
          .map(({ value }) => `${this.#pageByObject.get(String(value["/Pg"]))}:${value["/MCID"]}`),
      ],
      annotations: dictionaries.flatMap(({ value }) =>
        value["/Type"] === "/OBJR" ? [String(value["/Obj"])] : [],
      ),
    };
  }

  #parentTree(reference: unknown): ReadonlyMap<number, unknown> {
    const numbers = z.array(z.unknown()).parse(this.#dictionary(reference)["/Nums"]);
    return new Map(
      numbers.flatMap((key, place) => (place % 2 === 0 ? [[Number(key), numbers[place + 1]] as const] : [])),
    );
  }

  #annotations(page: PdfDictionary): readonly string[] {
    return z
      .array(z.unknown())
      .parse(page["/Annots"] ?? [])
      .flatMap((one) => (typeof one === "string" ? [one] : []));
  }

  #ownerOf(annotation: string, owners: ReadonlyMap<number, unknown>): string {
    return this.#roleOf(owners.get(Number(this.#dictionary(annotation)["/StructParent"])));
  }

  #roleOf(owner: unknown): string {
    return owner === undefined || owner === null ? "none" : String(this.#dictionary(owner)["/S"]);
  }

  #dictionary(value: unknown): PdfDictionary {
    if (typeof value !== "string") {
      return PdfDictionary.parse(value);
    }
    const key = value === "trailer" ? value : `obj:${value}`;
    return PdfDictionary.parse(this.#file.qpdf[1][key]?.value);
  }

  #operators(stream: string): string {
    const data = this.#file.qpdf[1][`obj:${stream}`]?.stream?.data ?? "";
    return Buffer.from(data, "base64").toString("latin1");
  }
}

function hasUnmarkedText(operators: string): boolean {
  let depth = 0;
  return [...operators.matchAll(/\b(BDC|BMC|EMC|BT)\b/g)].some(([operator]) => {
    depth += operator === "BDC" || operator === "BMC" ? 1 : 0;
    depth -= operator === "EMC" ? 1 : 0;
    return operator === "BT" && depth !== 1;
  });
}

function run(tool: DebianTool, options: readonly string[], pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "matang-tags-"));
  try {
    const file = join(folder, "bertag.pdf");
    writeFileSync(file, pdf);
    return execFileSync(ensureTool(tool), [...options, file], {
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
