import type { KeyFiguresBlock } from "#core/report/report-blocks.ts";
import type { PageFlow } from "./page-flow.ts";
import { CONTENT_WIDTH, MARGIN_SIDE } from "./page-size.ts";
import { INK, LINE } from "./palette.ts";
import type { Pen } from "./pen.ts";
import { lineHeight, SMALL, type TextStyle } from "./text-style.ts";

const VALUE: TextStyle = { weight: "semibold", sizePt: 19, leading: 1.3, colour: INK, tracking: -0.02 };
const GAP = 6;
const RULE_GAP = 1.6;
const SPACE_BELOW = 4;

interface Column {
  readonly x: number;
  readonly width: number;
  readonly label: readonly string[];
  readonly value: string;
  readonly note: readonly string[];
}

export function keyFiguresHeight(pen: Pen, block: KeyFiguresBlock): number {
  const { labelHeight, noteHeight } = heights(columnsOf(pen, block));
  return RULE_GAP + labelHeight + lineHeight(VALUE) + noteHeight + SPACE_BELOW;
}

/** Side by side on common lines, the first one widest: it is what the reader came for. */
export function drawKeyFigures(flow: PageFlow, block: KeyFiguresBlock): void {
  const { pen } = flow;
  const columns = columnsOf(pen, block);
  const valueTop = flow.top + RULE_GAP + heights(columns).labelHeight;
  pen.tags.tagged("L", () => {
    for (const { x, width, label, value, note } of columns) {
      pen.rule(x, flow.top, width, LINE);
      pen.tags.pair(
        () => pen.lines(label, x, flow.top + RULE_GAP, SMALL),
        () => {
          pen.line(`${value} `, x, valueTop, fitting(pen, value, width));
          pen.lines(note, x, valueTop + lineHeight(VALUE), SMALL);
        },
      );
    }
  });
  flow.move(keyFiguresHeight(pen, block));
}

function columnsOf(pen: Pen, { figures }: KeyFiguresBlock): readonly Column[] {
  const unit = (CONTENT_WIDTH - GAP * (figures.length - 1)) / (figures.length + 1);
  return figures.map(({ label, value, note }, place) => {
    const width = place === 0 ? 2 * unit : unit;
    return {
      x: MARGIN_SIDE + (place === 0 ? 0 : (place + 1) * unit + place * GAP),
      width,
      label: pen.wrap(label, width, SMALL),
      value,
      note: pen.wrap(note, width, SMALL),
    };
  });
}

function heights(columns: readonly Column[]) {
  const most = (pick: (column: Column) => readonly string[]) =>
    Math.max(...columns.map((column) => pick(column).length)) * lineHeight(SMALL);
  return { labelHeight: most(({ label }) => label), noteHeight: most(({ note }) => note) };
}

function fitting(pen: Pen, value: string, width: number): TextStyle {
  const tooWide = pen.widthOf(value, VALUE) / width;
  return tooWide > 1 ? { ...VALUE, sizePt: VALUE.sizePt / tooWide, leading: VALUE.leading * tooWide } : VALUE;
}
