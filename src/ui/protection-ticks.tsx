import type { ReactNode } from "react";
import { Tick } from "./tick.tsx";

/** How a file is guarded before it leaves the device. */
export interface Protection {
  readonly isLocked: boolean;
  readonly isSigned: boolean;
}

export const NO_PROTECTION: Protection = { isLocked: false, isSigned: false };

interface ProtectionTicksProps {
  readonly protection: Protection;
  readonly onProtection: (protection: Protection) => void;
  /** Of the key that it can be signed with, in groups; null where there is none. Left out where nothing is signed. */
  readonly keyFingerprint?: string | null;
  /** Said in the place of the second choice where there is no key. */
  readonly withoutKey?: ReactNode;
}

/** Locked with a passphrase, signed with a key, both or neither. The passphrase is asked for when the file is made. */
export function ProtectionTicks(props: ProtectionTicksProps) {
  const { protection, onProtection, keyFingerprint, withoutKey } = props;
  return (
    <>
      <Tick
        label="Kunci dengan kata sandi"
        hint="Hanya yang tahu kata sandinya dapat membaca isinya. Kata sandi diminta saat berkas dibuat."
        checked={protection.isLocked}
        onChange={(event) => onProtection({ ...protection, isLocked: event.currentTarget.checked })}
      />
      {typeof keyFingerprint === "string" && (
        <Tick
          label="Tanda tangani dengan kunci instansi"
          hint={`Penerima melihat sidik jari ${keyFingerprint}, dan apakah isinya berubah di jalan.`}
          checked={protection.isSigned}
          onChange={(event) => onProtection({ ...protection, isSigned: event.currentTarget.checked })}
        />
      )}
      {keyFingerprint === null && withoutKey}
    </>
  );
}
