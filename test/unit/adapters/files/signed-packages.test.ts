import { BlobReader, configure, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { makeZip } from "client-zip";
import { expect, it } from "vitest";
import { MANIFEST_PATH } from "#core/exchange/package-format.ts";
import { SIGNATURE_PATH } from "#core/exchange/package-signature.ts";
import { newPackageKey } from "#test/support/new-signing-key.ts";
import { openBytes, packageOf, SAMPLE_EVIDENCE, sampleContent } from "#test/support/package-samples.ts";

configure({ useWebWorkers: false });

const mine = await newPackageKey();
const signed = await packageOf(sampleContent(), SAMPLE_EVIDENCE, mine.key);
const unsigned = await packageOf(sampleContent(), SAMPLE_EVIDENCE);

it("opens as signed by that key, with everything else as it is without", async () => {
  const { fingerprint } = mine;

  expect(await signatureIn(signed)).toMatchObject({ kind: "valid", fingerprint });
  expect(await signatureIn(unsigned)).toEqual({ kind: "none" });
  const files = await filesIn(signed);
  expect([...files.keys()].filter((path) => path !== SIGNATURE_PATH)).toEqual([
    ...(await filesIn(unsigned)).keys(),
  ]);
});

it("tells that what was signed is something else, once anything in it was exchanged with its hash", async () => {
  const other = await filesIn(
    await packageOf({ ...sampleContent(), madeAt: "2026-01-01T00:00:00.000Z" }, SAMPLE_EVIDENCE),
  );
  const forged = new Map([...other, [SIGNATURE_PATH, (await filesIn(signed)).get(SIGNATURE_PATH) ?? ""]]);

  expect(await signatureIn(await zipOf(forged))).toMatchObject({
    kind: "invalid",
    fingerprint: mine.fingerprint,
  });
});

it.each([
  ["another key", (text: string) => text.replace(/("publicKey": ")(.{64})/, `$1${other64}`)],
  [
    "another signature",
    (text: string) =>
      text.replace(/("signature": ")(.)/, (_all, start, digit) => start + (digit === "0" ? "1" : "0")),
  ],
  ["a key that is none", (text: string) => text.replace(/("publicKey": ")(.{64})/, `$1${"f".repeat(64)}`)],
])("does not take %s for the right one", async (_what, change) => {
  expect(await signatureIn(await withSignature(change))).toMatchObject({ kind: "invalid" });
});

const other64 = (await newPackageKey()).key.publicKey;

it.each([
  ["no JSON", () => "{"],
  ["JSON of something else", () => '{"format":"matang-seal"}'],
  ["nothing", () => ""],
  ["prototype keys", () => '{"__proto__":{"format":"matang-signature"}}'],
])("opens, and calls the signature unreadable, with %s in its place", async (_what, change) => {
  expect(await signatureIn(await withSignature(change))).toEqual({ kind: "unreadable" });
});

it("reads no signature that is far too long", async () => {
  const opened = await openBytes(await withSignature(() => " ".repeat(5000)));

  expect(opened).toMatchObject({ ok: false, error: { kind: "too-large", path: SIGNATURE_PATH } });
});

it("covers every file: its manifest names each by its hash", async () => {
  const files = await filesIn(signed);
  const manifest = new TextDecoder().decode(asBytes(files.get(MANIFEST_PATH)));

  const covered = [...files.keys()].filter((path) => manifest.includes(`"${path}"`));
  expect(covered).toHaveLength(files.size - 2);
});

async function signatureIn(bytes: Uint8Array<ArrayBuffer>) {
  const opened = await openBytes(bytes);
  if (!opened.ok) {
    throw new Error(JSON.stringify(opened.error));
  }
  return opened.value.signature;
}

async function withSignature(change: (text: string) => string): Promise<Uint8Array<ArrayBuffer>> {
  const files = await filesIn(signed);
  const text = new TextDecoder().decode(asBytes(files.get(SIGNATURE_PATH)));
  return zipOf(new Map([...files, [SIGNATURE_PATH, change(text)]]));
}

function asBytes(content: string | Uint8Array<ArrayBuffer> | undefined): Uint8Array<ArrayBuffer> {
  return content instanceof Uint8Array ? content : new TextEncoder().encode(content);
}

async function filesIn(bytes: Uint8Array<ArrayBuffer>) {
  const files = new Map<string, string | Uint8Array<ArrayBuffer>>();
  for (const entry of await new ZipReader(new BlobReader(new Blob([bytes]))).getEntries()) {
    if (!entry.directory) {
      files.set(entry.filename, new Uint8Array(await entry.getData(new Uint8ArrayWriter())));
    }
  }
  return files;
}

async function zipOf(files: ReadonlyMap<string, string | Uint8Array<ArrayBuffer>>) {
  const inputs = [...files].map(([name, input]) => ({ name, input: asBytes(input) }));
  return new Uint8Array(await new Response(makeZip(inputs)).arrayBuffer());
}
