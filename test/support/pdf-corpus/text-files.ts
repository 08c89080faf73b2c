import { classicLayout, PLAIN_HAND } from "./classic-layout.ts";
import { jspdfMade, libpdfMade } from "./library-made.ts";
import type { DraftObject, PdfDraft } from "./pdf-draft.ts";
import { type QpdfRewrite, qpdfRewrites, rewrittenByQpdf } from "./qpdf-rewrites.ts";
import { appendUpdate, hybridLayout, streamLayout } from "./stream-layouts.ts";
import { type TextDocument, textDocument } from "./text-document.ts";

export type MakeText = (pages: number, seed: number) => Uint8Array | Promise<Uint8Array>;

/** Documents of text by every writer there is here, by the name of the writer. */
export const textWriters: Readonly<Record<string, MakeText>> = {
  word: (pages, seed) =>
    streamLayout(
      textDocument({ pages, seed, ...byPage, isTagged: true, hasOutline: true, hasLetterhead: true }),
      { perObjectStream: 100, predicted: false },
    ),
  "word-hybrid": (pages, seed) =>
    hybridLayout(
      textDocument({ pages, seed, ...byPage, isTagged: true, hasLetterhead: true, version: "1.4" }),
    ),
  libreoffice: (pages, seed) =>
    classicLayout(
      textDocument({ pages, seed, isTagged: true, hasOutline: true, linksPerPage: 1, version: "1.6" }),
    ),
  spreadsheet: (pages, seed) =>
    classicLayout(textDocument({ pages, seed, layout: "table", isTagged: true, version: "1.6" })),
  "web-print": (pages, seed) =>
    classicLayout(
      textDocument({ pages, seed, ...byPage, isTagged: true, linksPerPage: 6, hasOutline: true, fanOut: 8 }),
    ),
  distiller: (pages, seed) =>
    streamLayout(textDocument({ pages, seed, ...byPage, fanOut: 4, isTagged: true, hasOutline: true }), {
      perObjectStream: 200,
      predicted: true,
    }),
  "xref-stream-only": (pages, seed) =>
    streamLayout(textDocument({ pages, seed, ...byPage, linksPerPage: 2 }), {
      perObjectStream: 0,
      predicted: true,
    }),
  "windows-lines": (pages, seed) =>
    classicLayout(textDocument({ pages, seed, version: "1.3", streamsPerPage: 3 }), {
      ...PLAIN_HAND,
      lineEnd: "\r\n",
      lengths: "indirect",
    }),
  "old-mac": (pages, seed) =>
    classicLayout(textDocument({ pages, seed, version: "1.2", ...inheritingPaper }), {
      lineEnd: "\r",
      spacing: "odd",
      lengths: "indirect",
      numbering: "scattered",
    }),
  "mail-gateway": (pages, seed) =>
    classicLayout(textDocument({ pages, seed, ...byPage, version: "1.4" }), {
      ...PLAIN_HAND,
      before: "Content-Type: application/pdf\r\n\r\n",
    }),
  editor: (pages, seed) => updatedTwice(textDocument({ pages, seed, ...byPage, version: "1.5" })),
  jspdf: jspdfMade,
  libpdf: libpdfMade,
  ...qpdfWriters(),
};

const inheritingPaper: Partial<TextDocument> = {
  paper: "",
  inherited: "/MediaBox [0 0 595.32 841.92] /Rotate 0",
  fanOut: 3,
  resources: "inherited",
};

const byPage = { resources: "own" } as const;

/** Saved, then a page's annotation added, then that taken away again and the information changed. */
function updatedTwice(draft: PdfDraft): Uint8Array {
  const page = draft.objects.find(({ body }) => body.includes("/Type /Page "));
  const info = draft.objects.find(({ number }) => number === draft.info);
  if (page === undefined || info === undefined) {
    throw new Error("There is nothing to update");
  }
  const note = Math.max(...draft.objects.map(({ number }) => number)) + 1;
  const added: readonly DraftObject[] = [
    { ...page, body: page.body.replace("/Contents", `/Annots [${note} 0 R] /Contents`) },
    {
      number: note,
      body: "<< /Type /Annot /Subtype /Text /Rect [20 20 40 40] /F 2 /Contents (Periksa lagi) >>",
      stream: null,
    },
  ];
  const once = appendUpdate(classicLayout(draft), draft, added);
  const changed: readonly DraftObject[] = [page, { ...info, body: "<< /Producer (Penyunting 2) >>" }];
  return appendUpdate(once, { ...draft, objects: [...draft.objects, ...added] }, changed, [note]);
}

function qpdfWriters(): Record<string, MakeText> {
  const rewrites = Object.keys(qpdfRewrites).filter(
    (name): name is QpdfRewrite => !name.startsWith("locked"),
  );
  return Object.fromEntries(
    rewrites.map((rewrite) => [
      `qpdf-${rewrite}`,
      (pages: number, seed: number) =>
        rewrittenByQpdf(classicLayout(textDocument({ pages, seed, ...byPage, isTagged: true })), rewrite),
    ]),
  );
}
