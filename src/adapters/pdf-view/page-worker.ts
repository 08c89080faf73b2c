import { init } from "@embedpdf/pdfium";
import pdfiumAddress from "@embedpdf/pdfium/pdfium.wasm?url";
import { openPdfPages, type PdfPages } from "./open-pdf-pages.ts";
import { type PageReply, PageRequest } from "./page-messages.ts";

/** The background task: opens one PDF and draws its pages, one after the other, the newest wish first. */
type Drawing = Extract<PageRequest, { kind: "draw" }>;

let pages: PdfPages | null = null;
let wishes: readonly Drawing[] = [];
let isDrawing = false;

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  const request = PageRequest.parse(data);
  switch (request.kind) {
    case "open":
      open(request.bytes).catch(() => reply({ kind: "not-opened", why: "damaged" }));
      break;
    case "draw":
      wishes = [...wishes, request];
      drawAll().catch(reportError);
      break;
    case "forget":
      wishes = wishes.filter(({ id }) => id !== request.id);
      break;
  }
});

async function open(bytes: ArrayBuffer): Promise<void> {
  const wasmBinary = await (await fetch(pdfiumAddress)).arrayBuffer();
  const pdfium = await init({ wasmBinary });
  pdfium.PDFiumExt_Init();
  const opened = openPdfPages(pdfium, new Uint8Array(bytes));
  pages = opened.ok ? opened.value : null;
  reply(
    opened.ok ? { kind: "opened", pages: opened.value.count } : { kind: "not-opened", why: opened.error },
  );
}

/** Between two pages messages are read, so that what scrolled out of sight can still be forgotten. */
async function drawAll(): Promise<void> {
  if (isDrawing) {
    return;
  }
  isDrawing = true;
  for (let wish = wishes.at(-1); wish !== undefined; wish = wishes.at(-1)) {
    wishes = wishes.slice(0, -1);
    await draw(wish);
    await new Promise((resolve) => setTimeout(resolve));
  }
  isDrawing = false;
}

async function draw({ id, page, box }: Drawing): Promise<void> {
  reply({ kind: "begun", id });
  const drawn = pages?.draw(page, box) ?? null;
  const picture =
    drawn === null ? null : await createImageBitmap(new ImageData(drawn.pixels, drawn.width, drawn.height));
  postMessage({ kind: "drawn", id, picture } satisfies PageReply, {
    transfer: picture === null ? [] : [picture],
  });
}

function reply(message: PageReply): void {
  postMessage(message);
}
