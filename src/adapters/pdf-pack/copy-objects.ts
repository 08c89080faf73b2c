import {
  PdfArray,
  PdfDict,
  PdfName,
  PdfNull,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from "@libpdf/core";
import { type ShapeName, shapeOf } from "./drawing-shapes.ts";
import { hiddenLayers, type IsHiddenLayer } from "./layers.ts";
import type { SourceDocument } from "./open-source.ts";
import { bytesText, keyTexts, nameText, numberText, referenceText } from "./pdf-syntax.ts";
import { nameOf, resolved } from "./resolve-object.ts";
import { unfoldsTooFar } from "./unfolds-too-far.ts";
import type { VolumeWriter } from "./volume-writer.ts";

/** What of a source is in a volume already; kept as long as the source may be cited again in it. */
export interface CopyMemory {
  /** By the number in the source: the number in the volume. */
  readonly numbers: Map<number, number>;
  /** The contents of pages, by what makes them differ. */
  readonly forms: Map<string, number>;
}

/** A layer that came along with what is drawn in it. */
export interface CopiedLayer {
  readonly object: number;
  readonly isHidden: boolean;
}

/** Copies what draws from one source into one volume, each object once. */
export class ObjectCopier {
  readonly source: SourceDocument;
  readonly writer: VolumeWriter;
  readonly memory: CopyMemory;
  readonly isHiddenLayer: IsHiddenLayer;
  readonly #layers: CopiedLayer[];
  readonly #waiting: { readonly object: number; readonly value: PdfObject; readonly shape: string }[] = [];
  readonly #direct = new Map<PdfObject, number>();

  constructor(source: SourceDocument, writer: VolumeWriter, memory: CopyMemory, layers: CopiedLayer[]) {
    this.source = source;
    this.writer = writer;
    this.memory = memory;
    this.isHiddenLayer = hiddenLayers(source);
    this.#layers = layers;
  }

  /** The number under which a value will be in the volume; null where there is nothing to draw with. */
  copied(value: PdfObject | null | undefined, shape: ShapeName): number | null {
    if (value instanceof PdfRef) {
      return this.#numberOf(value, shape);
    }
    if (!(value instanceof PdfDict)) {
      return null;
    }
    const known = this.#direct.get(value);
    const object = known ?? this.writer.reserve();
    if (known === undefined) {
      this.#direct.set(value, object);
      this.#waiting.push({ object, value, shape });
    }
    return object;
  }

  /** Writes everything that was named so far, and what it names in turn. */
  async finish(): Promise<void> {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      const { object, value, shape } = next;
      if (value instanceof PdfStream) {
        await this.refuseTrap(value);
      }
      this.#noteLayer(object, value);
      this.writer.begin(object);
      if (value instanceof PdfStream) {
        this.#writeStream(value, shape);
      } else {
        this.#write(value, shape, 0);
      }
      this.writer.end();
      if (this.writer.isDue) {
        await this.writer.drain();
      }
    }
  }

  /** A stream that would bring down the viewer of the pack costs the file its place in it. */
  async refuseTrap(stream: PdfStream): Promise<void> {
    if (await unfoldsTooFar(stream, this.source.resolve)) {
      throw new Error("A stream unfolds into more than a viewer can hold");
    }
  }

  /** The filters and their settings, for a stream whose other entries are not the source's. */
  writeFilters(stream: PdfStream): void {
    const filters = this.#list(stream.get("Filter"));
    const settings = this.#list(stream.get("DecodeParms"));
    // Decrypted already: to name it again would have viewers decrypt twice.
    const kept = filters.flatMap((filter, index) =>
      nameOf(filter, this.source.resolve) === "Crypt" ? [] : [{ filter, setting: settings[index] ?? null }],
    );
    if (kept.length === 0) {
      return;
    }
    this.writer.text(" /Filter [");
    for (const { filter } of kept) {
      this.#write(filter, "plain", 0);
      this.writer.text(" ");
    }
    this.writer.text("]");
    if (kept.some(({ setting }) => resolved(setting, this.source.resolve) instanceof PdfDict)) {
      this.writer.text(" /DecodeParms [");
      for (const { setting } of kept) {
        this.#write(setting ?? PdfNull.instance, "decode", 0);
        this.writer.text(" ");
      }
      this.writer.text("]");
    }
  }

  #list(value: PdfObject | undefined): readonly PdfObject[] {
    const target = resolved(value, this.source.resolve);
    if (target instanceof PdfArray) {
      return [...target];
    }
    return target === null || target instanceof PdfNull ? [] : [target];
  }

  #numberOf(ref: PdfRef, shape: string): number | null {
    const known = this.memory.numbers.get(ref.objectNumber);
    if (known !== undefined) {
      return known;
    }
    const value = resolved(ref, this.source.resolve);
    if (value === null || value instanceof PdfNull || !this.#isAllowed(value, shape)) {
      return null;
    }
    const object = this.writer.reserve();
    this.memory.numbers.set(ref.objectNumber, object);
    this.#waiting.push({ object, value, shape });
    return object;
  }

  #isAllowed(value: PdfObject, shape: string): boolean {
    if (value instanceof PdfStream && shapeOf(shape).stream !== true) {
      return false;
    }
    const isProgram = value instanceof PdfDict && nameOf(value.get("Subtype"), this.source.resolve) === "PS";
    return !(shape === "xobject" && isProgram);
  }

  #noteLayer(object: number, value: PdfObject): void {
    if (!(value instanceof PdfDict) || nameOf(value.get("Type"), this.source.resolve) !== "OCG") {
      return;
    }
    const number = [...this.memory.numbers].find(([, copy]) => copy === object)?.[0];
    this.#layers.push({ object, isHidden: number !== undefined && this.isHiddenLayer(number) });
  }

  #writeStream(stream: PdfStream, shape: string): void {
    this.writer.text("<<");
    this.#writeEntries(stream, shape, 0);
    this.writeFilters(stream);
    this.writer.text(` /Length ${stream.data.length} >>\nstream\n`);
    this.writer.bytes(stream.data);
    this.writer.text("\nendstream");
  }

  #write(value: PdfObject, shape: string, depth: number): void {
    if (depth > DEEPEST) {
      this.writer.text("null");
    } else if (value instanceof PdfRef) {
      this.#writeReference(value, shape, depth);
    } else if (value instanceof PdfArray) {
      this.writer.text("[");
      for (const item of value) {
        this.#write(item, shapeOf(shape).items ?? shape, depth + 1);
        this.writer.text(" ");
      }
      this.writer.text("]");
    } else if (value instanceof PdfDict) {
      this.writer.text("<<");
      this.#writeEntries(value, shape, depth);
      this.writer.text(" >>");
    } else {
      this.writer.text(scalarText(value));
    }
  }

  #writeReference(ref: PdfRef, shape: string, depth: number): void {
    const isCopied = this.memory.numbers.has(ref.objectNumber);
    const target = isCopied ? null : resolved(ref, this.source.resolve);
    if (!isCopied && !(target instanceof PdfDict) && !(target instanceof PdfArray)) {
      this.#write(target ?? PdfNull.instance, shape, depth + 1);
      return;
    }
    const object = this.#numberOf(ref, shape);
    this.writer.text(object === null ? "null" : referenceText(object));
  }

  #writeEntries(dict: PdfDict, shapeName: string, depth: number): void {
    const { keys, each } = shapeOf(shapeName);
    for (const [key, value] of dict) {
      const shape =
        each ?? (keys !== undefined && Object.hasOwn(keys, key.value) ? keys[key.value] : undefined);
      if (shape === undefined) {
        continue;
      }
      for (const spelling of keyTexts(key.value)) {
        this.writer.text(` ${spelling} `);
        this.#write(value, shape, depth + 1);
      }
    }
  }
}

/** No drawing nests its dictionaries so deep; traps do. */
const DEEPEST = 60;

function scalarText(value: PdfObject): string {
  if (value instanceof PdfNumber) {
    return numberText(value.value);
  }
  if (value instanceof PdfName) {
    return nameText(value.value);
  }
  if (value instanceof PdfString) {
    return bytesText(value.bytes);
  }
  return value.type === "bool" ? String(value.value) : "null";
}
