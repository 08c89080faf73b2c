import { useState } from "react";
import { fail, succeed } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { formatBytes } from "#ui/format.ts";
import { type StorageFacts, StorageMeter } from "#ui/storage-meter.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";

interface StorageSectionProps {
  readonly storage: StorageFacts | null;
  readonly onAskPersistence: () => Promise<boolean>;
  readonly onCleanUp: () => Promise<number>;
}

export function StorageSection({ storage, onAskPersistence, onCleanUp }: StorageSectionProps) {
  return (
    <section aria-labelledby="setelan-ruang">
      <h2 id="setelan-ruang">Penyimpanan</h2>
      {storage === null ? (
        <p className="quiet">Peramban ini tidak memberi tahu berapa ruang yang terpakai.</p>
      ) : (
        <StorageMeter storage={storage} />
      )}
      <Persistence isPersistent={storage?.isPersistent ?? false} onAsk={onAskPersistence} />
      <CleanUp onCleanUp={onCleanUp} />
    </section>
  );
}

function Persistence(props: { readonly isPersistent: boolean; readonly onAsk: () => Promise<boolean> }) {
  const { work, start } = useWork();
  if (props.isPersistent) {
    return <p>Penyimpanan tetap: peramban tidak akan menghapus data ini dengan sendirinya.</p>;
  }
  const ask = async () => ((await props.onAsk()) ? succeed(undefined) : fail(REFUSED));
  return (
    <>
      <p>Peramban dapat menghapus data ini bila ruang perangkat menipis. Mintalah penyimpanan tetap.</p>
      <Button
        isBusy={work.kind === "busy"}
        onClick={() => start(ask, "Peramban menyetujui penyimpanan tetap.")}
      >
        Minta penyimpanan tetap
      </Button>
      <WorkOutcome work={work} />
    </>
  );
}

const REFUSED =
  "Peramban belum menyetujui. Pasang Matang dari menu peramban atau tandai halaman ini, lalu minta lagi. Sementara itu, cadangkan lebih sering.";

function CleanUp({ onCleanUp }: Pick<StorageSectionProps, "onCleanUp">) {
  const { work, start } = useWork();
  const [freedInBytes, setFreedInBytes] = useState(0);
  const cleanUp = async () => {
    setFreedInBytes(await onCleanUp());
    return succeed(undefined);
  };
  return (
    <>
      <p className="quiet">
        Berkas yang tidak dipakai lagi oleh penilaian mana pun, termasuk yang di keranjang buang dan di
        riwayat, dapat dihapus untuk melegakan ruang.
      </p>
      <Button isBusy={work.kind === "busy"} onClick={() => start(cleanUp)}>
        Hapus berkas yang tidak dipakai
      </Button>
      <p role="status" className="quiet">
        {work.kind === "done" &&
          (freedInBytes === 0
            ? "Tidak ada berkas yang dapat dihapus."
            : `${formatBytes(freedInBytes)} sudah dilegakan.`)}
      </p>
      {work.kind === "failed" && <WorkOutcome work={work} />}
    </>
  );
}
