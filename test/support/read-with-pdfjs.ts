import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as z from "zod/mini";

/** A pack as pdf.js, the viewer of Firefox, sees it. Pages count from 1. */
export interface SeenByPdfjs {
  readonly pages: number;
  readonly labels: readonly string[];
  readonly links: readonly SeenLink[];
  readonly bookmarks: readonly SeenBookmark[];
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export interface SeenLink {
  readonly from: number;
  /** Null where it leads nowhere at all. */
  readonly to: number | string | null;
}

export interface SeenBookmark {
  /** 1 is outermost. */
  readonly depth: number;
  readonly title: string;
  readonly page: number | null;
}

export async function readWithPdfjs(bytes: Uint8Array): Promise<SeenByPdfjs> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  try {
    return {
      pages: document.numPages,
      labels: (await document.getPageLabels()) ?? [],
      links: await linksIn(document),
      bookmarks: await bookmarksIn(
        document,
        z.nullable(OutlineItems).parse(await document.getOutline()) ?? [],
        1,
      ),
      attachments: attachmentsIn(await document.getAttachments()),
    };
  } finally {
    await loading.destroy();
  }
}

const Annotation = z.looseObject({
  subtype: z.string(),
  url: z.optional(z.string()),
  dest: z.optional(z.unknown()),
});

async function linksIn(document: PDFDocumentProxy): Promise<readonly SeenLink[]> {
  const links: SeenLink[] = [];
  for (let from = 1; from <= document.numPages; from += 1) {
    const annotations = await (await document.getPage(from)).getAnnotations();
    for (const { subtype, url, dest } of annotations.map((one) => Annotation.parse(one))) {
      if (subtype === "Link") {
        links.push({ from, to: url ?? (await pageOf(document, dest)) });
      }
    }
  }
  return links;
}

const Reference = z.object({ num: z.int(), gen: z.int() });

/** Null where there is no such place. */
async function pageOf(document: PDFDocumentProxy, dest: unknown): Promise<number | null> {
  const explicit: unknown = typeof dest === "string" ? await document.getDestination(dest) : dest;
  const reference = Reference.safeParse(Array.isArray(explicit) ? explicit[0] : null);
  return reference.success
    ? await document.getPageIndex(reference.data).then(
        (index) => index + 1,
        () => null,
      )
    : null;
}

interface OutlineItem {
  readonly title: string;
  readonly dest?: unknown;
  readonly items: readonly OutlineItem[];
}
const OutlineItem: z.ZodMiniType<OutlineItem> = z.looseObject({
  title: z.string(),
  dest: z.optional(z.unknown()),
  items: z.array(z.lazy(() => OutlineItem)),
});
const OutlineItems = z.array(OutlineItem);

async function bookmarksIn(
  document: PDFDocumentProxy,
  items: readonly OutlineItem[],
  depth: number,
): Promise<readonly SeenBookmark[]> {
  const bookmarks: SeenBookmark[] = [];
  for (const { title, dest, items: inner } of items) {
    bookmarks.push(
      { depth, title, page: await pageOf(document, dest) },
      ...(await bookmarksIn(document, inner, depth + 1)),
    );
  }
  return bookmarks;
}

const Attachments = z.nullable(
  z.record(z.string(), z.looseObject({ filename: z.string(), content: z.instanceof(Uint8Array) })),
);

function attachmentsIn(found: unknown): SeenByPdfjs["attachments"] {
  return Object.values(Attachments.parse(found) ?? {}).map(({ filename, content }) => ({
    name: filename,
    bytes: content,
  }));
}
