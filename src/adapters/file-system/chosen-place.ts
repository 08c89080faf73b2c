import { isNamed, removeUnlocked, whenUnlocked } from "./when-unlocked.ts";

/** Where Chromium stands apart from other browsers: a place on the disk that the person chose, to be written to directly. */
declare global {
  interface Window {
    showSaveFilePicker?: (options: {
      readonly id: string;
      readonly suggestedName: string;
      readonly startIn: "documents";
      readonly types: readonly {
        readonly description: string;
        readonly accept: Readonly<Record<string, readonly string[]>>;
      }[];
    }) => Promise<FileSystemFileHandle>;
  }
  interface FileSystemFileHandle {
    remove?: () => Promise<void>;
  }
  interface FileSystemWritableFileStream {
    write(what: {
      readonly type: "write";
      readonly position: number;
      readonly data: Uint8Array;
    }): Promise<void>;
  }
}

export function canChoosePlace(): boolean {
  return window.showSaveFilePicker !== undefined && window.showDirectoryPicker !== undefined;
}

/** "dismissed": the person closed the question. "refused": the browser does not let anybody choose here. */
export type Choice<Handle> = Handle | "dismissed" | "refused";

const QUESTION = "paket-bukti";

/** Asks where a PDF shall be saved. Only after a press on a button. */
export function chooseFile(suggestedName: string): Promise<Choice<FileSystemFileHandle>> {
  return answerTo(
    window.showSaveFilePicker?.({
      id: QUESTION,
      suggestedName,
      startIn: "documents",
      types: [{ description: "PDF", accept: { "application/pdf": [".pdf"] } }],
    }),
  );
}

/** Asks for a folder. Only after a press on a button. */
export function chooseFolder(): Promise<Choice<FileSystemDirectoryHandle>> {
  return answerTo(window.showDirectoryPicker?.({ id: QUESTION, mode: "readwrite", startIn: "documents" }));
}

async function answerTo<Handle>(asked: Promise<Handle> | undefined): Promise<Choice<Handle>> {
  try {
    return (await asked) ?? "refused";
  } catch (cause) {
    return isNamed(cause, "AbortError") ? "dismissed" : "refused";
  }
}

/** Appends only, or cuts off the end. */
interface ChosenVolume {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

/**
 * Opens a chosen file for writing. The browser collects everything beside it and puts it into its place when it is closed:
 * whatever ends the writing early leaves the file as it was, an empty one where it was just chosen.
 */
export async function openChosenFile(file: FileSystemFileHandle): Promise<ChosenVolume> {
  const writable = await whenUnlocked(() => file.createWritable());
  let length = 0;
  return {
    write: async (bytes) => {
      await writable.write({ type: "write", position: length, data: bytes });
      length += bytes.length;
    },
    truncate: async (shorter) => {
      await writable.truncate(shorter);
      length = shorter;
    },
    close: () => writable.close(),
    abandon: () => writable.abort(),
  };
}

/** Takes away what choosing has made, where nothing came of it. A file that holds something stays. */
export async function removeIfEmpty(file: FileSystemFileHandle): Promise<void> {
  await removeUnlocked(async () => {
    if ((await file.getFile()).size === 0) {
      await file.remove?.();
    }
  });
}

/** A folder in the chosen one that was not there before: its name, or the same with a number. */
export async function makeFolderIn(
  parent: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemDirectoryHandle> {
  const taken = new Set<string>();
  for await (const one of parent.keys()) {
    taken.add(one);
  }
  let free = name;
  for (let number = 2; taken.has(free); number += 1) {
    free = `${name} (${number})`;
  }
  return parent.getDirectoryHandle(free, { create: true });
}

/** Writes a whole file into a folder. It stands there when all of it does. */
export async function copyInto(
  folder: FileSystemDirectoryHandle,
  file: File,
  signal: AbortSignal,
): Promise<void> {
  const handle = await folder.getFileHandle(file.name, { create: true });
  await file.stream().pipeTo(await handle.createWritable(), { signal });
}

/** With everything that was put into it. */
export async function removeFolderIn(parent: FileSystemDirectoryHandle, name: string): Promise<void> {
  await removeUnlocked(() => parent.removeEntry(name, { recursive: true }));
}
