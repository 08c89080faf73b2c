import { inNaturalOrder } from "./in-natural-order.ts";

/** A file with the folders it lies in: "Indikator 18/SK.pdf". */
export interface FoundFile {
  readonly file: File;
  readonly path: string;
}

/** Everything that was dropped, also what lies in folders and in folders within them. To be called while the drop is handled. */
export async function filesOfDrop(dropped: DataTransfer): Promise<readonly FoundFile[]> {
  // After the drop was handled the list is empty: entries are taken at once.
  const entries = [...dropped.items].map((item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const loose = [...dropped.files].map((file) => ({ file, path: file.name }));
  const found = await Promise.all(
    entries.map((entry) => (entry === null ? [] : filesIn(entry).then(inNaturalOrder))),
  );
  const all = entries.some((entry) => entry !== null) ? found.flat() : loose;
  return all.filter(isOfAPerson);
}

/** What was chosen with a file button, or with a folder button. */
export function filesOfList(list: FileList | null): readonly FoundFile[] {
  const files = [...(list ?? [])]
    .map((file) => ({ file, path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath }))
    .filter(isOfAPerson);
  const isFolder = files.some(({ file }) => file.webkitRelativePath !== "");
  return isFolder ? inNaturalOrder(files) : files;
}

/** What systems and Office leave in folders; any other name that begins with a dot may be somebody's file. */
const CLUTTER = /^(\._|~\$|\.~lock\.)|^(\.ds_store|\.localized|\.directory|thumbs\.db|desktop\.ini)$/i;

function isOfAPerson({ file: { name } }: FoundFile): boolean {
  return !CLUTTER.test(name);
}

async function filesIn(entry: FileSystemEntry): Promise<readonly FoundFile[]> {
  if (isFileEntry(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file === null ? [] : [{ file, path: entry.fullPath.replace(/^\//, "") }];
  }
  const found: FoundFile[] = [];
  if (isFolderEntry(entry)) {
    const reader = entry.createReader();
    // A folder comes in portions, and an empty one says that there are no more.
    for (let some = await portionOf(reader); some.length > 0; some = await portionOf(reader)) {
      for (const inner of some) {
        found.push(...(await filesIn(inner)));
      }
    }
  }
  return found;
}

function portionOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
