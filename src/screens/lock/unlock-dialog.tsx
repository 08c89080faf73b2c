import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { Result } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { PassphraseField } from "#ui/passphrase-field.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

export interface UnlockDialogProps {
  readonly fileName: string;
  /** What to do instead: "Batal", or "Lewati berkas ini" where others come after it. */
  readonly otherwise: string;
  /** Whether it could be unlocked, or why not; what comes of it is none of this dialog's business. */
  readonly onTry: (
    passphrase: string,
    progress: (done: number) => void,
    signal: AbortSignal,
  ) => Promise<Result<unknown, string>>;
  readonly onCancel: () => void;
}

/** Asks for the passphrase of a locked file until it fits or the person gives up. */
export function UnlockDialog({ fileName, otherwise, onTry, onCancel }: UnlockDialogProps) {
  const form = useId();
  const [passphrase, setPassphrase] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (done !== null) {
      return;
    }
    if (passphrase === "") {
      setError("Isi kata sandinya dahulu.");
      return;
    }
    const current = new AbortController();
    control.current = current;
    setError(null);
    setDone(0);
    const tried = await onTry(passphrase, setDone, current.signal);
    if (!(tried.ok || current.signal.aborted)) {
      setDone(null);
      setError(tried.error);
    }
  };
  return (
    <Dialog
      title="Berkas terkunci"
      isOpen
      onClose={onCancel}
      ways={
        <>
          <Button onClick={onCancel}>{done === null ? otherwise : "Batalkan"}</Button>
          <Button kind="main" submits form={form} isBusy={done !== null}>
            Buka kunci
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={open} noValidate>
        <p>
          {fileName} dikunci dengan kata sandi. Mintalah kata sandinya kepada pengirim. Tidak ada yang berubah
          sebelum berkas ini terbuka.
        </p>
        <PassphraseField
          label="Kata sandi"
          error={error}
          value={passphrase}
          onValue={setPassphrase}
          takesFocus
        />
        <p role="status" className="quiet">
          {done !== null && "Membuka kunci. Mencoba satu kata sandi perlu beberapa detik."}
        </p>
        {done !== null && <ProgressBar label="Kemajuan membuka kunci" done={done} />}
      </form>
    </Dialog>
  );
}
