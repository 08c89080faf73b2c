import { describeLockError } from "#core/exchange/lock-error.ts";
import { isLockedFile, LOCKED_FILE_ENDING } from "#core/exchange/locked-file.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { UnlockDialog } from "#screens/lock/unlock-dialog.tsx";
import { askInDialog } from "./ask-in-dialog.tsx";
import { lockInWorker } from "./lock-worker-client.ts";

interface UnlockOptions {
  /** Passphrases that opened other files: they are tried before the person is asked. */
  readonly known?: string[];
  /** Said on the button that gives up. */
  readonly otherwise?: string;
  readonly signal?: AbortSignal | undefined;
  readonly onTryKnown?: () => void;
}

/** What was unlocked once is not asked for again, as long as the page holds on to the file. */
const unlockedFiles = new WeakMap<File, File>();

/** The file itself where it is not locked; else what is in it, after the person gave the passphrase. Nothing is stored. */
export async function unlocked(file: File, options: UnlockOptions = {}): Promise<Result<File, string>> {
  const before = unlockedFiles.get(file);
  if (before !== undefined) {
    return succeed(before);
  }
  if (!(await isLockedFile(file))) {
    return succeed(file);
  }
  const opened = (await openWithKnown(file, options)) ?? (await openWithPerson(file, options));
  if (opened === null) {
    return fail("Berkas yang terkunci itu tidak dibuka. Tidak ada yang berubah.");
  }
  unlockedFiles.set(file, opened);
  return succeed(opened);
}

async function openWithKnown(file: File, options: UnlockOptions): Promise<File | null> {
  const { known = [], signal = new AbortController().signal, onTryKnown } = options;
  for (const passphrase of known) {
    onTryKnown?.();
    const tried = await attempt(file, passphrase, () => undefined, signal);
    if (tried.ok) {
      return tried.value;
    }
  }
  return null;
}

function openWithPerson(file: File, options: UnlockOptions): Promise<File | null> {
  const { known, otherwise = "Batal", signal } = options;
  return askInDialog<File | null>(
    (answer) => (
      <UnlockDialog
        fileName={file.name}
        otherwise={otherwise}
        onCancel={() => answer(null)}
        onTry={async (passphrase, progress, trying) => {
          const tried = await attempt(file, passphrase, progress, trying);
          if (tried.ok) {
            known?.push(passphrase);
            answer(tried.value);
          }
          return tried;
        }}
      />
    ),
    null,
    signal,
  );
}

async function attempt(
  file: File,
  passphrase: string,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<File, string>> {
  try {
    const opened = await lockInWorker({ kind: "unlock", source: file, passphrase }, progress, signal);
    return opened.ok
      ? succeed(new File([opened.value], nameWithin(file.name), { lastModified: file.lastModified }))
      : fail(describeLockError(opened.error));
  } catch (cause) {
    if (!signal.aborted) {
      reportError(cause);
    }
    return fail("Kuncinya tidak jadi dibuka. Tidak ada yang berubah. Muat ulang halaman, lalu coba lagi.");
  }
}

function nameWithin(name: string): string {
  return name.endsWith(LOCKED_FILE_ENDING) ? name.slice(0, -LOCKED_FILE_ENDING.length) : name;
}
