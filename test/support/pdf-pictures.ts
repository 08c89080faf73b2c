import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureTool } from "./debian-tools.ts";

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, from the upper left corner. */
  readonly pixels: Uint8Array;
}

/** What poppler draws of every page, 72 pixels to the inch: what viewers show, so within the crop box. */
export function pdfPictures(pdf: Uint8Array): readonly Picture[] {
  const folder = mkdtempSync(join(tmpdir(), "matang-pictures-"));
  try {
    writeFileSync(join(folder, "in.pdf"), pdf);
    execFileSync(ensureTool("pdftoppm"), ["-r", "72", "-cropbox", "in.pdf", "out"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "ignore"],
    });
    const files = readdirSync(folder).filter((name) => name.endsWith(".ppm"));
    return files.sort().map((name) => readPicture(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readPicture(bytes: Buffer): Picture {
  const [head, width, height] =
    /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString("latin1")) ?? [];
  if (head === undefined) {
    throw new Error("pdftoppm wrote no picture that is understood");
  }
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}

/** The upper part of a picture. */
export function upperPart({ width, pixels }: Picture, height: number): Picture {
  return { width, height, pixels: pixels.subarray(0, width * height * 3) };
}

/** How many of 1,000 pixels differ by more than a shade that nobody sees (8 of 255). 1,000 where the sizes differ. */
export function differenceInThousandths(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) {
    return 1000;
  }
  let differing = 0;
  for (let at = 0; at < one.pixels.length; at += 3) {
    const isSame = [0, 1, 2].every(
      (part) => Math.abs((one.pixels[at + part] ?? 0) - (other.pixels[at + part] ?? 0)) <= 8,
    );
    differing += isSame ? 0 : 1;
  }
  return (differing * 1000) / (one.width * one.height);
}
