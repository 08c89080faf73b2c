import { useState } from "react";
import { TextField } from "#ui/text-field.tsx";
import { tooLong } from "#ui/too-long.ts";

interface PersonSectionProps {
  readonly personName: string;
  readonly onPersonName: (name: string) => void;
}

const LONGEST_NAME = 200;

export function PersonSection({ personName, onPersonName }: PersonSectionProps) {
  const [name, setName] = useState(personName);
  const excess = tooLong(name, LONGEST_NAME);
  return (
    <section aria-labelledby="setelan-nama">
      <h2 id="setelan-nama">Nama Anda</h2>
      <TextField
        label="Nama pengisi"
        hint="Dicatat pada riwayat perubahan dan ikut dalam berkas paket, supaya rekan Anda tahu siapa yang mengisi. Boleh dikosongkan."
        value={name}
        error={excess && `${excess} Belum tersimpan.`}
        autoComplete="name"
        onChange={(event) => {
          setName(event.target.value);
          if (tooLong(event.target.value, LONGEST_NAME) === null) {
            onPersonName(event.target.value);
          }
        }}
      />
    </section>
  );
}
