import type { SignerWords } from "#core/exchange/compare-signer.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { formatDateTime } from "#ui/format.ts";

export interface SignedFileDialogProps {
  readonly fileName: string;
  readonly sender: string;
  readonly madeAt: string;
  readonly signer: SignerWords;
  readonly onAnswer: (isWanted: boolean) => void;
}

/** Whose signature a file bears, before anything of it is kept. The person decides, whatever the signature came to. */
export function SignedFileDialog({ fileName, sender, madeAt, signer, onAnswer }: SignedFileDialogProps) {
  return (
    <Dialog
      title={signer.isWarning ? "Periksa tanda tangan berkas ini" : "Berkas bertanda tangan"}
      isOpen
      onClose={() => onAnswer(false)}
      ways={
        <>
          <Button onClick={() => onAnswer(false)}>Batal</Button>
          <Button kind={signer.isWarning ? "normal" : "main"} onClick={() => onAnswer(true)}>
            {signer.isWarning ? "Buka juga" : "Buka"}
          </Button>
        </>
      }
    >
      <p>
        {fileName} menyatakan dibuat oleh {sender}, {formatDateTime(madeAt)}.
      </p>
      {signer.isWarning ? (
        <Alert kind="warn" isNews={false}>
          {signer.sentence}
        </Alert>
      ) : (
        <p>{signer.sentence}</p>
      )}
      <p className="quiet">Belum ada yang disimpan. Isinya baru masuk bila Anda membukanya.</p>
    </Dialog>
  );
}
