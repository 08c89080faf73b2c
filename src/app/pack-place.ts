import {
  type Choice,
  chooseFile,
  chooseFolder,
  copyInto,
  makeFolderIn,
  removeFolderIn,
  removeIfEmpty,
} from "#adapters/file-system/chosen-place.ts";
import { removeScratch, scratchFile, scratchLock, sweepScratch } from "#adapters/file-system/pack-scratch.ts";
import type { PackChoices } from "#screens/report/pack-making.ts";
import { download } from "./download.ts";
import type { PackTarget } from "./pack-messages.ts";

/** Where a pack goes, and what it is written to until it is whole. */
export type PackPlace =
  /** Straight into the file that the person chose. */
  | { readonly kind: "file"; readonly file: FileSystemFileHandle; readonly target: PackTarget }
  /** How many volumes there are, which their names say, is known only at the end: until then they lie in the scratch space. */
  | { readonly kind: "folder"; readonly folder: FileSystemDirectoryHandle; readonly target: ScratchTarget }
  | { readonly kind: "downloads"; readonly target: ScratchTarget };

type ScratchTarget = Extract<PackTarget, { readonly kind: "scratch" }>;

/**
 * Asks for a file, or for a folder where there may be several, if the person wants to be asked. Null when they close the
 * question. Where the browser refuses to ask, the pack is downloaded.
 */
export async function choosePackPlace(
  { savesTo, volumeLimitInBytes }: PackChoices,
  fileName: string,
  newId: () => string,
): Promise<PackPlace | null> {
  const scratch = { kind: "scratch", id: newId() } as const;
  const downloads = { kind: "downloads", target: scratch } as const;
  if (savesTo === "downloads") {
    return downloads;
  }
  if (volumeLimitInBytes !== null) {
    return placed(await chooseFolder(), downloads, (folder) => ({ kind: "folder", folder, target: scratch }));
  }
  return placed(await chooseFile(`${fileName}.pdf`), downloads, (file) => ({
    kind: "file",
    file,
    target: { kind: "file", file },
  }));
}

function placed<Handle extends FileSystemHandle>(
  choice: Choice<Handle>,
  otherwise: PackPlace,
  place: (handle: Handle) => PackPlace,
): PackPlace | null {
  if (choice === "dismissed") {
    return null;
  }
  return choice === "refused" ? otherwise : place(choice);
}

/**
 * Keeps others from sweeping the scratch of this pack while this page lives, or until the answer is called. What others left
 * behind is swept first.
 */
export async function holdPlace({ target }: PackPlace): Promise<() => void> {
  await sweepScratch().catch(reportError);
  if (target.kind === "file") {
    return () => undefined;
  }
  return new Promise((holding) => {
    void navigator.locks.request(
      scratchLock(target.id),
      () => new Promise<void>((release) => holding(() => release())),
    );
  });
}

/** Puts finished volumes where they shall be, and answers what they are called there. */
export async function handOver(
  place: PackPlace,
  files: readonly string[],
  folderName: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (place.kind === "file") {
    return [place.file.name];
  }
  const volumes = files.map((file, index) => scratchFile(place.target.id, index + 1, file));
  if (place.kind === "folder") {
    await putInto(place.folder, await Promise.all(volumes), folderName, signal);
  } else {
    for (const volume of volumes) {
      download(await volume, (await volume).name);
    }
  }
  return files;
}

/** All of them or none. */
async function putInto(
  parent: FileSystemDirectoryHandle,
  volumes: readonly File[],
  name: string,
  signal: AbortSignal,
): Promise<void> {
  const folder = await makeFolderIn(parent, name);
  try {
    for (const volume of volumes) {
      await copyInto(folder, volume, signal);
    }
  } catch (cause) {
    await removeFolderIn(parent, folder.name).catch(reportError);
    throw cause;
  }
}

/** A download reads from the scratch space, and nothing tells when it has all: so long it stays, if the page does. */
const DOWNLOADED_AFTER_MS = 10 * 60_000;

/** After the hand-over: what is not needed for it any more goes. */
export function freeLater(place: PackPlace, release: () => void): void {
  const wait = place.kind === "downloads" ? DOWNLOADED_AFTER_MS : 0;
  setTimeout(() => void clearPlace(place, release), wait);
}

/** Nothing of the pack stays. What cannot be removed now is swept before the next pack, or at the next start. */
export async function clearPlace({ target }: PackPlace, release: () => void): Promise<void> {
  const cleared = target.kind === "file" ? removeIfEmpty(target.file) : removeScratch(target.id);
  await cleared.catch(reportError);
  release();
}
