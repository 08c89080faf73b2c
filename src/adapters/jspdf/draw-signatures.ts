import type { SignaturesBlock } from "#core/report/report-blocks.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_WIDTH, MARGIN_SIDE } from "./page-size.ts";
import { LINE, QUIET } from "./palette.ts";
import { BODY_STRONG, SMALL } from "./text-style.ts";

const GAP = 8;
const SPACE_TO_SIGN = 30;
const FIELD_HEIGHT = 11;
const ROLE_HEIGHT = 15;
export const SIGNATURES_HEIGHT = ROLE_HEIGHT + SPACE_TO_SIGN + 4 * FIELD_HEIGHT + 8;

/** Side by side: the role, room to sign and stamp, and lines to write on. */
export function drawSignatures(flow: PageFlow, { places }: SignaturesBlock): void {
  const { pen } = flow;
  const width = (CONTENT_WIDTH - GAP * (places.length - 1)) / places.length;
  flow.move(6);
  for (const [place, { role, fields }] of places.entries()) {
    const x = MARGIN_SIDE + place * (width + GAP);
    const roleLines = pen.wrap(role, width, BODY_STRONG).slice(0, 3);
    pen.tags.tagged("P", () => pen.lines(roleLines, x, flow.top, BODY_STRONG));
    const top = flow.top + ROLE_HEIGHT;
    pen.shape((doc) =>
      doc.setDrawColor(LINE).setLineWidth(0.2).roundedRect(x, top, width, SPACE_TO_SIGN, 1, 1, "S"),
    );
    pen.tags.tagged("P", () => pen.line("Tanda tangan", x + 2, top + 1.6, SMALL));
    for (const [number, field] of fields.entries()) {
      const fieldTop = top + SPACE_TO_SIGN + 3 + number * FIELD_HEIGHT;
      pen.tags.tagged("P", () => pen.line(field, x, fieldTop, SMALL));
      pen.rule(x, fieldTop + FIELD_HEIGHT - 1.5, width, QUIET, 0.15);
    }
  }
  flow.move(SIGNATURES_HEIGHT);
}
