import type { AssemblyProblem, AttachedReason } from "#core/report/assembly-words.ts";
import type { Exhibit, PackChapter, PackPlan } from "#core/report/pack-plan.ts";
import type { PackTools } from "./assembled-pack.ts";
import { type OwnPageSizes, ownPageSizes } from "./own-page-sizes.ts";
import { sheetPart } from "./pack-parts.ts";
import { openPackVolume, type PackVolume, type VolumeMark } from "./pack-volume.ts";
import { type PlacedExhibit, type PlacingState, placeExhibit } from "./place-exhibit.ts";
import type { EmbeddableFont } from "./stamp-font.ts";

export interface FilledVolumes {
  readonly volumes: readonly PackVolume[];
  readonly shown: number;
  readonly attached: readonly { readonly file: string; readonly reason: AttachedReason }[];
  readonly problems: readonly AssemblyProblem[];
}

/**
 * Puts the evidence of all chapters into volumes. A volume ends where a chapter begins; only a chapter that is larger than a
 * volume is divided, between its exhibits, and a file that is larger than a volume has one of its own.
 */
export async function fillVolumes(
  plan: PackPlan,
  packId: string,
  fonts: readonly [EmbeddableFont, EmbeddableFont],
  tools: PackTools,
  volumes: PackVolume[],
): Promise<FilledVolumes> {
  const sizes = plan.volumeLimitInBytes === null ? null : await ownPageSizes(plan, tools.drawPages);
  const filling = new Filling(plan, tools, sizes, volumes, (number) =>
    openPackVolume(number, packId, tools, fonts),
  );
  await filling.nextVolume();
  for (const chapter of plan.chapters) {
    await filling.addChapter(chapter);
  }
  const results = plan.chapters
    .flatMap(({ exhibits }) => exhibits)
    .map((exhibit) => ({ exhibit, placed: filling.results.get(exhibit) }));
  return {
    volumes,
    shown: results.filter(
      ({ exhibit, placed }) => exhibit.content.kind === "pages" && placed?.attached === null,
    ).length,
    attached: results.flatMap(({ exhibit, placed }) => {
      const reason = placed?.attached ?? null;
      return reason === null ? [] : [{ file: exhibit.source.name, reason }];
    }),
    problems: results.flatMap(({ placed }) => placed?.problems ?? []),
  };
}

class Filling {
  readonly results = new Map<Exhibit, PlacedExhibit>();
  readonly #plan: PackPlan;
  readonly #tools: PackTools;
  readonly #sizes: OwnPageSizes | null;
  readonly #volumes: PackVolume[];
  readonly #open: (number: number) => Promise<PackVolume>;
  readonly #places: ReadonlyMap<Exhibit, number>;
  readonly #lastPlaceOf: ReadonlyMap<string, number>;
  readonly #attachedIn = new Map<string, number>();
  readonly #progress: { readonly totalFiles: number; readonly totalBytes: number };
  /** Of the first so many exhibits. */
  readonly #bytesBefore: readonly number[];

  constructor(
    plan: PackPlan,
    tools: PackTools,
    sizes: OwnPageSizes | null,
    volumes: PackVolume[],
    open: (number: number) => Promise<PackVolume>,
  ) {
    const exhibits = plan.chapters.flatMap((chapter) => chapter.exhibits);
    this.#plan = plan;
    this.#tools = tools;
    this.#sizes = sizes;
    this.#volumes = volumes;
    this.#open = open;
    this.#places = new Map(exhibits.map((exhibit, place) => [exhibit, place]));
    this.#lastPlaceOf = new Map(exhibits.map(({ source }, place) => [source.sha256, place]));
    const bytesBefore = [0];
    for (const { source } of exhibits) {
      bytesBefore.push((bytesBefore.at(-1) ?? 0) + source.sizeInBytes);
    }
    this.#bytesBefore = bytesBefore;
    this.#progress = { totalFiles: exhibits.length, totalBytes: bytesBefore.at(-1) ?? 0 };
  }

  async nextVolume(): Promise<void> {
    this.#volumes.push(await this.#open(this.#volumes.length + 1));
  }

  async addChapter(chapter: PackChapter): Promise<void> {
    const isFirst = this.#volume.chapters.length === 0;
    const mark = await this.#volume.mark();
    this.#begin(chapter);
    this.#volume.parts.push(sheetPart(chapter));
    for (const exhibit of chapter.exhibits) {
      const fits = await this.#add(exhibit, chapter, isFirst);
      if (!fits) {
        await this.#cutBack(mark);
        await this.nextVolume();
        await this.addChapter(chapter);
        return;
      }
    }
  }

  get #volume(): PackVolume {
    const volume = this.#volumes.at(-1);
    if (volume === undefined) {
      throw new Error("No volume is open");
    }
    return volume;
  }

  #begin(chapter: PackChapter): void {
    this.#volume.chapters.push(chapter);
  }

  /** False when the chapter has to move to a volume of its own. */
  async #add(exhibit: Exhibit, chapter: PackChapter, mayDivide: boolean): Promise<boolean> {
    const mark = await this.#volume.mark();
    const holdsOthers = this.#volume.evidencePages + this.#volume.attachments.length > 0;
    await this.#place(exhibit);
    if (!this.#isTooLarge()) {
      return true;
    }
    if (!mayDivide) {
      return false;
    }
    if (holdsOthers) {
      await this.#cutBack(mark);
      await this.nextVolume();
      this.#begin(chapter);
      return await this.#add(exhibit, chapter, true);
    }
    // Alone, and still too large: it stays, and what follows goes elsewhere.
    if (exhibit !== chapter.exhibits.at(-1)) {
      await this.nextVolume();
      this.#begin(chapter);
    }
    return true;
  }

  async #place(exhibit: Exhibit): Promise<void> {
    const place = this.#places.get(exhibit) ?? 0;
    const state: PlacingState = {
      citedAgain: (sha256) => (this.#lastPlaceOf.get(sha256) ?? -1) > place,
      attachedIn: this.#attachedIn,
    };
    this.#tell(exhibit.source.name, place);
    this.results.set(exhibit, await placeExhibit(this.#volume, exhibit, this.#tools, state));
    this.#tell(exhibit.source.name, place + 1);
  }

  #tell(file: string, files: number): void {
    this.#tools.onProgress({ ...this.#progress, files, bytes: this.#bytesBefore[files] ?? 0, file });
  }

  #isTooLarge(): boolean {
    const limit = this.#plan.volumeLimitInBytes;
    const { writer, parts, evidencePages } = this.#volume;
    const own = this.#sizes?.bytesFor(parts) ?? 0;
    return limit !== null && writer.length + own + evidencePages * BYTES_PER_PAGE > limit;
  }

  async #cutBack(mark: VolumeMark): Promise<void> {
    const volume = this.#volume;
    await volume.cutBack(mark);
    const kept = new Set(volume.attachments.map(({ sha256 }) => sha256));
    for (const [sha256, number] of this.#attachedIn) {
      if (number === volume.number && !kept.has(sha256)) {
        this.#attachedIn.delete(sha256);
      }
    }
  }
}

/** What the stamp, the page's entry, its links, its elements of the structure and its place in the tables take. */
const BYTES_PER_PAGE = 1900;
