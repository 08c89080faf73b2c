import type { DrawnPart, PlaceWords } from "#core/report/own-pages.ts";
import type { ReportMeta } from "#core/report/report-blocks.ts";
import { CONTENT_RIGHT, CONTENT_WIDTH, MARGIN_SIDE, PAGE_HEIGHT } from "./page-size.ts";
import { LINE, WARN } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { SMALL, SMALL_STRONG, styled } from "./text-style.ts";

const HEADER_TOP = 12;
const FOOTER_TOP = PAGE_HEIGHT - 15;
const STYLE = styled(SMALL, { sizePt: 7.4 });
const LABEL_STYLE = styled(SMALL_STRONG, { sizePt: 7.4, colour: WARN });
/** Between the words of a line and what stands at its right end. */
const APART = 6;

/** What stands on every page, the cover without the header. Drawn last: only now is the number of pages known. */
export function drawPageFrames(pen: Pen, meta: ReportMeta): void {
  const pages = pen.doc.getNumberOfPages();
  for (let page = 1; page <= pages; page += 1) {
    pen.doc.setPage(page);
    drawFrame(pen, meta, page > 1, `Halaman ${page} dari ${pages}`);
  }
}

/** As those of a report, with the page's number in the whole pack as its assembler says it. A cover has no header. */
export function drawPackFrames(
  pen: Pen,
  meta: ReportMeta,
  parts: readonly DrawnPart[],
  words: PlaceWords,
): void {
  for (const { key, firstPage, pages } of parts) {
    for (let page = 1; page <= pages; page += 1) {
      pen.doc.setPage(firstPage + page - 1);
      const isCover = key === "front" && page === 1;
      drawFrame(pen, meta, !isCover, words({ kind: "own-page", part: key, page }) ?? "");
    }
  }
}

/** An artifact: read aloud, it would be heard on every page. */
function drawFrame(pen: Pen, meta: ReportMeta, hasHeader: boolean, pageOf: string): void {
  pen.tags.within(null, () => {
    if (hasHeader) {
      drawHeader(pen, meta);
    }
    drawFooter(pen, meta, pageOf);
  });
}

function drawHeader(pen: Pen, { header, labels }: ReportMeta): void {
  const label = labels.join(" · ");
  pen.line(label, CONTENT_RIGHT, HEADER_TOP, LABEL_STYLE, "right");
  const room = CONTENT_WIDTH - pen.widthOf(label, LABEL_STYLE) - APART;
  pen.line(pen.fitted(header, room, STYLE), MARGIN_SIDE, HEADER_TOP, STYLE);
  pen.rule(MARGIN_SIDE, HEADER_TOP + 5, CONTENT_WIDTH, LINE);
}

function drawFooter(pen: Pen, { footer }: ReportMeta, pageOf: string): void {
  pen.rule(MARGIN_SIDE, FOOTER_TOP - 1.8, CONTENT_WIDTH, LINE);
  pen.line(pageOf, CONTENT_RIGHT, FOOTER_TOP, STYLE, "right");
  const room = CONTENT_WIDTH - pen.widthOf(pageOf, STYLE) - APART;
  pen.lines(pen.wrap(footer, room, STYLE).slice(0, 2), MARGIN_SIDE, FOOTER_TOP, STYLE);
}
