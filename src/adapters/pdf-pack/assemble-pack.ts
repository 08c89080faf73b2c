import type { Sha256 } from "#core/evidence/evidence-item.ts";
import type { SealedPack } from "#core/pack/seal.ts";
import type { AssemblyProblem } from "#core/report/assembly-words.ts";
import type { DrawnOwnPages, OwnLayout } from "#core/report/own-pages.ts";
import type { PackPlan } from "#core/report/pack-plan.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import {
  type AssembledPack,
  type AssembledVolume,
  Cancelled,
  type PackError,
  type PackTools,
} from "./assembled-pack.ts";
import { sha256 } from "./digest.ts";
import { type FilledVolumes, fillVolumes } from "./fill-volumes.ts";
import { finishVolume } from "./finish-volume.ts";
import { packManifest } from "./pack-manifest.ts";
import { backPart, contentsPart, frontPart } from "./pack-parts.ts";
import { PackPlaces, type VolumeOrder } from "./pack-places.ts";
import type { PackVolume } from "./pack-volume.ts";
import { readFont } from "./read-font.ts";
import { reserveSeal, sealedPack } from "./seal.ts";
import { embeddableFont } from "./stamp-font.ts";
import { SinkRefused } from "./volume-writer.ts";

/**
 * Puts an evidence pack together and writes it, volume by volume, to the sinks. One file is in memory at a time. The same plan
 * and files give the same bytes. Whatever ends it early leaves nothing behind.
 */
export async function assemblePack(
  plan: PackPlan,
  tools: PackTools,
): Promise<Result<AssembledPack, PackError>> {
  const volumes: PackVolume[] = [];
  try {
    return succeed(await assemble(plan, tools, volumes));
  } catch (cause) {
    await Promise.allSettled(volumes.map(({ sink }) => sink.abandon()));
    if (cause instanceof Cancelled) {
      return fail({ kind: "cancelled" });
    }
    if (cause instanceof SinkRefused) {
      return fail({ kind: "disk-full" });
    }
    throw cause;
  }
}

async function assemble(plan: PackPlan, tools: PackTools, volumes: PackVolume[]): Promise<AssembledPack> {
  const pack = await sealedPack(plan);
  const fonts = [
    embeddableFont("MatangSans-Regular", readFont(tools.fonts.regular)),
    embeddableFont("MatangSans-SemiBold", readFont(tools.fonts.semibold)),
  ] as const;
  const filled = await fillVolumes(plan, pack.id, fonts, tools, volumes);
  tellOwnPages(plan, tools);
  const orders = ordersOf(plan, volumes);
  const places = new PackPlaces(
    orders,
    plan.chapters.flatMap(({ exhibits }) => exhibits),
  );
  if (orders.length > 1) {
    // So that the first volume can name pages of the last, and the last of the first.
    for (const order of orders) {
      await draw(order, places, tools);
    }
  }
  const finished = await finishAll(plan, tools, pack, volumes, orders, places);
  for (const { writer } of volumes.toReversed()) {
    await writer.close();
  }
  return resultOf(plan, pack.id, filled, finished);
}

function tellOwnPages(plan: PackPlan, { onProgress, signal }: PackTools): void {
  if (signal.aborted) {
    throw new Cancelled();
  }
  const exhibits = plan.chapters.flatMap((chapter) => chapter.exhibits);
  const bytes = exhibits.reduce((sum, { source }) => sum + source.sizeInBytes, 0);
  const files = exhibits.length;
  onProgress({ files, totalFiles: files, bytes, totalBytes: bytes, file: null });
}

/** The front stands before the first chapter, the back behind the last, and a page of contents before those of the others. */
function ordersOf(plan: PackPlan, volumes: readonly PackVolume[]): readonly VolumeOrder[] {
  return volumes.map(({ number, parts, chapters }) => {
    const isFirst = number === 1;
    const first = isFirst ? frontPart(plan) : contentsPart(plan, number, volumes.length, chapters, parts);
    const last = number === volumes.length ? [backPart(plan)] : [];
    return { number, parts: [first, ...parts, ...last] };
  });
}

async function draw(order: VolumeOrder, places: PackPlaces, tools: PackTools): Promise<DrawnOwnPages> {
  if (tools.signal.aborted) {
    throw new Cancelled();
  }
  const parts = order.parts.flatMap((part) => (part.kind === "own" ? [part.own] : []));
  return await tools.drawPages(parts, (layout: OwnLayout) => {
    places.learn(order.number, layout);
    return places.wordsIn(order.number);
  });
}

interface Finished {
  readonly volume: AssembledVolume;
  readonly seal: Sha256;
}

/** Last to first: the first volume names the seals of all others. */
async function finishAll(
  plan: PackPlan,
  tools: PackTools,
  pack: SealedPack,
  volumes: readonly PackVolume[],
  orders: readonly VolumeOrder[],
  places: PackPlaces,
): Promise<readonly Finished[]> {
  const finished: Finished[] = [];
  for (const volume of volumes.toReversed()) {
    const order = orders[volume.number - 1];
    if (order === undefined) {
      throw new Error("A volume has no order");
    }
    const drawn = await draw(order, places, tools);
    const file = fileName(plan.meta.fileName, volume.number, volumes.length);
    const others = finished.map((other) => other.volume);
    const manifest = volume.number === 1 ? packManifest(plan, file, others) : null;
    const body = await finishVolume(volume, order, drawn, plan, places, manifest);
    const object = volume.writer.reserve();
    const seal = await reserveSeal(volume.hasher, {
      object,
      pack,
      volume: volume.number,
      volumes: volumes.length,
      otherSeals:
        volume.number === 1
          ? finished.map((other, index) => ({ volume: index + 2, digest: other.seal }))
          : [],
      sections: body.sections,
      signer: tools.signer ?? null,
    });
    const tail = await tailOf(volume, object, seal, body, pack.id);
    const { seal: bytes, digest, fileLength, sha256: hash } = await seal.fill(tail);
    await volume.writer.append(bytes);
    await volume.writer.append(tail);
    finished.unshift({ volume: { file, bytes: fileLength, pages: body.pages, sha256: hash }, seal: digest });
  }
  return finished;
}

/** The table of objects and what a reader begins with. */
async function tailOf(
  { writer, number }: PackVolume,
  sealObject: number,
  seal: { readonly start: number; readonly length: number },
  body: { readonly root: number; readonly info: number },
  packId: string,
): Promise<Uint8Array> {
  const table = writer.crossReferences(sealObject, seal.start);
  const id = (await sha256(new TextEncoder().encode(`${packId} ${number}`))).slice(0, 32);
  return new TextEncoder().encode(
    `${table}trailer\n<< /Size ${writer.objects} /Root ${body.root} 0 R /Info ${body.info} 0 R /ID [<${id}> <${id}>] /MatangSeal ${sealObject} 0 R >>\nstartxref\n${seal.start + seal.length}\n%%EOF\n`,
  );
}

function fileName(name: string, volume: number, volumes: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  return volumes === 1 ? `${name}.pdf` : `${name}-jilid-${two(volume)}-dari-${two(volumes)}.pdf`;
}

function resultOf(
  plan: PackPlan,
  packId: Sha256,
  { shown, attached, problems }: FilledVolumes,
  finished: readonly Finished[],
): AssembledPack {
  const limit = plan.volumeLimitInBytes;
  const tooLarge = finished.flatMap(({ volume }, index): readonly AssemblyProblem[] =>
    limit !== null && volume.bytes > limit
      ? [{ kind: "volume-too-large", volume: index + 1, bytes: volume.bytes }]
      : [],
  );
  return {
    packId,
    volumes: finished.map(({ volume }) => volume),
    shown,
    attached,
    problems: [...problems, ...tooLarge],
  };
}
