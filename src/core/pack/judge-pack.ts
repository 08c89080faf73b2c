import type { SealedPack } from "./seal.ts";
import type { SignatureCheck, VolumeCheck, VolumeFinding } from "./volume-check.ts";

/** What all files together came to. */
export interface PackVerdict {
  /** Every volume is there once, and every byte of it is as it was written. */
  readonly intact: boolean;
  readonly differences: readonly PackDifference[];
  /** Which pack this is, as far as an unchanged seal tells. */
  readonly pack: (SealedPack & { readonly volumes: number }) | null;
  readonly signature: SignatureCheck;
}

export type PackDifference = { readonly file: string | null; readonly volume: number | null } & (
  | VolumeFinding
  | SetFinding
);

/** What is wrong with the files as a set. */
export type SetFinding =
  | { readonly kind: "volume-missing" }
  | { readonly kind: "volume-repeated"; readonly otherFile: string }
  /** Null where the other pack's own seal cannot be relied on. */
  | { readonly kind: "other-pack"; readonly pack: SealedPack | null }
  /** Volume 1 names another seal for this volume. */
  | { readonly kind: "not-sealed-together" }
  | { readonly kind: "signed-otherwise" };

/** Judges the files by what is in them; what they are called and in which order they come does not matter. */
export function judgePack(checks: readonly VolumeCheck[]): PackVerdict {
  const id = packOfMost(checks);
  const own = checks.filter(({ packId }) => packId === id && id !== null);
  const first = own.find(({ volume, seal }) => volume === 1 && seal !== null);
  const leader = first ?? own.find(({ seal }) => seal !== null);
  const differences = [
    ...checks.flatMap(({ file, volume, findings }) =>
      findings.map((finding) => ({ file, volume, ...finding })),
    ),
    ...checks.flatMap((check) => strangers(check, id)),
    ...repeated(own),
    ...(first === undefined ? [] : own.flatMap((check) => notSealedWith(first, check))),
    ...(leader === undefined ? [] : own.flatMap((check) => signedOtherwise(leader, check))),
    ...missing(own),
  ];
  const seal = leader?.seal ?? null;
  return {
    intact: checks.length > 0 && differences.length === 0,
    differences,
    pack: seal === null ? null : { ...seal.pack, volumes: seal.volumes },
    signature: leader?.signature ?? { kind: "none" },
  };
}

/** The pack that most of the files are of; of two alike, the one whose first volume is there, else the one named first. */
function packOfMost(checks: readonly VolumeCheck[]): string | null {
  const countById = new Map<string, number>();
  for (const { packId, volume, seal } of checks) {
    if (packId !== null) {
      const weight = 1 + (seal === null ? 0 : 0.01) + (volume === 1 ? 0.001 : 0);
      countById.set(packId, (countById.get(packId) ?? 0) + weight);
    }
  }
  const [most] = [...countById].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

function strangers(
  { file, volume, packId, seal }: VolumeCheck,
  id: string | null,
): readonly PackDifference[] {
  return packId === null || packId === id
    ? []
    : [{ file, volume, kind: "other-pack", pack: seal?.pack ?? null }];
}

function repeated(own: readonly VolumeCheck[]): readonly PackDifference[] {
  return own.flatMap(({ file, volume }, index) => {
    const earlier = own.slice(0, index).find((other) => other.volume === volume);
    return earlier === undefined || volume === null
      ? []
      : [{ file, volume, kind: "volume-repeated", otherFile: earlier.file }];
  });
}

function notSealedWith(first: VolumeCheck, { file, volume, seal }: VolumeCheck): readonly PackDifference[] {
  if (seal === null || first.seal === null) {
    return [];
  }
  const named =
    volume === 1 ? first.seal.digest : first.seal.otherSeals.find((other) => other.volume === volume)?.digest;
  const isNamed = seal.digest === named && seal.volumes === first.seal.volumes;
  return isNamed ? [] : [{ file, volume, kind: "not-sealed-together" }];
}

function signedOtherwise(leader: VolumeCheck, check: VolumeCheck): readonly PackDifference[] {
  const { file, volume, seal } = check;
  return seal === null || keyOf(check) === keyOf(leader) ? [] : [{ file, volume, kind: "signed-otherwise" }];
}

function keyOf({ signature }: VolumeCheck): string | null {
  return signature.kind === "none" ? null : signature.publicKey;
}

function missing(own: readonly VolumeCheck[]): readonly PackDifference[] {
  const volumes = Math.max(0, ...own.map(({ seal }) => seal?.volumes ?? 0));
  const isThere = (volume: number) => own.some((check) => check.volume === volume);
  return Array.from({ length: volumes }, (_, index) => index + 1)
    .filter((volume) => !isThere(volume))
    .map((volume) => ({ file: null, volume, kind: "volume-missing" }));
}
