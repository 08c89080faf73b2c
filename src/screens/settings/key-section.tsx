import { useState } from "react";
import type { AgencyKeyFacts } from "#core/pack/agency-key.ts";
import { fingerprintInGroups } from "#core/pack/fingerprint.ts";
import type { Result } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { FileButton } from "#ui/file-button.tsx";
import { formatDate } from "#ui/format.ts";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";

type Outcome = Promise<Result<void, string>>;

export interface KeySectionProps {
  readonly agencyKey:
    | { readonly kind: "loading" | "none" }
    | { readonly kind: "kept"; readonly facts: AgencyKeyFacts }
    | { readonly kind: "unreadable"; readonly sentence: string };
  /** Downloads the key file, too. */
  readonly onMake: () => Outcome;
  readonly onAdopt: (keyFile: File) => Outcome;
  readonly onRemove: () => Outcome;
}

/** The key that packs made in this browser are signed with. Nobody needs one. */
export function KeySection(props: KeySectionProps) {
  return (
    <section aria-labelledby="setelan-kunci">
      <h2 id="setelan-kunci">Kunci instansi</h2>
      <p className="quiet">
        Paket bukti yang dibuat di peramban ini dapat ditandatangani, supaya penerimanya dapat memastikan
        bahwa paket itu dari instansi Anda. Tanpa kunci, paket tetap dapat dibuat dan diperiksa keutuhannya.
      </p>
      <KeyState {...props} />
    </section>
  );
}

function KeyState(props: KeySectionProps) {
  const { agencyKey } = props;
  switch (agencyKey.kind) {
    case "loading":
      return <p role="status">Memuat kunci…</p>;
    case "unreadable":
      return <p>{agencyKey.sentence}</p>;
    case "none":
      return <NoKey onMake={props.onMake} onAdopt={props.onAdopt} />;
    case "kept":
      return <KeptKey facts={agencyKey.facts} onRemove={props.onRemove} />;
    default:
      return unreachable(agencyKey);
  }
}

function NoKey({ onMake, onAdopt }: Pick<KeySectionProps, "onMake" | "onAdopt">) {
  const { work, start } = useWork();
  const isBusy = work.kind === "busy";
  return (
    <>
      <p>
        Saat kunci dibuat, berkas kuncinya diunduh satu kali. Simpan berkas itu di tempat terkunci: siapa pun
        yang memegangnya dapat menandatangani atas nama instansi, dan tanpa berkas itu kunci tidak dapat
        dipakai lagi di peramban lain.
      </p>
      <div className="settings__ways">
        <Button isBusy={isBusy} onClick={() => start(onMake)}>
          Buat kunci instansi
        </Button>
        <FileButton
          label="Pakai berkas kunci"
          accept=".pem"
          isBusy={isBusy}
          onFile={(file) => start(() => onAdopt(file))}
        />
      </div>
      <WorkOutcome work={work} />
    </>
  );
}

function KeptKey({
  facts,
  onRemove,
}: Pick<KeySectionProps, "onRemove"> & { readonly facts: AgencyKeyFacts }) {
  const { work, start } = useWork();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <p>Sidik jari kunci, di peramban ini sejak {formatDate(facts.keptSince)}:</p>
      <p className="settings__fingerprint">{fingerprintInGroups(facts.fingerprint)}</p>
      <p>
        Sidik jari ini tercetak di sampul paket. Berikan juga kepada penerima lewat jalan lain, misalnya surat
        resmi: baru dengan itu tanda tangan membuktikan asalnya. Pastikan berkas kuncinya (.pem) sudah
        tersimpan di tempat terkunci.
      </p>
      <Button isBusy={work.kind === "busy"} onClick={() => setIsAsking(true)}>
        Hapus kunci dari peramban ini
      </Button>
      <WorkOutcome work={work} />
      <Dialog
        title="Hapus kunci instansi?"
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        ways={
          <>
            <Button onClick={() => setIsAsking(false)}>Batal</Button>
            <Button
              kind="danger"
              onClick={() => {
                setIsAsking(false);
                start(onRemove);
              }}
            >
              Hapus kunci
            </Button>
          </>
        }
      >
        <p>
          Paket berikutnya tidak lagi ditandatangani. Paket yang sudah dibuat tetap sah. Kunci ini hanya dapat
          dipakai lagi dengan berkas kuncinya (.pem).
        </p>
      </Dialog>
    </>
  );
}
