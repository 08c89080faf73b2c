/** As much of the text as fits, with "…" where that is not all. */
export function fitText(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) {
    return text;
  }
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (context.measureText(`${text.slice(0, middle)}…`).width <= width) {
      fits = middle;
    } else {
      tooLong = middle;
    }
  }
  return fits === 0 ? "" : `${text.slice(0, fits).trimEnd()}…`;
}

/** As `fitText`, but what the text ends with stays and its beginning is cut. */
export function fitEnds(context: CanvasRenderingContext2D, text: string, end: string, width: number): string {
  if (end === "" || context.measureText(text).width <= width) {
    return fitText(context, text, width);
  }
  const beginning = text.slice(0, -end.length).trimEnd();
  return fitText(
    context,
    `${fitText(context, beginning, width - context.measureText(` ${end}`).width)} ${end}`.trim(),
    width,
  );
}

const MOST_LINES = 3;

/** The text in up to three lines, of which the last ones hold what it ends with where it is too long. */
export function wrapEnds(
  context: CanvasRenderingContext2D,
  text: string,
  end: string,
  width: number,
): readonly string[] {
  const lines = wrapText(context, text, width, MOST_LINES);
  if (end === "" || lines.join(" ") === text) {
    return lines;
  }
  const last = wrapText(context, end, width, MOST_LINES - 1);
  const beginning = text.slice(0, -end.length).trimEnd();
  return [...wrapText(context, beginning, width, MOST_LINES - last.length), ...last];
}

/** The text in so many lines at most; the last one is cut where that is not enough. */
function wrapText(
  context: CanvasRenderingContext2D,
  text: string,
  width: number,
  most: number,
): readonly string[] {
  const lines: string[] = [];
  let rest = text.split(" ");
  while (rest.length > 0 && lines.length < most - 1) {
    let taken = 1;
    while (taken < rest.length && context.measureText(rest.slice(0, taken + 1).join(" ")).width <= width) {
      taken += 1;
    }
    lines.push(fitText(context, rest.slice(0, taken).join(" "), width));
    rest = rest.slice(taken);
  }
  return rest.length === 0 ? lines : [...lines, fitText(context, rest.join(" "), width)];
}
