import { spawnSync } from "node:child_process";
import { type DebianTool, ensureTool } from "#test/support/debian-tools.ts";

/** What poppler, mupdf and qpdf find in a file on disk: none of them has anything to do with the writer. */

/** What the tool prints; throws where it could not do its work. Warnings are for `warningsOf`. */
export function runTool(tool: DebianTool, options: readonly string[]): string {
  return runForBytes(tool, options).toString("utf8");
}

function runForBytes(tool: DebianTool, options: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(ensureTool(tool), options, { maxBuffer: 1024 ** 3 });
  if (status !== 0 && !(tool === "qpdf" && status === 3)) {
    throw new Error(`${tool} ${options.join(" ")}: ${stderr.toString("utf8").slice(0, 400)}`);
  }
  return stdout;
}

/** What is seen of a page, as displayed, in points from the upper left corner of its paper. */
export interface SeenPart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Box = readonly [left: number, bottom: number, right: number, top: number];

export function seenParts(file: string): readonly SeenPart[] {
  const lines = runTool("pdfinfo", ["-box", "-f", "1", "-l", "999999", file]);
  const turns = [...lines.matchAll(/^Page +\d+ rot: +(\d+)$/gm)].map(([, turn]) => Number(turn));
  const papers = boxesIn(lines, "MediaBox");
  const crops = boxesIn(lines, "CropBox");
  return turns.map((turn, index) =>
    seenPart(papers[index] ?? [0, 0, 0, 0], crops[index] ?? [0, 0, 0, 0], turn),
  );
}

function boxesIn(lines: string, name: string): readonly Box[] {
  const number = "([\\d.-]+)";
  const pattern = new RegExp(`^Page +\\d+ ${name}: +${number} +${number} +${number} +${number}$`, "gm");
  return [...lines.matchAll(pattern)].map(([, left, bottom, right, top]) => [
    Number(left),
    Number(bottom),
    Number(right),
    Number(top),
  ]);
}

/** Turned clockwise by a quarter, the left edge of a page is its upper one. */
function seenPart(paper: Box, crop: Box, turn: number): SeenPart {
  const [across, along] = [crop[2] - crop[0], crop[3] - crop[1]];
  switch (turn) {
    case 90:
      return { left: crop[1] - paper[1], top: crop[0] - paper[0], width: along, height: across };
    case 180:
      return { left: paper[2] - crop[2], top: crop[1] - paper[1], width: across, height: along };
    case 270:
      return { left: paper[3] - crop[3], top: paper[2] - crop[2], width: along, height: across };
    default:
      return { left: crop[0] - paper[0], top: paper[3] - crop[3], width: across, height: along };
  }
}

/** The text within a part of each page. */
export function textWithin(
  file: string,
  from: number,
  to: number,
  { left, top, width, height }: SeenPart,
): readonly string[] {
  const area = [left, top, width, height].map((value) => String(Math.round(value)));
  const [x = "", y = "", across = "", along = ""] = area;
  const options = [
    "-f",
    String(from),
    "-l",
    String(to),
    "-r",
    "72",
    "-x",
    x,
    "-y",
    y,
    "-W",
    across,
    "-H",
    along,
  ];
  return runTool("pdftotext", [...options, file, "-"])
    .split("\f")
    .slice(0, -1);
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel, row by row. */
  readonly pixels: Uint8Array;
}

export function pictureOf(file: string, page: number, dotsPerInch: number): Picture {
  const ppm = runForBytes("pdftoppm", [
    "-cropbox",
    "-r",
    String(dotsPerInch),
    "-f",
    String(page),
    "-l",
    String(page),
    file,
  ]);
  const [head = "", width, height] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString("latin1")) ?? [];
  return { width: Number(width), height: Number(height), pixels: ppm.subarray(head.length) };
}

/** The share of the source's pixels that look different in the copy, whose strip for the stamp is below. */
export function differingShare(source: Picture, copy: Picture, tolerance: number): number {
  if (Math.abs(copy.width - source.width) > 1 || copy.height < source.height - 1) {
    return 1;
  }
  const width = Math.min(source.width, copy.width);
  const height = Math.min(source.height, copy.height);
  let differing = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      differing += isFar(source, copy, x, y, tolerance) ? 1 : 0;
    }
  }
  return differing / (width * height);
}

function isFar(source: Picture, copy: Picture, x: number, y: number, tolerance: number): boolean {
  const from = (y * source.width + x) * 3;
  const to = (y * copy.width + x) * 3;
  for (let channel = 0; channel < 3; channel += 1) {
    if (Math.abs((source.pixels[from + channel] ?? 0) - (copy.pixels[to + channel] ?? 0)) > tolerance) {
      return true;
    }
  }
  return false;
}

/** What mupdf complains of while it draws all pages, each complaint once, without what differs from file to file. */
export function drawingWarnings(file: string): ReadonlySet<string> {
  const { stderr } = spawnSync(ensureTool("mutool"), ["draw", "-q", "-r", "20", "-o", "/dev/null", file], {
    maxBuffer: 1024 ** 3,
    encoding: "utf8",
  });
  const lines = stderr
    .split("\n")
    .filter((line) => /^(warning|error):/.test(line) && !line.includes("ICC support"));
  return new Set(lines.map((line) => line.replaceAll(/\d+/g, "0")));
}

/** Whether qpdf has neither an error nor a warning, and what it says. */
export function qpdfVerdict(file: string): { readonly isClean: boolean; readonly words: string } {
  const { status, stdout, stderr } = spawnSync(ensureTool("qpdf"), ["--check", file], {
    encoding: "utf8",
    maxBuffer: 1024 ** 3,
  });
  return { isClean: status === 0, words: `${stderr}${stdout}` };
}
