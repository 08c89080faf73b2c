import { openAgencyKeys } from "#adapters/signing/agency-keys.ts";
import { describeLockError } from "#core/exchange/lock-error.ts";
import { LOCKED_FILE_ENDING } from "#core/exchange/locked-file.ts";
import { describeAgencyKeyError } from "#core/pack/agency-key.ts";
import { fingerprintInGroups } from "#core/pack/fingerprint.ts";
import type { PublicKey } from "#core/pack/seal.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { NewPassphraseDialog } from "#screens/lock/new-passphrase-dialog.tsx";
import type { Protection } from "#ui/protection-ticks.tsx";
import { askInDialog } from "./ask-in-dialog.tsx";
import { lockInWorker } from "./lock-worker-client.ts";

/** What a file is guarded with. */
export interface ChosenProtection {
  /** Null: it is not locked. */
  readonly passphrase: string | null;
  /** Undefined: it is not signed. */
  readonly key: { readonly privateKey: CryptoKey; readonly publicKey: PublicKey } | undefined;
}

/** Of the key of this browser, in groups; null where there is none, or where it cannot be read. */
export async function keyFingerprint(): Promise<string | null> {
  const key = await openAgencyKeys().load();
  return key.ok && key.value !== null ? fingerprintInGroups(key.value.fingerprint) : null;
}

/** Asks for what the wished protection needs. `what` is the file as it stands in a sentence: "berkas jawaban". */
export async function chooseProtection(
  { isLocked, isSigned }: Protection,
  what: string,
  signal?: AbortSignal,
): Promise<Result<ChosenProtection, string>> {
  const loaded = isSigned ? await openAgencyKeys().load() : succeed(null);
  if (!loaded.ok) {
    return fail(describeAgencyKeyError(loaded.error));
  }
  if (isSigned && loaded.value === null) {
    return fail("Kunci instansi sudah tidak ada di peramban ini. Muat ulang halaman, lalu coba lagi.");
  }
  const key = loaded.value ?? undefined;
  if (!isLocked) {
    return succeed({ passphrase: null, key });
  }
  const passphrase = await askForPassphrase(what, signal);
  return passphrase === null
    ? fail("Kata sandi belum dipilih, jadi berkas tidak dibuat. Tidak ada yang berubah.")
    : succeed({ passphrase, key });
}

function askForPassphrase(what: string, signal?: AbortSignal): Promise<string | null> {
  return askInDialog<string | null>(
    (answer) => <NewPassphraseDialog what={what} onChoose={answer} onCancel={() => answer(null)} />,
    null,
    signal,
  );
}

export interface FileToLock {
  readonly bytes: Blob;
  readonly fileName: string;
}

/** The file under a name that tells that it is locked; as it is where there is no passphrase. */
export async function lockedIfWanted(
  { bytes, fileName }: FileToLock,
  passphrase: string | null,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<FileToLock, string>> {
  if (passphrase === null) {
    return succeed({ bytes, fileName });
  }
  try {
    const locked = await lockInWorker({ kind: "lock", source: bytes, passphrase }, onProgress, signal);
    return locked.ok
      ? succeed({ bytes: locked.value, fileName: fileName + LOCKED_FILE_ENDING })
      : fail(describeLockError(locked.error));
  } catch (cause) {
    if (signal.aborted) {
      return fail("Penguncian dibatalkan. Tidak ada berkas yang dibuat.");
    }
    reportError(cause);
    return fail(
      "Berkas tidak jadi dikunci karena kesalahan aplikasi. Tidak ada yang diunduh. Muat ulang halaman, lalu coba lagi.",
    );
  }
}
