import type { CopiedPage } from "./copied-page.ts";
import type { PageBox } from "./page-box.ts";
import { numbersText, numberText, referenceText } from "./pdf-syntax.ts";
import type { VolumeWriter } from "./volume-writer.ts";

/** A page that is ready to be written. */
export interface FinishedPage {
  readonly copied: CopiedPage;
  /** The whole page, with its strip. */
  readonly box: PageBox;
  /** Drawn before the contents; empty where there is no stamp. */
  readonly stamp: string;
  /** Font names of the stamp, as the entries of a dictionary. */
  readonly fonts: string;
  /** Annotations of ours. */
  readonly links: readonly string[];
}

/** Writes one page; its number and its parent's were taken before. */
export function writePage(
  writer: VolumeWriter,
  object: number,
  parent: number,
  { copied, box, stamp, fonts, links }: FinishedPage,
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
  const operators = `${stamp}${contents.map(({ draw }) => draw).join("")}${clipped}`;
  writer.text(`<< /Length ${operators.length} >>\nstream\n${operators}\nendstream`);
  writer.end();
  const forms = drawn.map(({ name, form }) => `/${name} ${referenceText(form)}`).join(" ");
  const annotations = [...copied.links, ...links];
  writer.object(
    object,
    [
      `<< /Type /Page /Parent ${referenceText(parent)} /MediaBox [${numbersText([box.left, box.bottom, box.right, box.top])}]`,
      copied.rotation === 0 ? "" : ` /Rotate ${copied.rotation}`,
      copied.userUnit === 1 ? "" : ` /UserUnit ${numberText(copied.userUnit)}`,
      copied.group === null ? "" : ` /Group ${referenceText(copied.group)}`,
      ` /Contents ${referenceText(content)} /Resources << /XObject << ${forms} >>${fonts === "" ? "" : ` /Font << ${fonts} >>`} >>`,
      annotations.length === 0 ? "" : ` /Annots [${annotations.join(" ")}]`,
      " >>",
    ].join(""),
  );
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
