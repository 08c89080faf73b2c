import { formatBytes } from "./format.ts";
import { Meter } from "./meter.tsx";

/** How full this browser's storage for the app is; `quotaInBytes` is null where the browser does not tell. */
export interface StorageFacts {
  readonly usedInBytes: number;
  readonly quotaInBytes: number | null;
  readonly isPersistent: boolean;
}

export function StorageMeter({ storage }: { readonly storage: StorageFacts }) {
  const { usedInBytes, quotaInBytes } = storage;
  const used = formatBytes(usedInBytes);
  if (quotaInBytes === null || quotaInBytes <= 0) {
    return <p>Penyimpanan terpakai {used}</p>;
  }
  const inWords = `${used} dari ${formatBytes(quotaInBytes)}`;
  return (
    <>
      <p>Penyimpanan terpakai {inWords}</p>
      <Meter label="Penyimpanan terpakai" value={usedInBytes} max={quotaInBytes} valueText={inWords} />
    </>
  );
}
