import type { CopiedPage } from "./copied-page.ts";
import type { CopiedOwnPage } from "./copy-own-page.ts";
import type { PageBox } from "./page-box.ts";
import { numbersText, numberText, referenceText } from "./pdf-syntax.ts";
import { CONTENTS_MARK, STAMP_MARK } from "./volume-structure.ts";
import type { VolumeWriter } from "./volume-writer.ts";

/** A page of evidence that is ready to be written. */
export interface FinishedPage {
  readonly copied: CopiedPage;
  /** The whole page, with its strip. */
  readonly box: PageBox;
  /** Drawn before the contents. */
  readonly stamp: string;
  /** Font names of the stamp, as the entries of a dictionary. */
  readonly fonts: string;
  /** Annotations of ours. */
  readonly links: readonly string[];
  /** What leads from the page to its place in the structure. */
  readonly structure: string;
}

/** Writes a page of ours; its number and its parent's were taken before. */
export function writeOwnPage(
  writer: VolumeWriter,
  object: number,
  parent: number,
  { contents, resources, visible }: CopiedOwnPage,
  { links, structure }: Pick<FinishedPage, "links" | "structure">,
): void {
  writer.object(
    object,
    [
      `<< /Type /Page /Parent ${referenceText(parent)} /MediaBox [${boxText(visible)}] ${structure}`,
      ` /Contents ${referenceText(contents)} /Resources ${referenceText(resources)}`,
      links.length === 0 ? "" : ` /Annots [${links.join(" ")}]`,
      " >>",
    ].join(""),
  );
}

/** Writes a page of evidence, in two pieces of the structure: its stamp, and what was copied. */
export function writePage(
  writer: VolumeWriter,
  object: number,
  parent: number,
  { copied, box, stamp, fonts, links, structure }: FinishedPage,
): void {
  const contents =
    copied.contents === null ? [] : [{ form: copied.contents, draw: "q /P Do Q\n", name: "P" }];
  const overlays = copied.overlays.map(({ form, matrix }, index) => ({
    form,
    draw: `q ${numbersText(matrix)} cm /A${index} Do Q\n`,
    name: `A${index}`,
  }));
  const clip = numbersText([
    copied.visible.left,
    copied.visible.bottom,
    copied.visible.right - copied.visible.left,
    copied.visible.top - copied.visible.bottom,
  ]);
  const drawn = [...contents, ...overlays];
  const over = overlays.map(({ draw }) => draw).join("");
  const clipped = over === "" ? "" : `q ${clip} re W n\n${over}Q\n`;
  const content = writer.reserve();
  writer.begin(content);
  const copy = `${contents.map(({ draw }) => draw).join("")}${clipped}`;
  const operators = `${marked(STAMP_MARK, stamp)}${marked(CONTENTS_MARK, copy)}`;
  writer.text(`<< /Length ${operators.length} >>\nstream\n${operators}\nendstream`);
  writer.end();
  const forms = drawn.map(({ name, form }) => `/${name} ${referenceText(form)}`).join(" ");
  const annotations = [...copied.links, ...links];
  writer.object(
    object,
    [
      `<< /Type /Page /Parent ${referenceText(parent)} /MediaBox [${boxText(box)}] ${structure}`,
      copied.rotation === 0 ? "" : ` /Rotate ${copied.rotation}`,
      copied.userUnit === 1 ? "" : ` /UserUnit ${numberText(copied.userUnit)}`,
      copied.group === null ? "" : ` /Group ${referenceText(copied.group)}`,
      ` /Contents ${referenceText(content)} /Resources << /XObject << ${forms} >>${fonts === "" ? "" : ` /Font << ${fonts} >>`} >>`,
      annotations.length === 0 ? "" : ` /Annots [${annotations.join(" ")}]`,
      " >>",
    ].join(""),
  );
}

function marked(mark: number, operators: string): string {
  return `/P <</MCID ${mark}>> BDC\n${operators}EMC\n`;
}

function boxText({ left, bottom, right, top }: PageBox): string {
  return numbersText([left, bottom, right, top]);
}

/** A tree of two floors over the pages: viewers find a page among thousands without reading the others. */
export function reservePageTree(writer: VolumeWriter, count: number) {
  const root = writer.reserve();
  const parents = Array.from({ length: Math.ceil(count / KIDS) }, () => writer.reserve());
  const pages = Array.from({ length: count }, () => writer.reserve());
  const parentOf = (index: number) => parents[Math.floor(index / KIDS)] ?? root;
  const write = () => {
    for (const [place, parent] of parents.entries()) {
      const kids = pages.slice(place * KIDS, (place + 1) * KIDS);
      const list = kids.map(referenceText).join(" ");
      writer.object(
        parent,
        `<< /Type /Pages /Parent ${referenceText(root)} /Kids [${list}] /Count ${kids.length} >>`,
      );
    }
    const list = parents.map(referenceText).join(" ");
    writer.object(root, `<< /Type /Pages /Kids [${list}] /Count ${count} >>`);
  };
  return { root, pages, parentOf, write };
}

const KIDS = 50;
