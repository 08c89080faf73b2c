import { openAgencyKeys } from "#adapters/signing/agency-keys.ts";
import { type AgencyKeyFacts, describeAgencyKeyError } from "#core/pack/agency-key.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { download } from "./download.ts";

const keys = openAgencyKeys();

/** Null when there is none. */
export async function keptAgencyKey(): Promise<Result<AgencyKeyFacts | null, string>> {
  return described(await keys.load());
}

/** Makes a key and hands its file to the person, who has to keep it. */
export async function makeAgencyKey(now: string): Promise<Result<void, string>> {
  const made = await keys.make(now);
  if (!made.ok) {
    return described(made);
  }
  const { key, keyFile } = made.value;
  const name = `kunci-instansi-${key.fingerprint.slice(0, 8).toUpperCase()}.pem`;
  download(new Blob([keyFile], { type: "application/x-pem-file" }), name);
  return succeed(undefined);
}

export async function adoptAgencyKey(keyFile: File, now: string): Promise<Result<void, string>> {
  const text = await keyFile.slice(0, LONGEST_KEY_FILE).text();
  const adopted = await keys.adopt(text, now);
  return adopted.ok ? succeed(undefined) : described(adopted);
}

export async function removeAgencyKey(): Promise<Result<void, string>> {
  return described(await keys.remove());
}

const LONGEST_KEY_FILE = 10_000;

function described<Value>(
  result: Result<Value, Parameters<typeof describeAgencyKeyError>[0]>,
): Result<Value, string> {
  return result.ok ? result : fail(describeAgencyKeyError(result.error));
}
