import type { ImportRecord } from "#core/assessment/import-record.ts";
import { type Fingerprint, fingerprintInGroups } from "#core/pack/fingerprint.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import type { PackageSignature } from "./package-signature.ts";

/** How a signature stands beside those that came from the same sender before. */
export type SignerStanding =
  /** Nothing signed came from them yet. */
  | { readonly kind: "first" }
  | { readonly kind: "same" }
  | { readonly kind: "different"; readonly before: Fingerprint };

/** Compares with the latest signed file of that sender that was taken in and stands. `imports`: the latest first. */
export function compareSigner(
  signature: PackageSignature,
  sender: string,
  imports: readonly Pick<ImportRecord, "files" | "takenBackAt">[],
): SignerStanding {
  const [before] = imports
    .filter(({ takenBackAt }) => takenBackAt === null)
    .flatMap(({ files }) => files)
    .filter((file) => file.sender === sender)
    .flatMap(({ signedBy }) => (signedBy === undefined ? [] : [signedBy]));
  if (before === undefined) {
    return { kind: "first" };
  }
  return "fingerprint" in signature && signature.fingerprint === before
    ? { kind: "same" }
    : { kind: "different", before };
}

/** What the person is told, and whether it is a warning. */
export interface SignerWords {
  readonly sentence: string;
  readonly isWarning: boolean;
}

/** Who signed, whether the content is unchanged, and whether the key is the one seen before. */
export function describeSigner(signature: PackageSignature, standing: SignerStanding): SignerWords {
  switch (signature.kind) {
    case "none":
      return standing.kind === "different"
        ? warning(
            `Tidak ditandatangani, padahal kiriman sebelumnya ditandatangani dengan sidik jari ${groups(standing.before)}. Pastikan kepada pengirim bahwa berkas ini darinya.`,
          )
        : { sentence: "Tidak ditandatangani", isWarning: false };
    case "unreadable":
      return warning(
        "Tanda tangannya rusak dan tidak terbaca. Perlakukan sebagai berkas tanpa tanda tangan, atau minta dikirim ulang.",
      );
    case "invalid":
      return warning(
        `Tanda tangan dengan sidik jari ${groups(signature.fingerprint)} tidak sah: isi berkas ini bukan yang ditandatangani. Jangan percaya asalnya; minta dikirim ulang.`,
      );
    case "unchecked":
      return warning(
        `Ditandatangani dengan sidik jari ${groups(signature.fingerprint)}, tetapi peramban ini belum dapat memeriksanya. Pakai Chrome atau Edge 137, Firefox 129, Safari 17, atau yang lebih baru.`,
      );
    case "valid":
      return describeValid(signature.fingerprint, standing);
    default:
      return unreachable(signature);
  }
}

function describeValid(fingerprint: Fingerprint, standing: SignerStanding): SignerWords {
  const signed = `Ditandatangani dengan sidik jari ${groups(fingerprint)}, isinya tidak berubah sejak itu`;
  switch (standing.kind) {
    case "same":
      return { sentence: `${signed}. Sidik sama dengan kiriman sebelumnya.`, isWarning: false };
    case "different":
      return warning(
        `${signed}. Sidik berbeda dari kiriman sebelumnya (${groups(standing.before)}): tanyakan kepada pengirim lewat jalan lain apakah kuncinya diganti.`,
      );
    case "first":
      return {
        sentence: `${signed}. Kunci ini belum pernah terlihat dari pengirim ini: cocokkan sidiknya lewat jalan lain, misalnya telepon atau surat resmi.`,
        isWarning: false,
      };
    default:
      return unreachable(standing);
  }
}

function groups(fingerprint: Fingerprint): string {
  return fingerprintInGroups(fingerprint);
}

function warning(sentence: string): SignerWords {
  return { sentence, isWarning: true };
}
