import { afterEach, describe, expect, it } from "vitest";
import { checkSignature } from "#adapters/pdf-pack/seal-signature.ts";
import { verifyVolume } from "#adapters/pdf-pack/verify-volume.ts";
import { type AgencyKey, type AgencyKeys, openAgencyKeys } from "#adapters/signing/agency-keys.ts";
import { sealSigner } from "#adapters/signing/seal-signer.ts";
import type { AgencyKeyResult } from "#core/pack/agency-key.ts";
import { sealedVolumes } from "#test/support/sealed-volumes.ts";

const NOW = "2025-11-24T02:32:00.000Z";
/** The first key pair of RFC 8032, section 7.1, as a file: anybody can work out what it must give. */
const KNOWN_KEY_FILE = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----
`;
const KNOWN_PUBLIC_KEY = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

const names: string[] = [];

function freshKeys(): AgencyKeys {
  const name = `keys-${crypto.randomUUID()}`;
  names.push(name);
  return openAgencyKeys(name);
}

async function successOf<Value>(result: AgencyKeyResult<Value>): Promise<Value> {
  const settled = await result;
  if (!settled.ok) {
    throw new Error(`It failed: ${settled.error.kind}`);
  }
  return settled.value;
}

async function signedSample(key: AgencyKey) {
  const [volume] = await sealedVolumes({ signer: sealSigner(key) });
  return verifyVolume("paket.pdf", new Blob([volume?.bytes ?? new Uint8Array()]));
}

afterEach(() => {
  for (const name of names.splice(0)) {
    indexedDB.deleteDatabase(name);
  }
});

describe("the agency's key", () => {
  it("is none at first", async () => {
    expect(await successOf(freshKeys().load())).toBeNull();
  });

  it("is made, kept, and signs after it was read again", async () => {
    const keys = freshKeys();
    const { key } = await successOf(keys.make(NOW));

    const again = await successOf(keys.load());

    expect(again).toMatchObject({ publicKey: key.publicKey, fingerprint: key.fingerprint, keptSince: NOW });
    const checked = await signedSample(again ?? key);
    expect(checked.findings).toEqual([]);
    expect(checked.signature).toEqual({
      kind: "valid",
      publicKey: key.publicKey,
      fingerprint: key.fingerprint,
    });
  });

  it("cannot be read out of the browser", async () => {
    const keys = freshKeys();
    await successOf(keys.make(NOW));
    const key = await successOf(keys.load());

    expect(key?.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("pkcs8", key?.privateKey as CryptoKey)).rejects.toThrow();
  });

  it("goes to another browser by its file", async () => {
    const { key, keyFile } = await successOf(freshKeys().make(NOW));

    const elsewhere = await successOf(freshKeys().adopt(keyFile, NOW));

    expect(elsewhere.fingerprint).toBe(key.fingerprint);
    expect((await signedSample(elsewhere)).signature).toMatchObject({
      kind: "valid",
      publicKey: key.publicKey,
    });
  });

  it("has the public half and the fingerprint that its file says, line ends of Windows included", async () => {
    const adopted = await successOf(freshKeys().adopt(KNOWN_KEY_FILE.replaceAll("\n", "\r\n"), NOW));

    expect(adopted.publicKey).toBe(KNOWN_PUBLIC_KEY);
    // printf d75a…511a | xxd -r -p | sha256sum | cut -c-32
    expect(adopted.fingerprint).toBe("21fe31dfa154a261626bf854046fd227");
  });

  it.each([
    "",
    "bukan kunci",
    "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
    KNOWN_KEY_FILE.replace("MC4CAQ", "MC4CAR"),
  ])("is not taken from %j, and the one before stays", async (file) => {
    const keys = freshKeys();
    const { key } = await successOf(keys.make(NOW));

    expect(await keys.adopt(file, NOW)).toEqual({ ok: false, error: { kind: "not-a-key-file" } });
    expect((await successOf(keys.load()))?.fingerprint).toBe(key.fingerprint);
  });

  it("is gone after it was removed", async () => {
    const keys = freshKeys();
    await successOf(keys.make(NOW));

    await successOf(keys.remove());

    expect(await successOf(keys.load())).toBeNull();
  });

  it("signs in a worker as it does here: it can be sent as it is", async () => {
    const { key } = await successOf(freshKeys().make(NOW));

    const sent = structuredClone(key);

    expect((await signedSample(sent)).signature).toMatchObject({ kind: "valid" });
  });
});

describe("a seal that names a key and carries no signature", () => {
  it("is not valid", async () => {
    const { key } = await successOf(freshKeys().make(NOW));
    const { seal } = await signedSample(key);
    if (seal === null) {
      throw new Error("The sample has a seal");
    }

    expect(await checkSignature({ ...seal, signature: null })).toMatchObject({ kind: "invalid" });
  });
});
