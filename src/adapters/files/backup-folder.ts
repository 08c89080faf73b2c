import * as z from "zod/mini";

/** Where Chromium stands apart from other browsers: a folder that the person chose, kept from visit to visit. */
declare global {
  interface Window {
    showDirectoryPicker?: (options: {
      readonly id: string;
      readonly mode: "readwrite";
      readonly startIn: "documents";
    }) => Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemDirectoryHandle {
    queryPermission?: (wanted: { readonly mode: "readwrite" }) => Promise<PermissionState>;
    requestPermission?: (wanted: { readonly mode: "readwrite" }) => Promise<PermissionState>;
    keys(): AsyncIterableIterator<string>;
  }
}

const KeptFolder = z.readonly(
  z.object({
    handle: z.custom<FileSystemDirectoryHandle>((value) => value instanceof FileSystemDirectoryHandle),
    /** When the last backup went into it; null before the first. */
    lastAt: z.nullable(z.string()),
    /** Why the last attempt failed, as a sentence; null when it did not. */
    lastProblem: z.nullable(z.string()),
  }),
);
export type KeptFolder = z.infer<typeof KeptFolder>;

export function canChooseFolder(): boolean {
  return window.showDirectoryPicker !== undefined;
}

/** Asks for a folder; null when the person closes the question. Only after a press on a button. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  const asked = window.showDirectoryPicker?.({
    id: "cadangan",
    mode: "readwrite",
    startIn: "documents",
  });
  return (await asked?.catch(() => null)) ?? null;
}

/** Whether files can be written into it without asking the person again. */
export async function isAllowed(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await folder.queryPermission?.({ mode: "readwrite" })) !== "prompt" && (await exists(folder));
}

/** Asks the person to allow it again. Only after a press on a button. */
export async function askAgain(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return (await folder.requestPermission?.({ mode: "readwrite" }).catch(() => "denied")) === "granted";
}

/** A folder that was taken away or forbidden throws on the first look. */
async function exists(folder: FileSystemDirectoryHandle): Promise<boolean> {
  return folder
    .keys()
    .next()
    .then(
      () => true,
      () => false,
    );
}

const ONLY_FOLDER = "folder";
const STORE = "folders";
const DATABASE = "matang-backup";

export async function keptFolder(): Promise<KeptFolder | null> {
  const kept = KeptFolder.safeParse(await attempt("readonly", (store) => store.get(ONLY_FOLDER)));
  return kept.success ? kept.data : null;
}

export async function keepFolder(folder: KeptFolder): Promise<void> {
  await attempt("readwrite", (store) => store.put(folder, ONLY_FOLDER));
}

export async function forgetFolder(): Promise<void> {
  await attempt("readwrite", (store) => store.delete(ONLY_FOLDER));
}

/** One piece of work on a connection of its own, in a database apart: what replaces the assessments leaves the folder alone. */
async function attempt(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.addEventListener("complete", () => resolve(request.result));
      transaction.addEventListener("abort", () => reject(transaction.error));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}
