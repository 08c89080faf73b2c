import { assessmentJson, type PackageContent } from "#core/exchange/package-entries.ts";
import { bytesOfText, entriesFor, joined, type RawEntry, zipOf } from "./hostile-zips.ts";
import { mutateJson, oneOf } from "./mutate-json.ts";
import { packageOf } from "./package-samples.ts";

type Random = () => number;

/** A package with something of it changed: its bytes, its archive, or its texts, which then get hashes that are right. */
export async function mutatePackage(
  content: PackageContent,
  random: Random,
): Promise<Uint8Array<ArrayBuffer>> {
  const way = random();
  if (way < 0.15) {
    return damaged(await packageOf(content), random);
  }
  if (way < 0.3) {
    return zipOf(entriesFor(assessmentJson(content), content).flatMap((entry) => otherEntry(entry, random)));
  }
  if (way < 0.4) {
    return zipOf(
      withManifest(entriesFor(assessmentJson(content), content), (text) => mutateJson(text, random)),
    );
  }
  return zipOf(entriesFor(mutatedTimes(assessmentJson(content), random), content));
}

/** Mostly once: a text with several faults is refused for the first of them. */
function mutatedTimes(text: string, random: Random): string {
  let mutated = text;
  for (let more = true; more; more = random() < 0.25) {
    mutated = mutateJson(mutated, random);
  }
  return mutated;
}

function withManifest([manifest, ...others]: readonly RawEntry[], change: (text: string) => string) {
  if (manifest === undefined) {
    throw new Error("The package has no manifest");
  }
  const text = new TextDecoder().decode(manifest.bytes);
  return [{ ...manifest, bytes: bytesOfText(change(text)) }, ...others];
}

function damaged(whole: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const at = Math.floor(random() * whole.length);
  const to = at + Math.floor(random() * (whole.length - at));
  const elsewhere = Math.floor(random() * whole.length);
  return oneOf(
    [
      () => flipped(whole, random),
      () => whole.slice(0, at),
      () => whole.slice(at),
      () => joined([whole.slice(0, at), whole.slice(to)]),
      () => joined([whole.slice(0, elsewhere), whole.slice(at, to), whole.slice(elsewhere)]),
      () => joined([whole, whole.slice(at)]),
    ],
    random,
  )();
}

function flipped(whole: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const bytes = whole.slice();
  const isAtEnd = random() < 0.5;
  for (let more = true; more; more = random() < 0.6) {
    const fromEnd = Math.floor(random() * (isAtEnd ? Math.min(700, bytes.length) : bytes.length));
    const place = bytes.length - 1 - fromEnd;
    bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return bytes;
}

/** The entry left alone, most of the time; else twice, gone, or with a header that lies. */
function otherEntry(entry: RawEntry, random: Random): readonly RawEntry[] {
  if (random() < 0.6) {
    return [{ ...entry, deflated: random() < 0.5 }];
  }
  const size = Math.floor(random() * 2 ** oneOf([8, 16, 31], random));
  const ways: readonly (readonly RawEntry[])[] = [
    [],
    [entry, entry],
    [{ ...entry, name: entry.name + oneOf(["/", ".", "\u0000", "/../x", "\\x"], random) }],
    [{ ...entry, localName: "lain" }],
    [{ ...entry, flags: size % 0xffff }],
    [{ ...entry, method: oneOf([0, 8, 9, 12, 14, 93, 99], random) }],
    [{ ...entry, localMethod: 8 }],
    [{ ...entry, claimedSize: size }],
    [{ ...entry, claimedPackedSize: size }],
    [{ ...entry, claimedOffset: size }],
    [{ ...entry, localSize: size }],
    [{ ...entry, crc: size }],
    [{ ...entry, unixMode: size % 0xffff }],
    [{ ...entry, extra: new Uint8Array(size % 300).fill(size % 251) }],
  ];
  return oneOf(ways, random);
}
