import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureTool } from "./debian-tools.ts";

/** What qpdf finds in a PDF: its objects, links, labels and attachments. */

function withTool(pdf: Uint8Array, run: (file: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), "matang-pack-"));
  try {
    const file = join(folder, "paket.pdf");
    writeFileSync(file, pdf);
    return run(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All objects as text, without what is in streams. */
export function plainObjects(pdf: Uint8Array): string {
  return withTool(pdf, (file) => {
    execFileSync(ensureTool("qpdf"), [
      "--qdf",
      "--object-streams=disable",
      "--stream-data=uncompress",
      file,
      `${file}.txt`,
    ]);
    return readFileSync(`${file}.txt`, "latin1");
  });
}

/** An attached file's text. */
export function attachment(pdf: Uint8Array, name: string): string {
  return withTool(pdf, (file) => {
    const list = execFileSync(ensureTool("qpdf"), ["--list-attachments", file], { encoding: "utf8" });
    const key =
      list
        .split("\n")
        .find((line) => line.includes(name))
        ?.split(" ->")[0] ?? name;
    return execFileSync(ensureTool("qpdf"), [`--show-attachment=${key}`, file], { encoding: "utf8" });
  });
}

interface QpdfObjects {
  readonly qpdf: readonly [unknown, Readonly<Record<string, { readonly value?: unknown }>>];
  readonly pages: readonly { readonly object: string }[];
  readonly pagelabels: readonly {
    readonly index: number;
    readonly label: Readonly<Record<string, unknown>>;
  }[];
}

function objectsOf(pdf: Uint8Array): QpdfObjects {
  return JSON.parse(
    withTool(pdf, (file) =>
      execFileSync(ensureTool("qpdf"), ["--json", file], { encoding: "utf8", maxBuffer: 1e8 }),
    ),
  ) as QpdfObjects;
}

/** Which page leads to which, within the file. */
export function linksOf(pdf: Uint8Array): readonly { readonly from: number; readonly to: number }[] {
  const { qpdf, pages } = objectsOf(pdf);
  const numbers = new Map(pages.map(({ object }, index) => [object, index + 1]));
  return pages.flatMap(({ object }, index) => {
    const page = qpdf[1][`obj:${object}`]?.value as { readonly "/Annots"?: readonly unknown[] };
    return (page["/Annots"] ?? []).flatMap((one) => {
      const annotation = (typeof one === "string" ? qpdf[1][`obj:${one}`]?.value : one) as {
        readonly "/Dest"?: readonly unknown[];
      };
      const to = numbers.get(String(annotation["/Dest"]?.[0]));
      return to === undefined ? [] : [{ from: index + 1, to }];
    });
  });
}

/** What viewers name each page by. */
export function pageLabelsOf(pdf: Uint8Array): readonly string[] {
  const { pages, pagelabels } = objectsOf(pdf);
  return pages.map((_, index) => {
    const run = pagelabels.findLast((label) => label.index <= index);
    const number = Number(run?.label["/St"] ?? 1) + index - (run?.index ?? 0);
    const prefix = String(run?.label["/P"] ?? "").replace(/^u:/, "");
    return run?.label["/S"] === "/r" ? "i".repeat(number) : `${prefix}${number}`;
  });
}
