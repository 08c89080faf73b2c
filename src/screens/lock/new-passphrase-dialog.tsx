import { type FormEvent, useId, useState } from "react";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { PassphraseField } from "#ui/passphrase-field.tsx";

export interface NewPassphraseDialogProps {
  /** What will be locked, as it stands in a sentence: "berkas jawaban". */
  readonly what: string;
  readonly onChoose: (passphrase: string) => void;
  readonly onCancel: () => void;
}

const SHORTEST = 8;

/** Has a passphrase made up, typed twice: nobody can open the file again without it. */
export function NewPassphraseDialog({ what, onChoose, onCancel }: NewPassphraseDialogProps) {
  const form = useId();
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const [hasTried, setHasTried] = useState(false);
  const shortness =
    [...passphrase].length < SHORTEST ? `Pakai sedikitnya ${SHORTEST} huruf, angka, atau spasi.` : null;
  const difference = passphrase === repeated ? null : "Keduanya belum sama. Ketik sekali lagi.";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (shortness === null && difference === null) {
      onChoose(passphrase);
    }
  };
  return (
    <Dialog
      title="Kunci dengan kata sandi"
      isOpen
      onClose={onCancel}
      ways={
        <>
          <Button onClick={onCancel}>Batal</Button>
          <Button kind="main" submits form={form}>
            Kunci dan buat berkas
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <p>
          Tanpa kata sandi, isi {what} tidak dapat dibuka siapa pun, termasuk Anda. Catat, lalu berikan kepada
          penerima lewat jalan lain, bukan bersama berkasnya.
        </p>
        <PassphraseField
          label="Kata sandi baru"
          hint="Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak."
          error={hasTried ? shortness : null}
          value={passphrase}
          onValue={setPassphrase}
          isNew
          takesFocus
        />
        <PassphraseField
          label="Ketik sekali lagi"
          error={hasTried ? difference : null}
          value={repeated}
          onValue={setRepeated}
          isNew
        />
      </form>
    </Dialog>
  );
}
