import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ensureTool } from "#test/support/debian-tools.ts";
import { packFiles } from "#test/support/pdf-corpus/pack-in-node.ts";
import { pdfPictures } from "#test/support/pdf-pictures.ts";
import { checkPdf } from "#test/support/pdf-tools.ts";

type Rgb = readonly [number, number, number];
const RED: Rgb = [255, 0, 0];
const GREEN: Rgb = [0, 255, 0];
const BLUE: Rgb = [0, 0, 255];
const WHITE: Rgb = [255, 255, 255];

/** Tools are started for each file; other work may share the machine. */
const LONGEST_MS = 60_000;

/** Red and green above, blue and see-through below, 100 pixels a side each; rows are filtered in every way. */
describe("an image as a page", { timeout: LONGEST_MS }, () => {
  it("shows the opaque parts of a PNG, and paper through the others", async () => {
    const corners = await shownCorners(png(6, false), "image/png");

    expect(corners).toEqual([RED, GREEN, BLUE, WHITE]);
  });

  it("shows a PNG without opacity as it is", async () => {
    expect(await shownCorners(png(2, false), "image/png")).toEqual([RED, GREEN, BLUE, BLUE]);
  });

  it("shows an opaque PNG that has a channel for opacity", async () => {
    expect(await shownCorners(png(6, true), "image/png")).toEqual([RED, GREEN, BLUE, BLUE]);
  });

  it("passes the bytes of a JPEG through untouched", async () => {
    const jpeg = jpegOf("1");
    const { volumes } = await packFiles([{ name: "foto.jpg", bytes: jpeg, mediaType: "image/jpeg" }]);

    expect(Buffer.from(volumes[0] ?? new Uint8Array()).includes(Buffer.from(jpeg))).toBe(true);
  });

  it.each(["1", "2", "3", "4", "5", "6", "7", "8"])("turns a photo upright: orientation %s", async (turn) => {
    const corners = await shownCorners(jpegOf(turn), "image/jpeg");

    expect(corners.map(nearest)).toEqual([RED, GREEN, BLUE, WHITE]);
  });

  it.each([
    ["virus.exe", "application/x-msdownload", "MZ\x90\0\x03"],
    ["virus.pdf", "application/pdf", "MZ\x90\0\x03"],
    ["pasang.bat", "text/plain", "@echo off jalankan"],
  ])("leaves out %s, a program, and says so on a page in its place", async (name, mediaType, content) => {
    const bytes = Uint8Array.from(content, (one) => one.charCodeAt(0));
    const { pack, volumes } = await packFiles([{ name, bytes, mediaType }]);
    const volume = Buffer.from(volumes[0] ?? new Uint8Array()).toString("latin1");

    expect(pack.attached).toEqual([{ file: name, reason: "program" }]);
    expect(pack.problems).toEqual([{ kind: "program", file: name }]);
    expect(volume.match(/\/EmbeddedFile\b/g) ?? []).toHaveLength(1);
    expect(volume).not.toContain(`(${name})`);
  });

  it("attaches what is neither a PDF nor an image", async () => {
    const { pack } = await packFiles([
      { name: "daftar.csv", bytes: new TextEncoder().encode("a;b\n1;2\n"), mediaType: "text/csv" },
    ]);

    expect(pack.attached).toEqual([{ file: "daftar.csv", reason: "no-pages" }]);
  });
});

/** The colours in the middle of the four quarters of the image: upper left, upper right, lower left, lower right. */
async function shownCorners(bytes: Uint8Array, mediaType: string): Promise<readonly Rgb[]> {
  const { volumes } = await packFiles([{ name: "gambar", bytes, mediaType }]);
  const [volume = new Uint8Array()] = volumes;
  checkPdf(volume);
  const page = pdfPictures(volume)[2];
  if (page === undefined) {
    throw new Error("The image has no page");
  }
  // 200 points a side, in the middle of an A4 page.
  const [left, top] = [(595 - 200) / 2, (842 - 200) / 2];
  return [
    [50, 50],
    [150, 50],
    [50, 150],
    [150, 150],
  ].map(([x = 0, y = 0]) => {
    const at = (Math.round(top + y) * page.width + Math.round(left + x)) * 3;
    return [page.pixels[at] ?? 0, page.pixels[at + 1] ?? 0, page.pixels[at + 2] ?? 0];
  });
}

function nearest([red, green, blue]: Rgb): Rgb {
  const round = (value: number) => (value > 127 ? 255 : 0);
  return [round(red), round(green), round(blue)];
}

function png(colourType: 2 | 6, isOpaque: boolean): Uint8Array {
  const channels = colourType === 6 ? 4 : 3;
  const pixel = (x: number, y: number) => {
    const colour = [RED, GREEN, BLUE, BLUE][(y < 100 ? 0 : 2) + (x < 100 ? 0 : 1)] ?? WHITE;
    const alpha = !isOpaque && x >= 100 && y >= 100 ? 0 : 255;
    return [...colour, alpha].slice(0, channels);
  };
  const raw = Array.from({ length: 200 }, (_, y) =>
    Array.from({ length: 200 }, (_unused, x) => pixel(x, y)).flat(),
  );
  const rows = raw.flatMap((row, y) => {
    const filter = y % 3;
    const filtered = row.map((value, index) => {
      const left = index < channels ? 0 : (row[index - channels] ?? 0);
      const up = raw[y - 1]?.[index] ?? 0;
      return (value - ([0, left, up][filter] ?? 0)) & 255;
    });
    return [filter, ...filtered];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(200, 0);
  header.writeUInt32BE(200, 4);
  header.set([8, colourType, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Checksums are not looked at. */
function chunk(kind: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(kind, "latin1"), data, Buffer.alloc(4)]);
}

/** The same picture in a JPEG that was turned the other way, and says so. */
function jpegOf(orientation: string): Uint8Array {
  const undo: Readonly<Record<string, readonly string[]>> = {
    "2": ["-flop"],
    "3": ["-rotate", "180"],
    "4": ["-flip"],
    "5": ["-transpose"],
    "6": ["-rotate", "-90"],
    "7": ["-transverse"],
    "8": ["-rotate", "90"],
  };
  const folder = mkdtempSync(join(tmpdir(), "matang-jpeg-"));
  try {
    const draw = [
      ["red", "0,0 99,99"],
      ["lime", "100,0 199,99"],
      ["blue", "0,100 99,199"],
    ].flatMap(([colour = "", place]) => ["-fill", colour, "-draw", `rectangle ${place}`]);
    execFileSync(
      ensureTool("convert"),
      ["-size", "200x200", "xc:white", ...draw, ...(undo[orientation] ?? []), "-quality", "95", "out.jpg"],
      { cwd: folder },
    );
    return withOrientation(readFileSync(join(folder, "out.jpg")), Number(orientation));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withOrientation(jpeg: Buffer, orientation: number): Uint8Array {
  const notes = Buffer.concat([
    Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", "latin1"),
    Buffer.from([orientation, 0, 0, 0, 0, 0, 0]),
  ]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(notes.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, notes, jpeg.subarray(2)]);
}
