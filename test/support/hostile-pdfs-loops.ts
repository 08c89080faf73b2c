import type { HostilePdf } from "./hostile-pdfs.ts";
import { hostile } from "./hostile-pdfs-actions.ts";
import { latin1 } from "./pdf-corpus/pdf-draft.ts";

/** Structures that lead back into themselves, or branch until no memory is large enough. */
export function hostilePdfsLoops(): readonly HostilePdf[] {
  return [
    raw("page-tree-holds-itself", "any", [CATALOG, "<< /Type /Pages /Count 2 /Kids [2 0 R 3 0 R] >>", PAGE]),
    raw("page-tree-holds-parent", "any", [
      CATALOG,
      "<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>",
      "<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [2 0 R] >>",
      PAGE,
    ]),
    raw("page-tree-holds-catalog", "any", [CATALOG, "<< /Type /Pages /Count 2 /Kids [1 0 R 3 0 R] >>", PAGE]),
    raw("page-tree-only-loop", "attached", [CATALOG, "<< /Type /Pages /Count 1 /Kids [2 0 R] >>"]),
    raw("pages-is-a-reference-loop", "attached", ["<< /Type /Catalog /Pages 2 0 R >>", "3 0 R", "2 0 R"]),
    raw("page-tree-branching", "any", [
      CATALOG,
      ...Array.from(
        { length: 40 },
        (_, level) => `<< /Type /Pages /Count 4 /Kids [${level + 3} 0 R ${level + 3} 0 R] >>`,
      ),
      PAGE,
    ]),
    raw("page-tree-deep", "any", [
      CATALOG,
      ...Array.from({ length: 20_000 }, (_, level) => `<< /Type /Pages /Count 1 /Kids [${level + 3} 0 R] >>`),
      PAGE,
    ]),
    raw("hundred-thousand-pages-claimed", "any", [
      CATALOG,
      "<< /Type /Pages /Count 100000 /Kids [3 0 R] >>",
      PAGE,
    ]),
    raw("hundred-thousand-pages-repeated", "any", [
      CATALOG,
      `<< /Type /Pages /Count 100000 /Kids [${"3 0 R ".repeat(100_000)}] >>`,
      PAGE,
    ]),
    raw("inherits-from-itself", "any", [
      CATALOG,
      "<< /Type /Pages /Parent 3 0 R /Count 1 /Kids [3 0 R] >>",
      "<< /Type /Page /Parent 3 0 R /MediaBox 3 0 R /Resources 3 0 R /Contents 3 0 R >>",
    ]),
    raw("contents-holds-itself", "any", [
      CATALOG,
      ONE_PAGE,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
      "[4 0 R [4 0 R] 4 0 R]",
    ]),
    raw("annotations-hold-themselves", "any", [
      CATALOG,
      ONE_PAGE,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots 4 0 R >>",
      "[4 0 R 5 0 R]",
      "<< /Type /Annot /Subtype /Link /Rect 4 0 R /Parent 5 0 R /A 5 0 R /AP 5 0 R /N 5 0 R >>",
    ]),
    raw("resources-hold-themselves", "any", [
      CATALOG,
      ONE_PAGE,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 4 0 R >>",
      "<< /Font 4 0 R /XObject 4 0 R /ExtGState 4 0 R /A 4 0 R /Pattern [4 0 R] >>",
    ]),
    raw("deep-arrays", "any", [
      CATALOG,
      ONE_PAGE,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /ColorSpace << /C ${"[".repeat(100_000)}${"]".repeat(100_000)} >> >> >>`,
    ]),
    raw("deep-dictionaries", "any", [
      CATALOG,
      ONE_PAGE,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${"<< /A ".repeat(50_000)}1${" >>".repeat(50_000)} >>`,
    ]),
    raw("deep-references", "any", [
      CATALOG,
      ONE_PAGE,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font 4 0 R >> >>",
      ...Array.from({ length: 20_000 }, (_, index) => `<< /A ${index + 5} 0 R >>`),
      "null",
    ]),
    raw("deep-outlines", "any", [
      "<< /Type /Catalog /Pages 2 0 R /Outlines 4 0 R >>",
      ONE_PAGE,
      PAGE,
      "<< /First 5 0 R /Last 5 0 R >>",
      "<< /Title (x) /Next 5 0 R /First 4 0 R /Parent 5 0 R >>",
    ]),
    raw("field-is-its-parent", "any", [
      "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] >> >>",
      ONE_PAGE,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R] >>",
      "<< /Type /Annot /Subtype /Widget /T (x) /Rect [1 1 9 9] /Parent 4 0 R /Kids [4 0 R] >>",
    ]),
    raw("names-loop", "any", [
      "<< /Type /Catalog /Pages 2 0 R /Names << /Dests 4 0 R /EmbeddedFiles 4 0 R >> >>",
      ONE_PAGE,
      PAGE,
      "<< /Kids [4 0 R 4 0 R] >>",
    ]),
    hostile("form-draws-itself", (maker) => {
      const form = maker.reserve();
      maker.fill(
        form,
        `/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /X ${form} 0 R >> >>`,
        latin1("0.5 g 0 0 50 50 re f q 0.9 0 0 0.9 5 5 cm /X Do Q"),
      );
      return { resources: `/XObject << /X ${form} 0 R >>`, content: "q /X Do Q" };
    }),
    hostile("forms-draw-each-other", (maker) => {
      const [one, other] = [maker.reserve(), maker.reserve()];
      maker.fill(
        one,
        `/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /X ${other} 0 R >> >>`,
        latin1("q /X Do Q"),
      );
      maker.fill(
        other,
        `/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /X ${one} 0 R >> >>`,
        latin1("q /X Do Q"),
      );
      return { resources: `/XObject << /X ${one} 0 R >>`, content: "q /X Do Q" };
    }),
    hostile("appearance-draws-itself", (maker) => {
      const form = maker.reserve();
      maker.fill(
        form,
        `/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << /XObject << /X ${form} 0 R >> >>`,
        latin1("q /X Do Q"),
      );
      return {
        page: `/Annots [<< /Type /Annot /Subtype /Stamp /F 4 /Rect [1 1 99 99] /AP << /N ${form} 0 R >> >>]`,
      };
    }),
    hostile("mask-masks-itself", (maker) => {
      const [form, state] = [maker.reserve(), maker.reserve()];
      maker.fill(
        form,
        `/Type /XObject /Subtype /Form /Group << /S /Transparency >> /BBox [0 0 99 99] /Resources << /ExtGState << /M ${state} 0 R >> >>`,
        latin1("/M gs 0 0 50 50 re f"),
      );
      maker.fill(state, `<< /SMask << /S /Alpha /G ${form} 0 R >> >>`);
      return { resources: `/ExtGState << /M ${state} 0 R >>`, content: "/M gs 0 0 50 50 re f" };
    }),
    hostile("glyph-shows-itself", (maker) => {
      const font = maker.reserve();
      const glyph = maker.add("", latin1("600 0 d0 BT /T 10 Tf (a) Tj ET"));
      maker.fill(
        font,
        `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [9] /CharProcs << /a ${glyph} 0 R >> /Encoding << /Differences [97 /a] >> /Resources << /Font << /T ${font} 0 R >> >> >>`,
      );
      return {
        resources: `/ColorSpace << >>`,
        page: `/Resources << /Font << /T ${font} 0 R /F1 ${font} 0 R >> >>`,
      };
    }),
    hostile(
      "length-is-itself",
      (maker) => {
        const form = maker.reserve();
        maker.fill(
          form,
          `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length ${form} 0 R >>\nstream\n0 g\nendstream`,
        );
        return { resources: `/XObject << /X ${form} 0 R >>` };
      },
      "any",
    ),
  ];
}

const CATALOG = "<< /Type /Catalog /Pages 2 0 R >>";
const ONE_PAGE = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>";
const PAGE = "<< /Type /Page /MediaBox [0 0 595 842] >>";

/** Objects 1, 2, 3 … with an honest table. */
export function raw(name: string, ends: HostilePdf["ends"], bodies: readonly string[]): HostilePdf {
  return { name, ends, make: () => rawFile(bodies) };
}

export function rawFile(bodies: readonly string[], trailer = "/Root 1 0 R"): Uint8Array {
  const parts = ["%PDF-1.7\n"];
  let length = parts[0]?.length ?? 0;
  const offsets = bodies.map((body, index) => {
    const at = length;
    const text = `${index + 1} 0 obj\n${body}\nendobj\n`;
    parts.push(text);
    length += text.length;
    return at;
  });
  const entries = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`);
  const table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries.join("")}`;
  parts.push(`${table}trailer\n<< /Size ${bodies.length + 1} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`);
  return latin1(parts.join(""));
}
