import type { AgencyKeyFacts, AgencyKeyResult } from "#core/pack/agency-key.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { type KeptKey, openKeyDatabase } from "./key-database.ts";
import { keyFileOf, pkcs8InKeyFile } from "./key-file.ts";
import { fingerprintOfKey, openKey } from "./open-key.ts";

/** The key itself, for whoever signs. It can be sent to a worker. */
export interface AgencyKey extends AgencyKeyFacts {
  readonly privateKey: CryptoKey;
}

export interface NewAgencyKey {
  readonly key: AgencyKey;
  /** The only time that the private key can be read: for a file that the agency keeps. */
  readonly keyFile: string;
}

/** The key that this browser signs packs with, if there is one. */
export interface AgencyKeys {
  readonly load: () => AgencyKeyResult<AgencyKey | null>;
  /** Takes the place of the one before. */
  readonly make: (now: string) => AgencyKeyResult<NewAgencyKey>;
  /** From the file that `make` gave, here or in another browser. */
  readonly adopt: (keyFile: string, now: string) => AgencyKeyResult<AgencyKey>;
  readonly remove: () => AgencyKeyResult<void>;
}

export function openAgencyKeys(databaseName = "matang-signing"): AgencyKeys {
  const database = openKeyDatabase(databaseName);
  const keep = async (pkcs8: BufferSource, now: string): AgencyKeyResult<AgencyKey> => {
    const opened = await openKey(pkcs8);
    if (!opened.ok) {
      return opened;
    }
    const kept = { ...opened.value, keptSince: now };
    const written = await stored(() => database.write(kept));
    return written.ok ? succeed(await withFingerprint(kept)) : written;
  };
  return {
    load: async () => {
      const read = await stored(database.read);
      return read.ok ? succeed(read.value === null ? null : await withFingerprint(read.value)) : read;
    },
    make: async (now) => {
      const pkcs8 = await newKey();
      if (pkcs8 === null) {
        return fail({ kind: "not-supported" });
      }
      const kept = await keep(pkcs8, now);
      return kept.ok ? succeed({ key: kept.value, keyFile: keyFileOf(pkcs8) }) : kept;
    },
    adopt: async (keyFile, now) => {
      const pkcs8 = pkcs8InKeyFile(keyFile);
      return pkcs8 === null ? fail({ kind: "not-a-key-file" }) : keep(pkcs8, now);
    },
    remove: () => stored(database.erase),
  };
}

/** Null where the browser knows no Ed25519. */
async function newKey(): Promise<ArrayBuffer | null> {
  try {
    const pair = await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"]);
    return "privateKey" in pair ? await crypto.subtle.exportKey("pkcs8", pair.privateKey) : null;
  } catch (cause) {
    if (isNamed(cause, "NotSupportedError")) {
      return null;
    }
    throw cause;
  }
}

async function withFingerprint(kept: KeptKey): Promise<AgencyKey> {
  return { ...kept, fingerprint: await fingerprintOfKey(kept.publicKey) };
}

/** What the storage refuses is a failure to tell; everything else is a bug. */
async function stored<Value>(
  work: () => Promise<Value>,
): Promise<Result<Value, { readonly kind: "storage-unavailable" }>> {
  try {
    return succeed(await work());
  } catch (cause) {
    if (cause instanceof DOMException || cause === null) {
      return fail({ kind: "storage-unavailable" });
    }
    throw cause;
  }
}

function isNamed(cause: unknown, name: string): boolean {
  return cause instanceof DOMException && cause.name === name;
}
