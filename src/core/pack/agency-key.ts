import type { Result } from "#core/shared/result.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { PublicKey } from "./seal.ts";

/** What may be shown of the key that an agency signs its packs with. */
export interface AgencyKeyFacts {
  readonly publicKey: PublicKey;
  readonly fingerprint: Fingerprint;
  /** When it came into this browser. */
  readonly keptSince: string;
}

export type AgencyKeyError =
  /** The browser knows no Ed25519. */
  | { readonly kind: "not-supported" }
  | { readonly kind: "not-a-key-file" }
  | { readonly kind: "storage-unavailable" };

export type AgencyKeyResult<Value> = Promise<Result<Value, AgencyKeyError>>;

/** What happened, what it means, what to do. */
export function describeAgencyKeyError({ kind }: AgencyKeyError): string {
  switch (kind) {
    case "not-supported":
      return "Peramban ini belum mendukung tanda tangan Ed25519. Paket bukti tetap dapat dibuat tanpa tanda tangan. Untuk menandatangani, pakai Chrome atau Edge 137, Firefox 129, Safari 17, atau yang lebih baru.";
    case "not-a-key-file":
      return "Berkas ini bukan berkas kunci instansi. Pilih berkas berakhiran .pem yang disimpan saat kunci dibuat.";
    case "storage-unavailable":
      return "Peramban menolak menyimpan kunci, misalnya karena jendela penyamaran atau ruang penuh. Kunci tidak berubah. Buka Matang di jendela biasa, lalu coba lagi.";
  }
}
