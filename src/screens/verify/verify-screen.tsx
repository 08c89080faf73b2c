import { unreachable } from "#core/shared/unreachable.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { FileDrop } from "#ui/file-drop.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { useDropAnywhere } from "#ui/use-drop-anywhere.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { useVerifying, type VerifyFiles, type Verifying } from "./use-verifying.ts";
import { Verdict } from "./verdict.tsx";
import { WhatItProves } from "./what-it-proves.tsx";
import "./verify.css";

export interface VerifyScreenProps {
  /** Rejects only when the check itself is broken, or was ended. */
  readonly onVerify: VerifyFiles;
}

/** For who receives a pack: is it whole, is it unchanged, whose is it. Needs no assessment and no network; takes files that are dropped anywhere. */
export function VerifyScreen({ onVerify }: VerifyScreenProps) {
  const { verifying, start, cancel } = useVerifying(onVerify);
  useDropAnywhere((found) => start(found.map(({ file }) => file)));
  return (
    <main id="isi" tabIndex={-1} className="page verify">
      <h1>Periksa paket bukti</h1>
      <p className="quiet">
        Pastikan paket bukti yang Anda terima masih lengkap dan sama dengan saat dibuat. Berkas hanya dibaca
        di perangkat ini dan tidak dikirim ke mana pun.
      </p>
      <FileDrop
        label="Pilih PDF"
        invitation="Seret PDF paket bukti ke sini, atau"
        hint="Bila paket terdiri atas beberapa jilid, berikan semua jilid sekaligus. Nama dan urutannya bebas."
        accept=".pdf,application/pdf"
        onFiles={start}
      />
      <p role="status">
        <StateInWords verifying={verifying} />
      </p>
      {verifying.kind === "busy" && <Busy done={verifying.done} onCancel={cancel} />}
      {verifying.kind === "failed" && (
        <Alert kind="bad">
          Pemeriksaan tidak selesai karena kesalahan aplikasi, jadi belum ada kesimpulan tentang paket ini.
          Muat ulang halaman, lalu periksa lagi.
        </Alert>
      )}
      {verifying.kind === "judged" && (
        <Verdict verdict={verifying.verdict} onMoreFiles={(files) => start([...verifying.files, ...files])} />
      )}
      <WhatItProves />
    </main>
  );
}

function Busy({ done, onCancel }: { readonly done: number; readonly onCancel: () => void }) {
  return (
    <div className="verify__busy">
      <ProgressBar label="Kemajuan pemeriksaan" done={done} />
      <span className="quiet">{Math.floor(done * 100)}%</span>
      <Button onClick={onCancel}>Batalkan</Button>
    </div>
  );
}

/** What is read out: that it began, and how it ended. */
function StateInWords({ verifying }: { readonly verifying: Verifying }) {
  switch (verifying.kind) {
    case "busy":
      return "Memeriksa…";
    case "cancelled":
      return "Pemeriksaan dibatalkan. Belum ada kesimpulan tentang paket ini.";
    case "judged":
      return <VisuallyHidden>Pemeriksaan selesai.</VisuallyHidden>;
    case "idle":
    case "failed":
      return null;
    default:
      return unreachable(verifying);
  }
}
