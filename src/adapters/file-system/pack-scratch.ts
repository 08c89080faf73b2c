import { removeUnlocked, whenUnlocked } from "./when-unlocked.ts";

/** A file of the scratch space that is open for writing; only workers have it. */
interface SyncHandle {
  readonly write: (bytes: Uint8Array, place: { readonly at: number }) => number;
  readonly truncate: (length: number) => void;
  readonly flush: () => void;
  readonly close: () => void;
}

declare global {
  interface FileSystemFileHandle {
    createSyncAccessHandle(): Promise<SyncHandle>;
  }
}

const FOLDER = "paket";

/** A browser locks the name while the page that uses the scratch lives: what is not locked may be swept. */
export function scratchLock(id: string): string {
  return `matang pack ${id}`;
}

/** Where one volume is written. Appends only, or cuts off the end. */
interface ScratchVolume {
  readonly write: (bytes: Uint8Array) => void;
  readonly truncate: (length: number) => void;
  readonly close: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/**
 * In a worker: opens the file of a volume in the browser's scratch space (OPFS), apart from all that is kept. Each pack
 * has a folder of its own, so that two at once do not meet. Rejects as the browser does when the disk is full.
 */
export async function openScratchVolume(id: string, volume: number): Promise<ScratchVolume> {
  const folder = await scratchFolder(id);
  const name = `${volume}.pdf`;
  const file = await folder.getFileHandle(name, { create: true });
  // An earlier try whose worker was ended may still hold it.
  const handle = await whenUnlocked(() => file.createSyncAccessHandle());
  handle.truncate(0);
  let length = 0;
  return {
    write: (bytes) => {
      const written = handle.write(bytes, { at: length });
      if (written !== bytes.length) {
        throw new DOMException("The disk took only a part of it", "QuotaExceededError");
      }
      length += written;
    },
    truncate: (shorter) => {
      handle.truncate(shorter);
      length = shorter;
    },
    close: async () => {
      handle.flush();
      handle.close();
    },
    abandon: async () => {
      handle.close();
      await folder.removeEntry(name);
    },
  };
}

/** The finished file of a volume, under the name it shall have; its bytes stay on the disk. */
export async function scratchFile(id: string, volume: number, name: string): Promise<File> {
  const handle = await (await scratchFolder(id)).getFileHandle(`${volume}.pdf`);
  const file = await handle.getFile();
  return new File([file], name, { type: "application/pdf" });
}

/** Removes the scratch of one pack; that there is none is as good. What stays locked for long is swept next time. */
export async function removeScratch(id: string): Promise<void> {
  const packs = await packsFolder();
  await removeUnlocked(() => packs.removeEntry(id, { recursive: true }));
}

/** Removes what pages left behind that were closed or killed while they made a pack. */
export async function sweepScratch(): Promise<void> {
  const packs = await packsFolder();
  const { held = [] } = await navigator.locks.query();
  const inUse = new Set(held.map(({ name }) => name));
  for await (const id of packs.keys()) {
    if (!inUse.has(scratchLock(id))) {
      await removeScratch(id);
    }
  }
}

async function packsFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

async function scratchFolder(id: string): Promise<FileSystemDirectoryHandle> {
  return (await packsFolder()).getDirectoryHandle(id, { create: true });
}
