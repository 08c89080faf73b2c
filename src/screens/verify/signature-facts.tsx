import type { ReactNode } from "react";
import { fingerprintInGroups } from "#core/pack/fingerprint.ts";
import type { SignatureCheck } from "#core/pack/volume-check.ts";
import { unreachable } from "#core/shared/unreachable.ts";

interface SignatureFactsProps {
  readonly signature: SignatureCheck;
  readonly isIntact: boolean;
}

/** Who signed, as far as numbers tell: a fingerprint says nothing until it is compared. */
export function SignatureFacts({ signature, isIntact }: SignatureFactsProps) {
  return (
    <section aria-labelledby="tanda-tangan">
      <h3 id="tanda-tangan">Tanda tangan</h3>
      <SignatureInWords signature={signature} />
      {signature.kind === "valid" && !isIntact && (
        <p>Tanda tangan ini berlaku untuk paket semula, bukan untuk yang berbeda darinya di atas.</p>
      )}
    </section>
  );
}

function SignatureInWords({ signature }: { readonly signature: SignatureCheck }): ReactNode {
  switch (signature.kind) {
    case "none":
      return (
        <p>
          Paket ini tidak ditandatangani. Segelnya menemukan kerusakan dan suntingan, tetapi tidak membuktikan
          siapa yang membuatnya.
        </p>
      );
    case "valid":
      return (
        <>
          <p>Segel ditandatangani dengan kunci yang sidik jarinya:</p>
          <p className="verdict__fingerprint">{fingerprintInGroups(signature.fingerprint)}</p>
          <p>
            Cocokkan dengan sidik jari yang tercetak di sampul <strong>dan</strong> dengan yang diberikan
            instansi lewat jalan lain, misalnya surat resmi atau telepon. Sampul saja tidak cukup: pemalsu
            dapat mencetak sidik jarinya sendiri.
          </p>
        </>
      );
    case "invalid":
      return (
        <>
          <p>
            Tanda tangannya tidak sah. Segel ini tidak ditandatangani oleh pemegang kunci yang sidik jarinya:
          </p>
          <p className="verdict__fingerprint">{fingerprintInGroups(signature.fingerprint)}</p>
        </>
      );
    case "unchecked":
      return (
        <>
          <p>
            Tanda tangannya belum diperiksa: peramban ini belum mendukung Ed25519. Periksa lagi dengan Chrome
            atau Edge 137, Firefox 129, Safari 17, atau yang lebih baru. Paket menyebut kunci yang sidik
            jarinya:
          </p>
          <p className="verdict__fingerprint">{fingerprintInGroups(signature.fingerprint)}</p>
        </>
      );
    default:
      return unreachable(signature);
  }
}
