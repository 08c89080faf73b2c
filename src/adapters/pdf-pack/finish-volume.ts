import type { SealSection } from "#core/pack/seal.ts";
import type { DrawnOwnPages } from "#core/report/own-pages.ts";
import type { PackPlan } from "#core/report/pack-plan.ts";
import { pageStructureEntries, writeStructure } from "#core/report/structure-objects.ts";
import { attachFile } from "./attach-file.ts";
import { writeCatalog } from "./catalog.ts";
import { ObjectCopier } from "./copy-objects.ts";
import { copyOwnPage } from "./copy-own-page.ts";
import { LinkAnnotations } from "./link-annotations.ts";
import { openSource } from "./open-source.ts";
import { linksOfOwnPages, type PageLinks } from "./own-page-links.ts";
import { outlineOf } from "./pack-outline.ts";
import { firstPages, layoutOfDrawn, type PackPlaces, type VolumeOrder } from "./pack-places.ts";
import type { PackVolume, VolumePart } from "./pack-volume.ts";
import { type FinishedPage, reservePageTree, writeOwnPage, writePage } from "./page-tree.ts";
import { numbersText, referenceText } from "./pdf-syntax.ts";
import { stampPage } from "./stamp.ts";
import type { EvidenceVolumePage, VolumePage } from "./volume-page.ts";
import { backLinkOf, volumeStructure } from "./volume-structure.ts";

export interface FinishedBody {
  readonly root: number;
  readonly info: number;
  readonly pages: number;
  readonly sections: readonly SealSection[];
}

/** Writes all of a volume that comes after its evidence: our own pages, the page tree, bookmarks, attachments. */
export async function finishVolume(
  volume: PackVolume,
  order: VolumeOrder,
  drawn: DrawnOwnPages,
  plan: PackPlan,
  places: PackPlaces,
  manifest: string | null,
): Promise<FinishedBody> {
  const { writer } = volume;
  const pages = await pagesInOrder(volume, order, drawn);
  const tree = reservePageTree(writer, pages.length);
  const heights = pages.map(heightOf);
  const onPage = (page: number, top: number) => {
    const object = tree.pages[page - 1];
    return object === undefined ? null : destination(object, top, heights[page - 1] ?? 0);
  };
  const links: PageLinks = {
    onPage,
    destination: (target) => {
      const place = places.placeOf(target);
      return place?.volume === volume.number ? onPage(place.page, place.top) : null;
    },
  };
  const annotations = new LinkAnnotations(writer, pages.length);
  annotations.write(linksOfOwnPages(drawn, order, links));
  for (const [index, page] of pages.entries()) {
    if (page.index === 0) {
      volume.section(labelOf(page.part), page.part);
    }
    const number = index + 1;
    const [object, parent] = [tree.pages[index] ?? 0, tree.parentOf(index)];
    if (page.kind === "own") {
      const structure = pageStructureEntries(number);
      writeOwnPage(writer, object, parent, page.own, { links: annotations.on(number), structure });
    } else {
      const place = backLinkOf(number, drawn);
      const ready = finished(page, number, volume, plan, (rect) => {
        const back = links.destination({ kind: "anchor", anchor: page.part.exhibit.backTo });
        annotations.write(
          back === null
            ? []
            : [
                {
                  place,
                  page: number,
                  entries: `/Rect [${rect}] /Contents (Kembali ke lembar indikator) /Dest ${back}`,
                },
              ],
        );
        return annotations.on(number);
      });
      writePage(writer, object, parent, ready);
    }
    await writer.drain();
  }
  volume.section("Fon, penanda buku, dan daftar lampiran", null);
  tree.write();
  const structure = writeStructure(volumeStructure(order, drawn), {
    reserve: () => writer.reserve(),
    write: (object, value) => writer.object(object, value),
    pages: pages.length,
    pageObject: (page) => tree.pages[page - 1] ?? 0,
    linkObject: (link) => annotations.objectOf(link),
  });
  await volume.regular.write(writer);
  await volume.bold.write(writer);
  if (manifest !== null) {
    await attachFile(volume, "manifest.json", "application/json", new TextEncoder().encode(manifest), "");
  }
  const outline = outlineOf(order, drawn, plan, links);
  const { root, info } = writeCatalog(volume, plan, { pages, pageTree: tree.root, outline, structure });
  await writer.flush();
  return { root, info, pages: pages.length, sections: sealSections(volume, order, drawn) };
}

function heightOf(page: VolumePage): number {
  return page.kind === "own" ? page.own.visible.top : page.evidence.copied.visible.top;
}

/** An exhibit's page is shown whole, an own page from the place on. */
function destination(page: number, top: number, pageTop: number): string {
  return top === 0
    ? `[${referenceText(page)} /Fit]`
    : `[${referenceText(page)} /XYZ 0 ${numbersText([pageTop - top])} null]`;
}

function labelOf(part: VolumePart): string {
  return part.kind === "own" ? part.label : `${part.exhibit.number} · ${part.exhibit.source.name}`;
}

/** Copies our own pages into the volume, and puts all pages into the order in which they are read. */
async function pagesInOrder(
  volume: PackVolume,
  { parts }: VolumeOrder,
  drawn: DrawnOwnPages,
): Promise<readonly VolumePage[]> {
  const opened = await openSource(drawn.bytes, () => Promise.reject(new Error("Own pages need no rescue")));
  if (!opened.ok) {
    throw new Error("Our own pages cannot be read");
  }
  const memory = { numbers: new Map<number, number>(), forms: new Map<string, number>() };
  const copier = new ObjectCopier(opened.value, volume.writer, memory, volume.layers);
  const pages: VolumePage[] = [];
  for (const part of parts) {
    if (part.kind === "exhibit") {
      pages.push(
        ...part.pages.map((evidence, index) => ({ kind: "evidence", part, index, evidence }) as const),
      );
      continue;
    }
    volume.section(part.label, part);
    const range = drawn.parts.find(({ key }) => key === part.own.key);
    for (let index = 0; range !== undefined && index < range.pages; index += 1) {
      const source = opened.value.pages[range.firstPage - 1 + index];
      if (source !== undefined) {
        pages.push({ kind: "own", part, index, own: await copyOwnPage(copier, source) });
      }
    }
  }
  return pages;
}

function finished(
  { part, evidence }: EvidenceVolumePage,
  number: number,
  { number: volume, regular, bold }: PackVolume,
  { pack }: PackPlan,
  linksFrom: (rect: string) => readonly string[],
): FinishedPage {
  const { copied } = evidence;
  const words = {
    ...part.exhibit.stamp,
    page: `hal. ${evidence.page} dari ${evidence.of}`,
    place: `Paket ${pack.number} · Jilid ${volume} · halaman ${number}`,
  };
  const { box, strip, content } = stampPage(copied, words, { regular, bold });
  return {
    copied,
    box,
    stamp: content,
    fonts: [regular, bold].map(({ object }) => `/F${object} ${referenceText(object)}`).join(" "),
    links: linksFrom(numbersText([strip.left, strip.bottom, strip.right, strip.top])),
    structure: pageStructureEntries(number),
  };
}

function sealSections(volume: PackVolume, order: VolumeOrder, drawn: DrawnOwnPages): readonly SealSection[] {
  const ranges = new Map(
    firstPages(order, layoutOfDrawn(drawn)).map(({ part, first }, index, all) => {
      const last = (all[index + 1]?.first ?? Number.POSITIVE_INFINITY) - 1;
      return [part, { from: first, to: last }] as const;
    }),
  );
  const total = order.parts.reduce(
    (sum, part) =>
      sum +
      (part.kind === "exhibit"
        ? part.pages.length
        : (drawn.parts.find(({ key }) => key === part.own.key)?.pages ?? 0)),
    0,
  );
  return volume.sections
    .filter(({ start }, index) => start !== volume.sections[index + 1]?.start)
    .map(({ start, part, label }) => {
      const range = part === null ? undefined : ranges.get(part);
      const to = Math.min(range?.to ?? 0, total);
      return {
        start,
        label: label.slice(0, 1000),
        pages: range === undefined || to < range.from ? null : { from: range.from, to },
      };
    });
}
