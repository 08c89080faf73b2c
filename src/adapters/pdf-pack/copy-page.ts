import { PdfArray, PdfName, PdfRef, PdfStream } from "@libpdf/core";
import type { CopiedPage } from "./copied-page.ts";
import { copyAnnotations } from "./copy-annotations.ts";
import type { ObjectCopier } from "./copy-objects.ts";
import { deflateQuickly } from "./deflate-quickly.ts";
import { expandStream } from "./expand-stream.ts";
import { numbersText, referenceText } from "./pdf-syntax.ts";
import type { SourcePage } from "./read-pages.ts";
import { nameOf, resolved } from "./resolve-object.ts";

/**
 * Copies what a page draws. Its contents become a form of their own: cut to what was visible, whatever graphics state they
 * leave behind, and with names that cannot meet those of the stamp.
 */
export async function copyPage(copier: ObjectCopier, page: SourcePage): Promise<CopiedPage> {
  const contents = await copyContents(copier, page);
  const { overlays, links } = copyAnnotations(copier, page.annotations);
  const group = copier.copied(page.dict.get("Group"), "group");
  await copier.finish();
  const { visible, rotation, userUnit } = page;
  return { contents, overlays, links, visible, rotation, userUnit, group };
}

async function copyContents(copier: ObjectCopier, page: SourcePage): Promise<number | null> {
  const { resolve } = copier.source;
  const target = resolved(page.contents, resolve);
  const parts = (target instanceof PdfArray ? [...target] : [page.contents]).flatMap((part) => {
    const stream = resolved(part, resolve);
    return stream instanceof PdfStream ? [{ part, stream }] : [];
  });
  if (parts.length === 0) {
    return null;
  }
  const resources = copier.copied(page.resources, "resources");
  const numbers = parts.map(({ part }) => (part instanceof PdfRef ? part.objectNumber : "direct"));
  const name = JSON.stringify([numbers, resources, page.visible]);
  const known = copier.memory.forms.get(name);
  if (known !== undefined) {
    return known;
  }
  const [first] = parts;
  const stream =
    parts.length === 1 && first !== undefined
      ? first.stream
      : await joined(
          parts.map((part) => part.stream),
          copier,
        );
  await copier.refuseTrap(stream);
  const form = copier.writer.reserve();
  writeForm(copier, form, stream, page, resources);
  if (!numbers.includes("direct")) {
    copier.memory.forms.set(name, form);
  }
  await copier.writer.drain();
  return form;
}

function writeForm(
  copier: ObjectCopier,
  form: number,
  stream: PdfStream,
  { visible: { left, bottom, right, top } }: SourcePage,
  resources: number | null,
): void {
  const { writer } = copier;
  writer.begin(form);
  writer.text(`<< /Type /XObject /Subtype /Form /BBox [${numbersText([left, bottom, right, top])}]`);
  writer.text(` /Resources ${resources === null ? "<< >>" : referenceText(resources)}`);
  copier.writeFilters(stream);
  writer.text(` /Length ${stream.data.length} >>\nstream\n`);
  writer.bytes(stream.data);
  writer.text("\nendstream");
  writer.end();
}

/** Streams that are one after the other only together: a text may begin in one of them and end in the next. */
async function joined(streams: readonly PdfStream[], { source }: ObjectCopier): Promise<PdfStream> {
  const chunks: Uint8Array[] = [];
  for (const stream of streams) {
    chunks.push(...(await expanded(stream, source.resolve)), LINE_END);
  }
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return PdfStream.fromDict({ Filter: PdfName.of("FlateDecode") }, deflateQuickly(whole));
}

const LINE_END = new Uint8Array([0x0a]);

/** The same library writes it everywhere, so the same bytes come out in every browser. */
export function compressed(bytes: Uint8Array): PdfStream {
  const filter = PdfName.of("FlateDecode");
  const data = PdfStream.fromDict({ Filter: filter }, bytes).getEncodedData();
  return PdfStream.fromDict({ Filter: filter }, data);
}

async function expanded(
  stream: PdfStream,
  resolve: ObjectCopier["source"]["resolve"],
): Promise<readonly Uint8Array[]> {
  const filters = resolved(stream.get("Filter"), resolve);
  const names =
    filters instanceof PdfArray
      ? [...filters].map((filter) => nameOf(filter, resolve))
      : [nameOf(filters, resolve)];
  const [only] = names;
  if (names.length === 1 && only === "FlateDecode" && !stream.has("DecodeParms")) {
    // What a damaged stream gives until it breaks off is what viewers show of it.
    const { chunks, end } = await expandStream(stream.data, LONGEST_CONTENTS);
    if (end === "over-limit") {
      throw new Error("The contents of a page unfold into more than can be held");
    }
    return chunks;
  }
  if (stream.data.length > LONGEST_CONTENTS / 1024) {
    throw new Error("The contents of a page are packed twice over, and large");
  }
  return [stream.getDecodedData()];
}

const LONGEST_CONTENTS = 256 * 1024 * 1024;
