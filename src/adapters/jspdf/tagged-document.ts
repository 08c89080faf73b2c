import type { jsPDF } from "jspdf";
import * as z from "zod/mini";
import type { StructureElement } from "#core/report/page-structure.ts";
import type { ReportMeta } from "#core/report/report-blocks.ts";
import {
  catalogStructureEntries,
  linkStructureEntry,
  pageStructureEntries,
  writeStructure,
} from "#core/report/structure-objects.ts";
import {
  objectStreams,
  type StreamPlace,
  type WaitingObject,
  withCrossReferenceStream,
} from "./compact-objects.ts";
import { type DocumentLink, linkAnnotation } from "./document-links.ts";
import { jsPdfInternals } from "./jspdf-internals.ts";

const PutPage = z.object({ pageNumber: z.int() });

/** The bytes of a document with its structure and its links, which jsPDF itself knows no way to write. */
export function taggedBytes(
  doc: jsPDF,
  language: ReportMeta["language"],
  structure: StructureElement,
  links: readonly DocumentLink[],
): Uint8Array<ArrayBuffer> {
  const { write, newObjectDeferred } = jsPdfInternals(doc);
  const { events } = doc.internal;
  const objectByLink = new Map<number, number>();
  const placeByObject = new Map<number, StreamPlace>();
  let root = 0;
  events.subscribe("putPage", (page: unknown) => {
    const { pageNumber } = PutPage.parse(page);
    const own = [...links.keys()].filter((link) => links[link]?.page === pageNumber);
    for (const link of own) {
      objectByLink.set(link, newObjectDeferred());
    }
    const annotations = own.map((link) => `${objectByLink.get(link)} 0 R`).join(" ");
    write(`${pageStructureEntries(pageNumber)}${annotations === "" ? "" : ` /Annots [${annotations}]`}`);
  });
  events.subscribe("postPutPages", () => {
    const waiting = annotationObjects(doc, links, objectByLink);
    root = writeStructure(structure, {
      reserve: newObjectDeferred,
      write: (object, value) => waiting.push({ object, value }),
      pages: doc.getNumberOfPages(),
      pageObject: (page) => doc.getPageInfo(page).objId,
      linkObject: (link) => objectByLink.get(link) ?? null,
    });
    writeStreams(doc, waiting, placeByObject);
  });
  events.subscribe("putCatalog", () => {
    write(`/Lang (${language}) ${catalogStructureEntries(root)}`);
  });
  return withCrossReferenceStream(new Uint8Array(doc.output("arraybuffer")), placeByObject);
}

function annotationObjects(
  doc: jsPDF,
  links: readonly DocumentLink[],
  objectByLink: ReadonlyMap<number, number>,
): WaitingObject[] {
  const pages = doc.getNumberOfPages();
  const pageObject = (page: number) => doc.getPageInfo(page).objId;
  return links.flatMap((link, place) => {
    const object = objectByLink.get(place);
    const entry = linkStructureEntry(place, pages);
    return object === undefined ? [] : [{ object, value: linkAnnotation(link, pageObject, entry) }];
  });
}

function writeStreams(
  doc: jsPDF,
  waiting: readonly WaitingObject[],
  placeByObject: Map<number, StreamPlace>,
): void {
  const { write, putStream, newObjectDeferred, newObjectDeferredBegin } = jsPdfInternals(doc);
  for (const { objects, data, first } of objectStreams(waiting)) {
    const stream = newObjectDeferred();
    newObjectDeferredBegin(stream, true);
    putStream({
      data,
      objectId: stream,
      additionalKeyValues: [
        { key: "Type", value: "/ObjStm" },
        { key: "N", value: objects.length },
        { key: "First", value: first },
      ],
    });
    write("endobj");
    for (const [index, object] of objects.entries()) {
      placeByObject.set(object, { stream, index });
    }
  }
}
