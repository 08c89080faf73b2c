import { PdfStream } from "@libpdf/core";
import type { ObjectCopier } from "./copy-objects.ts";
import type { PageBox } from "./page-box.ts";
import type { SourcePage } from "./read-pages.ts";
import { resolved } from "./resolve-object.ts";

/** A page of ours in the volume, ready but for its links. */
export interface CopiedOwnPage {
  readonly contents: number;
  readonly resources: number;
  readonly visible: PageBox;
}

/** Copies a page that we drew. Its contents stay those of the page itself: the marks in them say whose words they are. */
export async function copyOwnPage(copier: ObjectCopier, page: SourcePage): Promise<CopiedOwnPage> {
  const { writer, source } = copier;
  const stream = resolved(page.contents, source.resolve);
  const resources = copier.copied(page.resources, "resources");
  if (!(stream instanceof PdfStream) || resources === null) {
    throw new Error("A page of ours is not as it was drawn");
  }
  const contents = writer.reserve();
  writer.begin(contents);
  writer.text("<<");
  copier.writeFilters(stream);
  writer.text(` /Length ${stream.data.length} >>\nstream\n`);
  writer.bytes(stream.data);
  writer.text("\nendstream");
  writer.end();
  await copier.finish();
  await writer.drain();
  return { contents, resources, visible: page.visible };
}
