import { checkFile, HEAD_IN_BYTES, TAIL_IN_BYTES } from "#core/evidence/check-file.ts";
import type { NotShown } from "#core/evidence/file-facts.ts";
import { isProgram } from "#core/evidence/file-type.ts";
import type { PageSpan } from "#core/evidence/page-spans.ts";
import type { AssemblyProblem, AttachedReason } from "#core/report/assembly-words.ts";
import type { Exhibit } from "#core/report/pack-plan.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { Cancelled, type PackTools } from "./assembled-pack.ts";
import { attachFile } from "./attach-file.ts";
import { attachedPart } from "./attached-part.ts";
import { ObjectCopier } from "./copy-objects.ts";
import { copyPage } from "./copy-page.ts";
import { imagePage } from "./image-page.ts";
import { openSource, type SourceDocument } from "./open-source.ts";
import type { EvidencePage, PackVolume } from "./pack-volume.ts";
import { SinkRefused } from "./volume-writer.ts";

/** What one exhibit came to. */
export interface PlacedExhibit {
  readonly attached: AttachedReason | null;
  readonly problems: readonly AssemblyProblem[];
}

/** What lasts from one exhibit to the next. */
export interface PlacingState {
  /** How often each file is still to come. */
  readonly citedAgain: (sha256: string) => boolean;
  /** The volume to which a file is attached, by its hash. */
  readonly attachedIn: Map<string, number>;
}

/** Puts an exhibit into a volume: its pages, or a page that says why they are not there and the file as an attachment. */
export async function placeExhibit(
  volume: PackVolume,
  exhibit: Exhibit,
  tools: PackTools,
  state: PlacingState,
): Promise<PlacedExhibit> {
  const { content, source } = exhibit;
  if (content.kind === "elsewhere") {
    return { attached: null, problems: [] };
  }
  const bytes = await tools.bytesOf(source.sha256);
  if (bytes === null) {
    volume.parts.push(attachedPart(exhibit, "missing", null));
    return { attached: "missing", problems: [{ kind: "missing-file", file: source.name }] };
  }
  if ((content.kind === "attached" && content.reason === "program") || isProgramContent(bytes, source.name)) {
    return leaveOutProgram(volume, exhibit);
  }
  if (content.kind === "attached") {
    await attach(volume, exhibit, bytes, content.reason, state);
    return { attached: content.reason, problems: [] };
  }
  const shown = await showPages(volume, exhibit, content.spans, bytes, tools, state);
  if (shown.ok) {
    return { attached: null, problems: shown.value };
  }
  await attach(volume, exhibit, bytes, shown.error, state);
  return {
    attached: shown.error,
    problems: [{ kind: "not-shown", file: source.name, reason: shown.error }],
  };
}

/** Whatever the plan takes it for: nothing that acts when it is opened is handed to an evaluator. */
function isProgramContent(bytes: Uint8Array, name: string): boolean {
  return isProgram({
    ...checkFile({
      name,
      sizeInBytes: bytes.length,
      head: bytes.subarray(0, HEAD_IN_BYTES),
      tail: bytes.subarray(-TAIL_IN_BYTES),
    }),
    name,
  });
}

function leaveOutProgram(volume: PackVolume, exhibit: Exhibit): PlacedExhibit {
  const part = attachedPart(exhibit, "program", null);
  volume.parts.push(part);
  return { attached: "program", problems: [{ kind: "program", file: exhibit.source.name }] };
}

async function attach(
  volume: PackVolume,
  exhibit: Exhibit,
  bytes: Uint8Array,
  reason: AttachedReason,
  { attachedIn }: PlacingState,
): Promise<void> {
  const { sha256, name, mediaType } = exhibit.source;
  const known = attachedIn.get(sha256);
  const part = attachedPart(exhibit, reason, known ?? volume.number);
  volume.section(part.label, part);
  if (known === undefined) {
    await attachFile(volume, name, mediaType, bytes, sha256);
    attachedIn.set(sha256, volume.number);
  }
  volume.parts.push(part);
}

async function showPages(
  volume: PackVolume,
  exhibit: Exhibit,
  spans: readonly PageSpan[] | "all",
  bytes: Uint8Array,
  tools: PackTools,
  state: PlacingState,
): Promise<Result<readonly AssemblyProblem[], NotShown>> {
  const mark = await volume.mark();
  try {
    const found = await pagesOf(volume, exhibit, spans, bytes, tools, state);
    if (!found.ok) {
      await volume.cutBack(mark);
      return found;
    }
    const part = { kind: "exhibit", exhibit, pages: found.value.pages } as const;
    volume.parts.push(part);
    volume.sections.push({
      start: mark.writer.length,
      part,
      label: `${exhibit.number} · ${exhibit.source.name}`,
    });
    return succeed(found.value.problems);
  } catch (cause) {
    if (cause instanceof SinkRefused || cause instanceof Cancelled) {
      throw cause;
    }
    // One file's fault costs that file.
    await volume.cutBack(mark);
    return fail("damaged");
  }
}

interface FoundPages {
  readonly pages: readonly EvidencePage[];
  readonly problems: readonly AssemblyProblem[];
}

async function pagesOf(
  volume: PackVolume,
  exhibit: Exhibit,
  spans: readonly PageSpan[] | "all",
  bytes: Uint8Array,
  tools: PackTools,
  state: PlacingState,
): Promise<Result<FoundPages, NotShown>> {
  if (!isPdf(bytes, exhibit.source.mediaType)) {
    const copied = await imagePage(volume.writer, bytes, tools.decodeImage ?? null);
    return copied === null
      ? fail("no-pages")
      : succeed({ pages: [{ copied, page: 1, of: 1 }], problems: [] });
  }
  const opened = await openSource(bytes, tools.loadPdfium);
  if (!opened.ok) {
    return opened;
  }
  const { sha256, name } = exhibit.source;
  const total = opened.value.pages.length;
  const wanted = pageNumbers(spans, total);
  const pages = await copyPages(volume, opened.value, sha256, wanted, tools.signal);
  if (!state.citedAgain(sha256)) {
    volume.memories.delete(sha256);
  }
  const lost =
    spans === "all" ? 0 : spans.reduce((sum, { from, to }) => sum + to - from + 1, 0) - wanted.length;
  const problems: readonly AssemblyProblem[] = [
    ...(opened.value.rescued ? [{ kind: "rescued", file: name } as const] : []),
    ...(lost > 0 ? [{ kind: "no-such-pages", file: name, pages: lost } as const] : []),
  ];
  return pages.length === 0 ? fail("no-pages") : succeed({ pages, problems });
}

function pageNumbers(spans: readonly PageSpan[] | "all", total: number): readonly number[] {
  const all = spans === "all" ? [{ from: 1, to: total }] : spans;
  return all.flatMap(({ from, to }) => {
    const last = Math.min(to, total);
    return Array.from({ length: Math.max(last - from + 1, 0) }, (_, index) => from + index);
  });
}

async function copyPages(
  volume: PackVolume,
  source: SourceDocument,
  sha256: string,
  numbers: readonly number[],
  signal: AbortSignal,
): Promise<readonly EvidencePage[]> {
  const memory = volume.memories.get(sha256) ?? { numbers: new Map(), forms: new Map() };
  volume.memories.set(sha256, memory);
  const copier = new ObjectCopier(source, volume.writer, memory, volume.layers);
  const pages: EvidencePage[] = [];
  for (const number of numbers) {
    if (signal.aborted) {
      throw new Cancelled();
    }
    const page = source.pages[number - 1];
    if (page !== undefined) {
      const name = `${sha256} ${number}`;
      const copied = volume.copiedPages.get(name) ?? (await copyPage(copier, page));
      volume.copiedPages.set(name, copied);
      pages.push({ copied, page: number, of: source.pages.length });
    }
  }
  return pages;
}

function isPdf(bytes: Uint8Array, mediaType: string): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  return start.includes("%PDF-") || mediaType === "application/pdf";
}
