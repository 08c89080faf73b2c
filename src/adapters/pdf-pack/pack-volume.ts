import type { OwnPart } from "#core/report/own-pages.ts";
import type { Exhibit, PackChapter } from "#core/report/pack-plan.ts";
import type { PackTools } from "./assembled-pack.ts";
import type { CopiedPage } from "./copied-page.ts";
import type { CopiedLayer, CopyMemory } from "./copy-objects.ts";
import { startFileHash } from "./file-hash.ts";
import { BLOCK_LENGTH, SealHasher } from "./seal-hasher.ts";
import { packMark } from "./seal-text.ts";
import { type EmbeddableFont, StampFont } from "./stamp-font.ts";
import type { VolumeSink } from "./volume-sink.ts";
import { refusable, VolumeWriter, type WriterSnapshot } from "./volume-writer.ts";

/** One page of a file, in the volume. */
export interface EvidencePage {
  readonly copied: CopiedPage;
  /** Counted from 1, of `of` pages of the file. */
  readonly page: number;
  readonly of: number;
}

/** What follows one after the other in a volume. */
export type VolumePart =
  | { readonly kind: "own"; readonly own: OwnPart; readonly label: string }
  | { readonly kind: "exhibit"; readonly exhibit: Exhibit; readonly pages: readonly EvidencePage[] };

export interface VolumeAttachment {
  readonly name: string;
  readonly sha256: string;
  readonly file: number;
  readonly sizeInBytes: number;
}

/** From here on, up to the next one, the volume's bytes belong to the part; null for what belongs to no page. */
export interface VolumeSection {
  readonly start: number;
  readonly part: VolumePart | null;
  readonly label: string;
}

export interface VolumeMark {
  readonly writer: WriterSnapshot;
  readonly lengths: readonly [number, number, number, number, number];
}

/** One volume while it is filled. */
export class PackVolume {
  readonly number: number;
  readonly sink: VolumeSink;
  readonly writer: VolumeWriter;
  readonly hasher: SealHasher;
  readonly regular: StampFont;
  readonly bold: StampFont;
  readonly parts: VolumePart[] = [];
  /** Those of which anything stands here. */
  readonly chapters: PackChapter[] = [];
  readonly layers: CopiedLayer[] = [];
  readonly attachments: VolumeAttachment[] = [];
  readonly sections: VolumeSection[] = [];
  /** By the hash of a file that is cited again later on. */
  readonly memories = new Map<string, CopyMemory>();
  /** The same pages, cited again, are the same forms. */
  readonly copiedPages = new Map<string, CopiedPage>();

  constructor(
    number: number,
    sink: VolumeSink,
    hasher: SealHasher,
    fonts: readonly [EmbeddableFont, EmbeddableFont],
  ) {
    this.number = number;
    this.sink = sink;
    this.hasher = hasher;
    this.writer = new VolumeWriter(sink, hasher);
    this.regular = new StampFont(fonts[0], this.writer.reserve());
    this.bold = new StampFont(fonts[1], this.writer.reserve());
  }

  get evidencePages(): number {
    return this.parts.reduce((sum, part) => sum + (part.kind === "exhibit" ? part.pages.length : 0), 0);
  }

  section(label: string, part: VolumePart | null): void {
    this.sections.push({ start: this.writer.length, label, part });
  }

  async mark(): Promise<VolumeMark> {
    const { parts, chapters, layers, attachments, sections } = this;
    const lengths = [
      parts.length,
      chapters.length,
      layers.length,
      attachments.length,
      sections.length,
    ] as const;
    return { writer: await this.writer.snapshot(), lengths };
  }

  /** As if nothing had been added since. */
  async cutBack({ writer, lengths }: VolumeMark): Promise<void> {
    await this.writer.rollback(writer);
    [
      this.parts.length,
      this.chapters.length,
      this.layers.length,
      this.attachments.length,
      this.sections.length,
    ] = lengths;
    // What was copied since is gone: it is copied again when it is needed.
    this.memories.clear();
    this.copiedPages.clear();
  }
}

export async function openPackVolume(
  number: number,
  packId: string,
  { openVolume, startHash = startFileHash }: Pick<PackTools, "openVolume" | "startHash">,
  fonts: readonly [EmbeddableFont, EmbeddableFont],
): Promise<PackVolume> {
  const hasher = await SealHasher.start(BLOCK_LENGTH, startHash);
  const sink = await refusable(() => openVolume(number));
  const volume = new PackVolume(number, sink, hasher, fonts);
  volume.section("Awal berkas", null);
  // Bytes above 127 tell programs that pass files on that this is no text.
  volume.writer.text(`%PDF-1.7\n${packMark(packId, number)}\n%\u00e2\u00e3\u00cf\u00d3\n`);
  return volume;
}
